"""The contract: a brief in eight lines that the reader takes back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.exam.corpus import corpus
from maquette.understand import read
from maquette.understand.contract import contract

NAMES = ("Format and use", "Main subject", "Reference rules", "Composition", "Scene and light", "Style", "Text",
         "Constraints")  # fmt: skip
SAMPLE = corpus()[::9]
WORDS = st.sampled_from(
    """a the red blue two three small cat dogs mug bottles poster on left right next to under and with “HELLO” 4:5
    85mm soft light from the left in forest at night no people warm minimal headline titled wooden gold""".split()  # noqa: SIM905
)


def test_a_contract_has_its_eight_lines_in_order():
    text = contract(
        read(
            'Vertical 4:5 poster titled "Blue Hour" with two red mugs left of a cat, soft light from the left, at '
            "night in a forest, minimal, no people. Use image 1 as the product."
        )
    )
    assert [line.partition(":")[0] for line in text.splitlines()] == list(NAMES)


def test_what_a_contract_says_is_what_the_prompt_said():
    brief = read("three small red mugs left of a blue bottle, 85mm, f/1.8, soft window light from the left, no people")
    again = read(contract(brief))
    assert [(s.noun, s.count, s.color, s.size) for s in again.subjects] == [
        (s.noun, s.count, s.color, s.size) for s in brief.subjects
    ]
    assert (again.relations, again.camera, again.avoid) == (brief.relations, brief.camera, brief.avoid)


@pytest.mark.wide
@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: f"{case.language} {case.prompt[:40]}")
def test_reading_a_contract_and_writing_it_again_changes_nothing(case):
    once = contract(read(case.prompt))
    assert contract(read(once)) == once


@given(st.lists(WORDS, max_size=30).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_so_it_is_with_any_jumble_of_known_words(prompt):
    once = contract(read(prompt))
    assert contract(read(once)) == once
