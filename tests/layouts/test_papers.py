"""Tickets, badges, letters, résumés, articles, boards, lessons, carousels, logos and the backs of packages."""

import re
from itertools import combinations, pairwise

import numpy as np
import pytest

from maquette.errors import InvalidRequest
from maquette.gallery.chapters import Sitting, sittings
from maquette.gallery.pages import SHAPES, page, prompts
from maquette.gallery.shooting import planned as planned_for
from maquette.layouts import Page, arranged
from maquette.layouts._lines import Lines
from maquette.layouts._running import in_columns, running
from maquette.layouts._sheet import Zone
from maquette.layouts.page import set_page
from maquette.plan.model import DesignLayer, Plan, Words
from maquette.typeset import Font, Typesetter, shared_typesetter
from maquette.understand import read

NEW = (
    "story", "carousel", "ticket", "badge", "letterhead", "resume", "magazine_page", "newspaper", "moodboard",
    "word_art", "logo", "worksheet", "flash_cards", "packaging", "shop_sign", "street_sign", "warning_sign",
    "neon_sign",
)  # fmt: skip
THEMES = ("minimal", "night", "retro", "pastel")
IN_COLUMNS = frozenset({"magazine_page", "newspaper"})


def plan_of(prompt: str, theme: str | None = None, shape: tuple[int, int] | None = None) -> Plan:
    return planned_for(Sitting("", read(prompt), theme=theme or "minimal", shape=shape))


def design_of(plan: Plan) -> DesignLayer:
    return next(layer for layer in plan.layers if isinstance(layer, DesignLayer))


def said(plan: Plan) -> set[str]:
    return {t.words for t in design_of(plan).texts}


def assert_nothing_overlaps(made: Page, layer: DesignLayer) -> None:
    assert set(made.texts) == {t.id for t in layer.texts}
    for x0, y0, x1, y1 in made.texts.values():
        assert 0 <= x0 < x1 <= made.width
        assert 0 <= y0 < y1 <= made.height
    for (one, a), (other, b) in combinations(made.texts.items(), 2):
        # Line boxes may touch: what counts is that no words lie on others.
        across, along = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
        high = min(a[3] - a[1], b[3] - b[1])
        assert across <= 1 or along <= max(2.0, 0.3 * high), (one, other)


@pytest.mark.wide
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", NEW)
def test_every_word_of_a_page_stands_whole_and_apart(name: str, theme: str, shape: str) -> None:
    layer = design_of(planned_for(Sitting(name, page(name), theme=theme, shape=SHAPES[shape])))
    made = arranged(layer)
    assert shared_typesetter().read_back(made) == {t.id: t.words for t in layer.texts}
    if name not in IN_COLUMNS:  # a paragraph that runs over two columns covers what stands between
        assert_nothing_overlaps(made, layer)


@pytest.mark.parametrize("name", NEW)
def test_every_page_of_the_gallery_is_read_as_what_it_is_called(name: str) -> None:
    kind = {"shop_sign": "sign", "street_sign": "sign", "warning_sign": "sign", "neon_sign": "sign"}.get(name, name)
    assert page(name).kind == kind


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Konzertkarte „Mitternacht“", "ticket"),
        ("Ein Arbeitsblatt für Mathe", "worksheet"),
        ("Billet de concert « Minuit »", "ticket"),
        ("Planche d'inspiration pour un café", "moodboard"),
        ("Currículum de «Nora Lind»", "resume"),
        ("新聞の一面「港日報」", "newspaper"),
        ("设计一个胸牌“王芳”", "badge"),
        ("a hand holding a ticket", "scene"),
        ("an old man reads a newspaper on a bench", "scene"),
    ],
)
def test_kinds_have_names_in_six_languages_and_things_stay_things(prompt: str, kind: str) -> None:
    assert read(prompt).kind == kind


def test_columns_end_level_and_leave_no_line_alone(typesetter: Typesetter) -> None:
    told = "The first shutters go up when the sun already stands above the roofs, and nothing else happens. " * 3
    words = {f"p{k}": Words(id=f"p{k}", words=told.strip(), role="paragraph", language="en") for k in range(4)}
    columns = in_columns(Zone(0, 0, 620, 500), 3, 20)
    run = running(tuple(words), columns, Font("serif"), 17, "#000000", Lines(words, typesetter), 700)
    ends: dict[float, float] = {}
    for block in run.blocks:
        places = [(block.x + dx, block.y + dy) for dx, dy in block.offsets]
        for x, y in places:
            ends[x] = max(ends.get(x, 0.0), y + block.setting.line_height)
        in_column = [sum(x == own for x, _ in places) for own in {x for x, _ in places}]
        assert min(in_column) > 1
        for (x0, y0), (x1, y1) in pairwise(places):
            assert (x0 == x1 and y1 > y0) or x1 > x0
    assert len(ends) == 3
    assert max(ends.values()) - min(ends.values()) <= 4 * run.blocks[0].setting.line_height
    assert max(ends.values()) <= 500 + 1


def test_columns_of_a_page_read_from_the_right_begin_on_the_right() -> None:
    first, second = in_columns(Zone(0, 0, 210, 100), 2, 10, is_mirrored=True)
    assert first.x > second.x
    assert first.width == second.width == 100


def test_a_badge_shows_the_person_large_and_the_event_small() -> None:
    layer = design_of(plan_of('Conference badge, brand "PyCoast 2026", name "Mira Okafor"'))
    made = arranged(layer)
    sizes = {t.words: made.sizes[t.id] for t in layer.texts}
    assert sizes["Mira Okafor"] > 1.3 * sizes["PyCoast 2026"]


