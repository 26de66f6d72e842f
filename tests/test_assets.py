"""What the package brings along: drawings, nouns, fonts."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from maquette import assets
from maquette.assets import FontFile, drawings, font_table, fonts, keywords, nouns
from maquette.errors import InvalidRequest, Unavailable

LANGUAGES = sorted(assets.noun_languages())

CAT = {
    "en": "cat", "de": "Katze", "fr": "chat", "es": "gato", "pt": "gato", "it": "gatto", "nl": "kat", "pl": "kot",
    "tr": "kedi", "ru": "кошка", "uk": "кіт", "ja": "猫", "zh": "猫", "zh-hant": "貓", "ko": "고양이", "ar": "قطة",
    "he": "חתול", "fa": "گربه", "hi": "बिल्ली", "bn": "বিড়াল", "th": "แมว", "vi": "mèo", "el": "γάτα", "sv": "katt",
    "da": "kat", "nb": "katt", "fi": "kissa", "cs": "kočka", "ro": "pisică", "hu": "macska", "id": "kucing",
}  # fmt: skip

WORDS = {
    "de": "Größe, ẞ und „Anführung“ – 3 €", "fr": "Cœur, où ? « Ça »", "pl": "Zażółć gęślą jaźń",
    "cs": "Příliš žluťoučký kůň", "tr": "İğdır ışığı", "vi": "Tiếng Việt đẹp", "el": "Καλημέρα, Ώρες",
    "ru": "Ёлка, объём № 5", "uk": "Їжак ґанок є", "ar": "قهوة الصباح ١٢", "fa": "قهوهٔ صبح گچ پژ", "he": "בוקר טוב",
    "hi": "सुबह की कॉफ़ी", "bn": "সকালের কফি", "ta": "காலை காபி", "th": "กาแฟยามเช้า", "ja": "夏祭り 8月3日 コーヒー",
    "ko": "여름 축제", "zh": "夏日祭典 骨", "zh-hant": "夏日祭典 麵", "yue": "嘅咗啲喺",
}  # fmt: skip


class TestDrawings:
    def test_there_are_some_fifteen_hundred(self) -> None:
        assert len(assets.drawing_names()) > 1500

    def test_each_is_a_whole_svg_that_refers_to_nothing_outside_itself(self) -> None:
        for name in assets.drawing_names():
            svg = assets.drawing_svg(name)
            root = ElementTree.fromstring(svg)
            left, top, width, height = map(float, root.attrib["viewBox"].split())
            assert root.tag.endswith("svg"), name
            assert width > 0 and height > 0, name
            assert len(root) > 0, name
            assert not re.search(r"href=\"(?!#)|url\((?!#)|<image|<text|<script", svg), name

    def test_each_has_an_english_name(self) -> None:
        for name in assets.drawing_names():
            assert assets.label_en(name).strip(), name

    def test_none_is_another_in_a_different_skin_tone(self) -> None:
        assert "waving-hand" in assets.drawing_names()
        assert not [n for n in assets.drawing_names() if n.startswith("waving-hand-")]

    @pytest.mark.parametrize("ask", [assets.drawing_svg, assets.label_en])
    def test_an_unknown_name_is_refused_and_the_answer_tells_where_names_are(self, ask: Callable[[str], str]) -> None:
        with pytest.raises(InvalidRequest, match="drawing_names"):
            ask("no-such-thing")


class TestNouns:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_noun_and_keyword_leads_to_a_drawing(self, language: str) -> None:
        known = assets.drawing_names()
        assert known.issuperset(nouns(language).values())
        for word, found in keywords(language).items():
            assert word == word.strip().lower(), word
            assert found, word
            assert len(set(found)) == len(found), word
            assert known.issuperset(found), word

    @pytest.mark.parametrize("language", CAT)
    def test_a_cat_is_a_cat_in_every_language(self, language: str) -> None:
        word = CAT[language].lower()
        # Where the plain name of the animal is taken (Romanian has a cat's face only) a tag must lead there.
        drawing = nouns(language).get(word) or keywords(language)[word][0]
        assert drawing in ("cat", "cat-face")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_first_keyword_of_a_noun_is_what_the_noun_means(self, language: str) -> None:
        table = keywords(language)
        agree = [table[noun][0] == drawing for noun, drawing in nouns(language).items() if noun in table]
        assert sum(agree) > 0.9 * len(nouns(language))

    @pytest.mark.parametrize("word", ["orange", "wood", "music", "sound", "date", "label"])
    def test_colours_materials_and_instructions_are_no_nouns_but_stay_findable(self, word: str) -> None:
        assert word not in nouns("en")
        assert keywords("en")[word]

    @pytest.mark.parametrize(
        ("asked", "read_as"),
        [
            ("DE", "de"), ("de-AT", "de"), ("pt_BR", "pt"), ("no", "nb"), ("zh-TW", "zh-hant"), ("zh-CN", "zh"),
            ("zh-Hant-HK", "zh-hant"), ("en-GB", "en"), ("sr-Latn-RS", "sr-latn"),
        ],
    )  # fmt: skip
    def test_a_regional_tag_is_read_as_the_nearest_that_is_known(self, asked: str, read_as: str) -> None:
        assert nouns(asked) is nouns(read_as)
        assert len(nouns(read_as)) > 1000

    @given(st.text(max_size=12))
    def test_any_tag_has_an_answer(self, tag: str) -> None:
        assert nouns(tag) is nouns(tag)
        assert (len(nouns(tag)) > 0) == (len(keywords(tag)) > 0)


class TestFonts:
    def test_every_file_is_there_and_has_a_name_of_its_own(self) -> None:
        files = [file for family in font_table().families for file in family.files]
        assert all(file.path.is_file() for file in files)
        assert len({file.id for file in files}) == len(files)

    def test_every_role_has_a_family(self) -> None:
        roles = ("sans", "serif", "slab", "mono", "condensed", "display", "geometric", "friendly", "script")
        for role in (*roles, "handwriting"):
            assert font_table().of_role(role), role

    @pytest.mark.parametrize("language", WORDS)
    def test_words_of_a_language_can_be_set_in_a_family_of_its_own(self, language: str) -> None:
        table = font_table()
        families = [f for f in table.families if language in f.languages] or list(table.of_role("sans"))
        words = WORDS[language].replace(" ", "")
        lacking = {f.name: [char for char in words if not f.covers(char)] for f in families}
        # Digits and signs may come from the Latin family that stands before it.
        latin = table.family("Inter")
        assert any(all(map(latin.covers, chars)) for chars in lacking.values()), lacking

    @pytest.mark.parametrize("name", ["Inter", "Noto Sans JP", "Noto Sans Arabic", "Anton"])
    def test_the_table_says_exactly_what_the_file_holds(self, name: str) -> None:
        file = font_table().family(name).files[0]
        with TTFont(file.path) as font:
            held = set(font.getBestCmap())
        assert {point for first, last in file.coverage for point in range(first, last + 1)} == held

    @given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), max_size=9), st.integers(0, 200))
    def test_a_file_covers_what_lies_in_its_ranges(self, steps: list[tuple[int, int]], point: int) -> None:
        coverage, at = [], 0
        for gap, length in steps:
            coverage.append((at + gap + 1, at + gap + 1 + length))
            at = coverage[-1][1]
        file = FontFile("f", Path("f"), "normal", (400, 400), tuple(coverage))
        assert file.covers(chr(point)) == any(first <= point <= last for first, last in coverage)

    def test_a_page_needs_only_the_files_its_words_are_in(self) -> None:
        inter = font_table().family("Inter")
        assert [file.id for file in inter.files_for("Hello")] == ["inter-latin"]
        assert [file.id for file in inter.files_for("Привет", "italic")] == ["inter-cyrillic-italic"]
        assert len(font_table().family("Noto Sans JP").files_for("夏祭り")) <= 3

    def test_a_family_without_italic_offers_its_upright(self) -> None:
        assert [file.style for file in font_table().family("Anton").files_for("Hello", "italic")] == ["normal"]

    def test_the_faces_of_a_design_come_in_every_weight(self) -> None:
        for name in ("Inter", "Playfair Display", "Noto Sans JP", "Noto Sans Arabic"):
            lightest, heaviest = font_table().family(name).files[0].weights
            assert lightest <= 400 and heaviest >= 900, name


@pytest.mark.parametrize("ask", [drawings._labels, drawings._pack, fonts.font_table, assets.noun_languages])
def test_a_copy_without_assets_says_how_to_get_them(
    ask: Callable[[], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maquette.assets._files.FOLDER", tmp_path)
    monkeypatch.setattr("maquette.assets.words.FOLDER", tmp_path)
    uncached = ask.__wrapped__  # type: ignore[attr-defined]
    with pytest.raises(Unavailable, match=r"pip install \."):
        uncached()
