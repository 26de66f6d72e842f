"""The documents say what is true: pictures exist and are small, links lead somewhere, the schema is the code's."""

import json
import re
from pathlib import Path

import pytest

from maquette import Plan
from maquette.encode import encoders
from maquette.engines.contracts import engines
from maquette.ground.contracts import providers
from maquette.layouts import layouts
from maquette.objects import objects
from maquette.places import places
from maquette.settings import TABLE

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/reference.md",
    "docs/computing.md",
    "docs/grounding.md",
    "docs/readers.md",
)
MOST_BYTES = 150_000


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_local_link_leads_to_a_file(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert [link for link in links if not ((ROOT / name).parent / link).exists()] == []


def test_pictures_in_the_docs_are_small():
    assert [p.name for p in (ROOT / "docs").rglob("*.*") if p.suffix != ".md" and p.stat().st_size > MOST_BYTES] == []


def test_the_published_schema_is_that_of_the_plan():
    """Write it anew with `make docs`."""
    published = json.loads((ROOT / "docs/plan.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(Plan.model_json_schema()))


def _own(registry) -> list[str]:
    """The names that come with the package; other tests register things of their own."""
    return [name for name in registry if type(registry.get(name)).__module__.startswith("maquette.")]


@pytest.mark.parametrize(
    "name",
    [
        *objects,
        *places,
        *layouts,
        *_own(engines),
        *encoders,
        *providers,
        *(row.flag for row in TABLE),
        *(row.environment for row in TABLE),
    ],
)
def test_everything_that_can_be_named_is_in_the_reference(name):
    """`docs/reference.md` is written by `make docs`."""
    assert f"`{name}`" in (ROOT / "docs/reference.md").read_text(encoding="utf-8")
