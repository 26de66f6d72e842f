"""Pages of many pictures, diagrams and screens: what is on them, and what is proposed when the prompt does not say."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.assets import drawing_names
from maquette.assets.drawings import FROM_BEHIND
from maquette.layouts import layouts
from maquette.plan.compose import compose
from maquette.plan.content import CellsContent, DiagramContent, ScreenContent
from maquette.plan.model import DesignLayer, Plan, SceneLayer
from maquette.plan.pages._known import diagrams, known_in
from maquette.plan.pages._panels import beats
from maquette.plan.pages._phrases import Phrases, phrase_languages, phrases
from maquette.plan.pages._related import drawing_named, name_of, related
from maquette.plan.pages._scenery import scenery_of, sky_of
from maquette.plan.pages._views import label, moods_of, view_names
from maquette.request import parse_request
from maquette.themes import get_theme
from maquette.typeset import shared_typesetter
from maquette.understand import read
from maquette.understand.brief import Brief, Composition, Item, Panel, Setting, Subject, Text

LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "ja", "zh", "ko", "ar", "hi", "th")
KINDS = (
    "storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet", "pattern", "diagram", "map", "app_screen",
    "web_page", "dashboard",
)  # fmt: skip
SHAPES = ("1024x1024", "1024x1280", "1536x864", "864x1536")
FOX = Subject(id="fox", noun="fox", drawing="fox", color="#2259c9", color_name="blue", is_main=True)
OWL = Subject(id="owl", noun="owl", drawing="owl")


def brief(kind: str, *subjects: Subject, language: str = "en", **wishes) -> Brief:
    prompt = wishes.pop("prompt", "a prompt")
    return Brief(prompt=prompt, language=language, kind=kind, subjects=subjects, **wishes)  # type: ignore[arg-type]


def planned(a_brief: Brief, **request) -> Plan:
    return compose(a_brief, parse_request({"prompt": "a prompt", "seed": 7, **request}))


def page(plan: Plan) -> DesignLayer:
    return next(layer for layer in plan.layers if isinstance(layer, DesignLayer))


def scenes(plan: Plan) -> list[SceneLayer]:
    return [layer for layer in plan.layers if isinstance(layer, SceneLayer)]


def panels(*words: str) -> tuple[Panel, ...]:
    return tuple(Panel(k + 1, w) for k, w in enumerate(words))


def words_of(plan: Plan, **wanted) -> list[str]:
    return [t.words for t in page(plan).texts if all(getattr(t, k) == v for k, v in wanted.items())]


# Every kind -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SHAPES)
def test_a_bare_wish_for_a_kind_gives_a_page_that_can_be_set_and_read(kind: str, size: str) -> None:
    plan = planned(brief(kind), size=size)
    design = page(plan)
    arranged = layouts.get(design.layout).arrange(design, get_theme(design.theme), shared_typesetter())
    assert shared_typesetter().read_back(arranged) == {t.id: t.words for t in design.texts}
    assert set(arranged.slots) >= {p.slot for p in design.panels}
    assert all(t.is_proposed for t in design.texts)
    assert design.content is not None


@pytest.mark.parametrize("kind", KINDS)
def test_where_no_other_words_are_wanted_none_are_proposed(kind: str) -> None:
    own = (Text("t", "Hello", "headline", "en"),)
    for avoid, texts in ((frozenset({"text"}), ()), (frozenset({"other_text"}), own)):
        plan = planned(brief(kind, FOX, avoid=avoid, texts=texts, panels=panels("A fox", "The fox runs")))
        assert words_of(plan) == [t.words for t in texts]


@pytest.mark.wide
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_proposed_is_in_the_language_of_the_prompt(kind: str, language: str) -> None:
    plan = planned(brief(kind, language=language))
    assert {t.language for t in page(plan).texts if t.role != "label"} <= {language}
    alone = {"ja": r"[ぁ-ヿ一-鿿]", "zh": r"[一-鿿]", "ko": r"[가-힣]", "ar": r"[ء-ي]", "hi": r"[ऀ-ॿ]",
             "th": r"[ก-๛]", "ru": r"[а-яё]"}.get(language)  # fmt: skip
    said = [w for w in words_of(plan) if re.search(r"[^\W\d_]", w) and "@" not in w]
    if alone and said:
        assert sum(bool(re.search(alone, w, re.IGNORECASE)) for w in said) >= 0.7 * len(said)


@pytest.mark.parametrize("kind", KINDS)
def test_every_quoted_text_of_the_prompt_is_on_the_page(kind: str) -> None:
    roles = ("headline", "subline", "button", "body", "caption", "label", "price", "brand", "item", "dialogue")
    texts = tuple(Text(f"t{k}", f"Words number {k}", role, "en") for k, role in enumerate(roles))  # type: ignore[arg-type]
    plan = planned(brief(kind, FOX, texts=texts), size="1024x1536")
    assert set(words_of(plan, is_proposed=False)) >= {t.words for t in texts}


@pytest.mark.parametrize("kind", KINDS)
def test_equal_wishes_give_equal_pages(kind: str) -> None:
    assert planned(brief(kind, FOX)).hash == planned(brief(kind, FOX)).hash


# Stories ----------------------------------------------------------------------------------------------------------


def story(*words: str, kind: str = "storyboard", **wishes) -> Brief:
    return brief(kind, FOX, OWL, panels=panels(*words), **wishes)


def test_a_storyboard_has_a_numbered_frame_with_its_words_for_each_panel() -> None:
    told = ("A fox sleeps.", "The fox finds an owl.", "They eat a cake.")
    plan = planned(story(*told))
    content = page(plan).content
    assert isinstance(content, CellsContent) and len(content.cells) == 3
    assert words_of(plan, role="caption") == list(told)
    assert words_of(plan, role="label") == ["1", "2", "3"]


def test_somebody_looks_the_same_in_every_panel() -> None:
    """The brief says once that the fox is blue."""
    plan = planned(story("A fox sleeps.", "An owl comes.", "The fox and the owl play.", styles=("3d",)))
    things = [t for scene in scenes(plan) for t in scene.objects]
    foxes, owls = ([t for t in things if t.label == noun] for noun in ("fox", "owl"))
    assert len(foxes) == 2 and len(owls) == 2
    for same in (foxes, owls):
        assert len({(t.drawing, t.color, t.material, t.scale) for t in same}) == 1
    assert foxes[0].color == "#2259c9"


def test_looks_that_a_later_panel_tells_hold_in_the_earlier_ones() -> None:
    told = beats(story("A fox sleeps.", "The red owl comes.", "The owl sings."), 6)
    owls = [s for beat in told for s in beat.brief.subjects if s.noun == "owl"]
    assert [o.color_name for o in owls] == ["red", "red"]


def test_a_panel_that_names_nobody_shows_who_was_there() -> None:
    told = beats(story("The fox and the owl in the forest.", "Close-up."), 6)
    assert {s.noun for s in told[1].brief.subjects} == {"fox", "owl"}


@pytest.mark.parametrize(
    ("words", "seen"), [("She finds a map.", ["fox", "map"]), ("They find a castle.", ["fox", "owl", "castle"])]
)
def test_a_pronoun_shows_who_is_meant(words: str, seen: list[str]) -> None:
    told = beats(story("The fox and the owl.", words), 6)
    assert [s.noun for s in told[1].brief.subjects] == seen


def test_a_place_holds_until_another_is_told() -> None:
    told = beats(story("A fox in the forest at night.", "It runs.", "The fox on a beach."), 6)
    assert [scenery_of(b.brief.setting) for b in told] == ["forest", "forest", "beach"]
    assert [sky_of(b.brief.setting) for b in told] == ["night", "night", "night"]


def test_panels_without_words_of_their_own_tell_the_cast_in_turn() -> None:
    told = beats(brief("storyboard", FOX, OWL), 6)
    shown = [tuple(s.noun for s in b.brief.subjects) for b in told]
    assert shown[0] == ("fox",) and shown[-1] == ("fox", "owl") and len(told) == 6


def test_each_panel_is_shot_from_nearer_or_farther_than_the_one_before() -> None:
    shots = [b.shot for b in beats(brief("storyboard", FOX), 6)]
    assert all(a != b for a, b in pairwise(shots))


def test_scenes_of_a_storyboard_fill_their_slots_and_have_ids_of_their_own() -> None:
    plan = planned(story("A fox on a table.", "An owl on a table.", "The fox next to the owl on a table."))
    ids = [t.id for scene in scenes(plan) for t in scene.objects]
    assert len(scenes(plan)) == 3 and len(ids) == len(set(ids))
    boxes = {e.id: e.box for e in plan.manifest.of("panel")}
    assert [scene.box for scene in scenes(plan)] == [boxes[f"cell-{k}"] for k in (1, 2, 3)]


def test_what_happens_where_no_place_is_built_is_drawn_in_a_scenery() -> None:
    plan = planned(story("A fox in the forest.", "The fox on a beach.", "The fox in the snow."))
    content = page(plan).content
    assert not scenes(plan) and isinstance(content, CellsContent)
    assert [c.scenery for c in content.cells] == ["forest", "beach", "snow"]


def test_more_pictures_than_can_be_traced_are_drawn() -> None:
    assert not scenes(planned(story(*["A fox."] * 12)))


def test_each_of_the_cast_is_promised_as_often_as_it_is_seen() -> None:
    plan = planned(story("A fox.", "The fox and the owl.", "Two owls."))
    counted = {c.label: c.expected for c in plan.checks if c.kind == "count"}
    assert counted == {"fox": 2, "owl": 3}
    labels = [e.label for e in plan.manifest.of("object")]
    assert {label: labels.count(label) for label in counted} == counted


def test_what_is_said_stands_in_a_balloon_of_who_says_it() -> None:
    texts = (
        Text("a", "Who is there?", "dialogue", "en", panel=1, speaker="owl"),
        Text("b", "Me!", "dialogue", "en", panel=2),
        Text("c", "Later …", "caption", "en", panel=2),
    )
    plan = planned(story("The fox and the owl.", 'Fox: "Me!"', kind="comic", texts=texts))
    content = page(plan).content
    assert isinstance(content, CellsContent)
    first, second = content.cells
    assert [(line.text, line.speaker) for line in first.dialogue] == [("a", 1)]
    assert [(line.text, line.speaker) for line in second.dialogue] == [("b", 0)]
    assert second.caption == "c"


def test_in_a_traced_panel_the_balloon_points_at_the_head() -> None:
    texts = (Text("a", "Hoo!", "dialogue", "en", panel=1, speaker="owl"),)
    plan = planned(story("The fox is left of the owl on a table.", "The fox.", texts=texts, styles=("3d",)))
    content = page(plan).content
    assert isinstance(content, CellsContent)
    mouth = content.cells[0].dialogue[0].mouth
    owl = next(e.box for e in plan.manifest.of("object") if e.label == "owl")
    x0, y0, x1, y1 = scenes(plan)[0].box
    assert mouth is not None
    x, y = x0 + mouth[0] * (x1 - x0), y0 + mouth[1] * (y1 - y0)
    assert owl[0] < x < owl[2] and owl[1] < y < (owl[1] + owl[3]) / 2
    assert owl[1] > y0 + 0.2 * (y1 - y0), "there is room for words above"


def test_lines_told_of_no_panel_find_the_panels_of_who_says_them() -> None:
    prompt = 'comic strip with 3 panels: a robot, a ghost. Robot: "Boo!" Ghost: "That is my line."'
    content = page(planned(read(prompt))).content
    assert isinstance(content, CellsContent)
    assert [len(c.dialogue) for c in content.cells] == [1, 1, 0]


# Sheets -----------------------------------------------------------------------------------------------------------


def test_a_character_is_shown_whole_and_in_its_moods() -> None:
    plan = planned(brief("character_sheet", Subject(id="c", noun="cat", drawing="cat", color="#e08020")))
    things = [scene.objects[0] for scene in scenes(plan)]
    assert {t.color for t in things} == {"#e08020"}
    assert len({t.drawing for t in things}) >= 6
    assert {t.turn_deg for t in things if t.drawing == "cat"} >= {0.0, 180.0}


def test_a_solid_is_shown_from_its_four_sides_at_one_size() -> None:
    plan = planned(brief("character_sheet", Subject(id="m", noun="mug", object="mug")))
    whole = scenes(plan)[:4]
    assert [s.objects[0].turn_deg for s in whole] == [0.0, 38.0, 90.0, 180.0]
    assert len({s.camera.model_dump_json() for s in whole}) == 1
    assert words_of(plan, role="label")[:4] == ["Front", "Three-quarter", "Side", "Back"]


def test_a_back_has_no_face() -> None:
    plan = planned(brief("character_sheet", Subject(id="f", noun="fox", drawing="fox")))
    assert any((s.objects[0].drawing or "").endswith(FROM_BEHIND) for s in scenes(plan))


def test_a_side_that_cannot_be_shown_is_said() -> None:
    from maquette.understand.brief import CameraWish

    plan = planned(brief("character_sheet", FOX, camera=CameraWish(view="side")))
    assert any("side" in w.words for w in plan.warnings)


@pytest.mark.parametrize("asked", [1, 6, 12, 20])
def test_an_icon_set_has_as_many_icons_as_are_asked_for(asked: int) -> None:
    plan = planned(brief("icon_set", panels=panels(*[""] * asked), topics=("airplane",)))
    motifs = [m.drawing for p in page(plan).panels for m in p.motifs]
    assert len(motifs) == asked or any("built in" in w.why for w in plan.warnings)
    assert len(set(motifs)) == len(motifs)


def test_named_icons_are_those_and_carry_their_names() -> None:
    items = tuple(Item(label) for label in ("House", "Bell", "Heart"))
    plan = planned(brief("icon_set", items=items))
    assert [m.drawing for p in page(plan).panels for m in p.motifs][:2] == ["house", "bell"]
    assert words_of(plan, role="label") == ["House", "Bell", "Heart"]


def test_eight_cats_on_a_sticker_sheet_are_eight_cats_and_not_one_eight_times() -> None:
    plan = planned(brief("sticker_sheet", Subject(id="c", noun="cat", drawing="cat", count=8)))
    motifs = [m for p in page(plan).panels for m in p.motifs]
    assert [m.label for m in motifs] == ["cat"] * 8
    assert len({m.drawing for m in motifs}) > 5


def test_words_are_stickers_too() -> None:
    texts = (Text("a", "Summer", "headline", "en"), Text("b", "Vitamin sea", "subline", "en"))
    content = page(planned(brief("sticker_sheet", FOX, texts=texts))).content
    assert isinstance(content, CellsContent)
    assert [c.caption for c in content.cells if c.picture is None] == ["b"]


def test_a_pattern_repeats_each_kind_and_counts_none() -> None:
    plan = planned(brief("pattern", replace(FOX, count=3), OWL))
    content = page(plan).content
    assert isinstance(content, CellsContent) and len(content.cells) == 2
    assert not any(c.kind == "count" for c in plan.checks)


# Diagrams ---------------------------------------------------------------------------------------------------------


def diagram(a_brief: Brief) -> DiagramContent:
    content = page(planned(a_brief)).content
    assert isinstance(content, DiagramContent)
    return content


def test_arrows_of_the_prompt_are_links_of_the_diagram() -> None:
    items = (Item("Start", leads_to=("Check",)), Item("Check", leads_to=("Ship", "Fix")), Item("Ship"), Item("Fix"))
    found = diagram(brief("diagram", items=items))
    assert [(e.start, e.end) for e in found.edges] == [
        ("node-1", "node-2"), ("node-2", "node-3"), ("node-2", "node-4"),
    ]  # fmt: skip
    assert found.form == "flow"


def test_arrows_that_close_a_ring_make_a_cycle() -> None:
    items = (Item("Rain", leads_to=("River",)), Item("River", leads_to=("Sea",)), Item("Sea", leads_to=("Rain",)))
    assert diagram(brief("diagram", items=items)).form == "cycle"


def test_steps_that_are_only_listed_follow_each_other() -> None:
    found = diagram(brief("diagram", items=(Item("A"), Item("B"), Item("C"))))
    assert [(e.start, e.end) for e in found.edges] == [("node-1", "node-2"), ("node-2", "node-3")]


def test_a_tree_that_is_only_listed_has_its_first_part_on_top() -> None:
    found = diagram(brief("diagram", form="tree", items=(Item("Boss"), Item("Ann"), Item("Ben"))))
    assert {e.start for e in found.edges} == {"node-1"}


@pytest.mark.parametrize("name", sorted(diagrams()))
def test_every_known_diagram_is_whole_in_every_language(name: str) -> None:
    known = diagrams()[name]
    count = len(known.words("en"))
    assert set(known.labels) == set(LANGUAGES)
    assert all(len(words) == count and len(set(words)) >= count - 1 for words in known.labels.values())
    assert not known.names or set(known.names) == set(LANGUAGES)
    assert set(known.pictures) <= drawing_names()
    assert all(max(edge) < count for edge in known.edges)


@pytest.mark.wide
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [n for n in sorted(diagrams()) if diagrams()[n].names])
def test_a_known_diagram_is_found_by_its_name(name: str, language: str) -> None:
    known = diagrams()[name]
    assert known_in(known.names[language][0], language) is not None


def test_the_water_cycle_is_drawn_as_everybody_draws_it() -> None:
    plan = planned(brief("diagram", prompt="Ein Diagramm: der Wasserkreislauf", language="de"))
    content = page(plan).content
    assert isinstance(content, DiagramContent) and content.form == "cycle"
    assert words_of(plan, role="item") == ["Verdunstung", "Kondensation", "Niederschlag", "Abfluss"]


def test_the_stops_of_a_way_stand_on_a_map_in_their_order() -> None:
    found = diagram(brief("map", items=(Item("Hotel"), Item("Museum"), Item("Harbour"))))
    assert found.form == "route" and [n.id for n in found.nodes] == ["node-1", "node-2", "node-3"]


# Screens ----------------------------------------------------------------------------------------------------------


def screen(a_brief: Brief) -> tuple[Plan, ScreenContent]:
    plan = planned(a_brief)
    content = page(plan).content
    assert isinstance(content, ScreenContent)
    return plan, content


@pytest.mark.parametrize(
    ("form", "has"),
    [
        ("onboarding", "hero"), ("feed", "card"), ("form", "field"), ("chat", "message"), ("dashboard", "chart"),
        ("player", "player"), ("map", "map"), ("settings", "toggle"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ja", "ar"])
def test_a_screen_of_each_sort_has_what_such_screens_have(form: str, has: str, language: str) -> None:
    _, content = screen(brief("app_screen", form=form, language=language))
    assert content.form == form
    assert has in {w.kind for w in content.widgets}


def test_the_buttons_of_the_prompt_are_the_only_ones() -> None:
    plan, content = screen(brief("app_screen", form="onboarding", texts=(Text("b", "Plant now", "button", "en"),)))
    buttons = [w.text for w in content.widgets if w.kind == "button"]
    assert buttons == ["b"]
    assert "Plant now" in words_of(plan)


def test_figures_of_the_prompt_stand_on_the_dashboard_as_they_are_written() -> None:
    items = (Item("Members", Decimal(412), "412"), Item("Visits", Decimal(1900), "1,900"))
    plan, content = screen(brief("dashboard", items=items))
    amounts = [w.amount for w in content.widgets if w.kind == "figure"]
    by_id = {t.id: t.words for t in page(plan).texts}
    assert [by_id[a] for a in amounts if a] == ["412", "1,900"]


def test_proposed_prices_are_in_the_money_of_the_language() -> None:
    assert any("¥" in w or "￥" in w for w in words_of(planned(brief("dashboard", language="ja"))))
    assert any("€" in w for w in words_of(planned(brief("dashboard", language="de"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_whole_and_proper_to_their_language(language: str) -> None:
    own, english = phrases(language), phrases("en")
    assert phrase_languages() == tuple(sorted(LANGUAGES))
    same = [k for k in Phrases.model_fields if getattr(own, k) == getattr(english, k)]
    assert language == "en" or len(same) <= 15, same


@pytest.mark.parametrize("language", LANGUAGES)
def test_views_and_moods_have_labels_in_every_language(language: str) -> None:
    for view in view_names():
        assert label(view, language)
        assert language in ("en", "fr", "nl", "pt", "es", "it", "de", "pl", "tr") or label(view, language) != label(
            view, "en"
        )


def test_moods_are_drawings_that_there_are() -> None:
    for drawing in ("cat", "man", "woman", "person"):
        assert set(moods_of(drawing).values()) <= drawing_names()


# Words and drawings -----------------------------------------------------------------------------------------------


@given(st.sampled_from(sorted(drawing_names())), st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_a_drawing_is_found_by_the_name_it_is_given(drawing: str, language: str) -> None:
    name = name_of(drawing, language)
    assert name and name[0] == name[0].upper()
    assert drawing_named(name, language) in (drawing, None) or drawing_named(name, language) in drawing_names()


def test_what_goes_with_a_thing_is_not_the_thing_itself_nor_twice() -> None:
    near = related(("airplane",), ("travel",), 20)
    assert "airplane" not in near and len(set(near)) == len(near) == 20


@given(st.integers(1, 30), st.integers(0, 6), st.integers(0, 6))
@settings(max_examples=20)
def test_any_number_of_panels_makes_a_page(count: int, columns: int, rows: int) -> None:
    a_brief = brief(
        "comic", FOX, panels=panels(*["A fox."] * count),
        composition=Composition(columns=columns or None, rows=rows or None), setting=Setting(scene="forest"),
    )  # fmt: skip
    content = page(planned(a_brief)).content
    assert isinstance(content, CellsContent) and 1 <= len(content.cells) <= count
