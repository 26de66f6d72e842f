# make run     a picture from a bare machine: Python 3.11 or later and make are enough
# make help    everything else
#
# PROMPT="…"           what `make run` draws
# PYTHON=python3.12    the Python to build the environment with
# ARGS="…"             handed on to pytest, `maquette bench` or `maquette serve`

PYTHON ?= python3
PROMPT ?= Three coffee cups on the left, one red notebook on the right, warm morning light from the window behind them
OUT ?= out/first-light.png
JOBS ?= 2

VENV := .venv
BIN := $(VENV)/bin
# The editable install sees changed sources by itself; only these ask for a new one.
INPUTS := pyproject.toml hatch_build.py package-lock.json $(wildcard scripts/asset_compiler/*)

.PHONY: help run test sweep check fix bench serve docs llvm clean

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.installed llvm ## Draw PROMPT and print where the picture is
	@mkdir -p $(dir $(OUT))
	@$(BIN)/maquette generate "$$PROMPT" -o "$(OUT)"

test: $(VENV)/.installed-dev llvm ## Run the tests
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile $(ARGS)

sweep: $(VENV)/.installed-dev llvm ## Run the tests, with every case of the wide matrices
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --sweep $(ARGS)

check: $(VENV)/.installed-dev ## Lint, formatting, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fix: $(VENV)/.installed-dev ## Mend what the linter can, format the rest
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(VENV)/.installed llvm ## Measure seconds per stage against baselines
	@$(BIN)/maquette bench $(ARGS)

serve: $(VENV)/.installed llvm ## Serve the images API on this machine
	@$(BIN)/maquette serve $(ARGS)

docs: $(VENV)/.installed-dev llvm ## Draw the README's pictures and write the plan's schema anew
	$(BIN)/python scripts/make_docs.py

llvm: $(VENV)/.installed
	@$(BIN)/python scripts/bring_llvm.py

clean: ## Remove what make made, compiled assets included
	rm -rf $(VENV) build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -rf src/maquette/assets/fonts src/maquette/assets/nouns src/maquette/assets/*.json

# The prompt goes through the environment, untouched: no quote or dollar in it means anything to make or the shell.
override PROMPT := $(value PROMPT)
export PROMPT

$(BIN)/python:
	@echo "Making $(VENV) ..."
	@$(PYTHON) scripts/make_venv.py $(VENV)

$(VENV)/.installed: $(INPUTS) | $(BIN)/python
	@echo "Installing Maquette into $(VENV): libraries from PyPI, drawings and fonts from npm. This takes a few minutes, once."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: $(INPUTS) $(VENV)/.installed
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BIN)/python scripts/bring_chromium.py
	@touch $@