def test_a_ticket_tells_the_row_and_seat_that_the_prompt_says() -> None:
    plan = plan_of('Concert ticket, headline "Midnight Jazz", row 7, seat 14')
    assert {"Midnight Jazz", "Row", "7", "Seat", "14"} <= said(plan)
    told = {t.words for t in design_of(plan).texts if not t.is_proposed}
    assert {"7", "14"} <= told


def test_a_ticket_without_other_words_has_none() -> None:
    plan = plan_of('Concert ticket, headline "Midnight Jazz", no other text')
    assert said(plan) == {"Midnight Jazz"}


def test_contacts_stand_at_the_foot_of_a_letter_and_the_name_above() -> None:
    layer = design_of(plan_of('Letterhead for "Lind & Partner": "Hafenstr. 12, 20457 Hamburg", "post@lind.studio"'))
    made = arranged(layer)
    place = {t.words: made.texts[t.id] for t in layer.texts}
    assert place["Lind & Partner"][3] < 0.3 * made.height
    assert place["post@lind.studio"][1] > 0.8 * made.height
    assert place["Hafenstr. 12, 20457 Hamburg"][1] > 0.8 * made.height


def test_printed_papers_are_light_in_dark_themes_too(typesetter: Typesetter) -> None:
    for name in ("letterhead", "newspaper", "resume"):
        layer = design_of(planned_for(Sitting(name, page(name), theme="night", shape=(4, 5))))
        pixels = set_page(arranged(layer), typesetter, scale=0.25)[..., :3]
        assert np.median(pixels) > 180, name


def test_the_colours_of_a_moodboard_are_those_that_are_named(typesetter: Typesetter) -> None:
    layer = design_of(plan_of('Moodboard for a café, colours "#0f4c5c", "#e36414", "#f2e8cf"'))
    assert [s.color for s in layer.content.swatches] == ["#0f4c5c", "#e36414", "#f2e8cf"]  # type: ignore[union-attr]  # a board's
    pixels = set_page(arranged(layer), typesetter)[..., :3].reshape(-1, 3).astype(int)
    for color in ("#0f4c5c", "#e36414", "#f2e8cf"):
        wanted = [int(color[k : k + 2], 16) for k in (1, 3, 5)]
        assert (np.abs(pixels - wanted).sum(1) < 6).mean() > 0.005


def test_flash_cards_say_the_word_in_the_language_that_is_learned() -> None:
    plan = plan_of("Flash cards with German animal words: dog, cat, horse")
    assert {"Hund", "Katze", "Pferd"} <= said(plan)


def test_sums_stay_within_the_number_that_is_named() -> None:
    plan = plan_of("Maths worksheet, addition up to 20")
    sums = [m for t in design_of(plan).texts if (m := re.fullmatch(r"(\d+) \+ (\d+) =", t.words))]
    assert len(sums) >= 8
    assert all(int(m[1]) + int(m[2]) <= 20 for m in sums)
    assert len({m[0] for m in sums}) == len(sums)


def test_statistics_and_comparisons_are_made_of_what_the_prompt_lists() -> None:
    bees = plan_of("Statistics infographic about bees: 75 % of crops need pollinators, 40 000 bees in one hive")
    assert {"75 %", "of crops need pollinators", "40 000"} <= said(bees)
    ways = plan_of("Comparison infographic: Train: 4 hours, 12 kg; Plane: 3 hours, 160 kg")
    assert {"Train", "4 hours", "12 kg", "Plane", "160 kg"} <= said(ways)


def test_a_network_shows_what_is_connected_to_what() -> None:
    plan = plan_of("Network diagram: router connects to laptop, printer, phone and server")
    content = design_of(plan).content
    words = {t.id: t.words for t in design_of(plan).texts}
    labels = {n.id: words[n.label] for n in content.nodes}  # type: ignore[union-attr]  # a diagram's
    assert {(labels[e.start], labels[e.end]) for e in content.edges} == {  # type: ignore[union-attr]
        ("Router", "Laptop"), ("Router", "Printer"), ("Router", "Phone"), ("Router", "Server")
    }  # fmt: skip


def test_every_part_of_the_gallery_has_a_prompt_and_several_themes() -> None:
    assert len(prompts()) >= 70
    assert len(sittings("layouts", ("ticket",), views=4)) == 4


def test_a_text_that_no_page_can_hold_is_refused_with_what_fits() -> None:
    told = "Every morning the harbour wakes before the town and counts its boats. " * 420
    with pytest.raises(InvalidRequest, match=r"29\d\d\d characters does not fit.*about \d+ characters can be read"):
        plan_of(f'Social media tile, headline "{told.strip()}"')


def test_an_accent_without_a_letter_is_named() -> None:
    with pytest.raises(InvalidRequest, match=r"U\+0301 stands on no letter"):
        plan_of('Poster, headline "\u0301 ok"')


def test_a_long_compound_stays_whole_on_a_card() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
    layer = design_of(plan_of(f'Flash cards: "{word}", "Hund"'))
    assert word in shared_typesetter().read_back(arranged(layer)).values()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("name", "formats"), [("ticket", {"QRCode", "Code128"}), ("packaging", {"QRCode", "EAN13"}), ("badge", {"QRCode"})]
)
def test_codes_of_pages_can_be_scanned(name: str, formats: set[str], shape: str, typesetter: Typesetter) -> None:
    zxing = pytest.importorskip("zxingcpp")
    layer = design_of(planned_for(Sitting(name, page(name), theme="craft", shape=SHAPES[shape])))
    pixels = np.ascontiguousarray(set_page(arranged(layer), typesetter)[..., :3])
    found = {code.format.name: code.text for code in zxing.read_barcodes(pixels)}
    assert formats <= set(found), found
    assert layer.content is not None
    if name == "ticket":
        assert found["QRCode"] == found["Code128"] == layer.content.code  # type: ignore[union-attr]  # a ticket's
