"""`maquette exam text`: draws, reads, tells."""

import json

import pytest

from maquette.verify import ocr

pytestmark = pytest.mark.skipif(not ocr.is_available(), reason="needs the `verify` extra")


def test_one_case_is_drawn_read_and_told_in_figures(maquette, tmp_path):
    result = maquette("exam", "text", "--kind", "line", "--language", "sv", "--json", "--pictures", str(tmp_path))
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["overall"]["cases"] == 1 and told["overall"]["precision"] == 1.0
    (answer,) = told["answers"]
    (text,) = answer["texts"]
    assert text["words"] == "Höstmarknad i Åmål" and text["relative"] > 0.9 and text["read"]
    assert [picture.name for picture in tmp_path.iterdir()] == ["001-line.png"]


def test_the_table_names_kinds_and_languages(maquette):
    result = maquette("exam", "text", "--kind", "line", "--language", "nl", "--failed")
    assert result.exit_code == 0, result.stderr
    assert all(word in result.stdout for word in ("line", "nl", "letters", "plain", "100.0%"))


@pytest.mark.parametrize("arguments", [("--kind", "poem"), ("--language", "tlh")])
def test_what_the_corpus_lacks_is_told(maquette, arguments):
    result = maquette("exam", "text", *arguments)
    assert result.exit_code == 2 and "Fix" in result.stderr
