"""What a prompt says of the picture as a whole: kind, shape, camera, composition, style, mood, what not to show."""

from collections.abc import Collection, Sequence
from typing import Literal, cast

from .brief import OF_THINGS, CameraWish, Composition, LensEffect, PictureKind, Shot, Side, View
from .marks import Mark

KIND_ORDER = (
    "flash_cards", "worksheet", "moodboard", "carousel", "newspaper", "magazine_page", "letterhead", "resume",
    "sticker_sheet", "icon_set", "storyboard", "character_sheet", "comic", "pattern", "calendar", "chart",
    "diagram", "infographic", "menu", "receipt", "invoice", "table", "certificate", "book_cover", "magazine_cover",
    "album_cover", "podcast_cover", "packaging", "dashboard", "app_screen", "web_page", "slide", "thumbnail", "map",
    "ticket", "badge", "word_art", "card", "sign", "logo", "product_card", "story", "social_tile", "website_hero",
    "mockup", "advert", "banner", "poster", "product_photo", "still_life", "portrait", "scene",
)  # fmt: skip
"""Which kind a picture is when words for several occur: "ad poster", "poster photo"; the most particular first."""

EMPTY_SIDES: dict[str, Literal["left", "right", "top", "bottom"]] = {
    "left": "left", "right": "right", "top": "top", "bottom": "bottom", "left_third": "left", "right_third": "right",
    "top_third": "top", "bottom_third": "bottom",
}  # fmt: skip


def find_kind(marks: Sequence[Mark]) -> PictureKind | None:
    """The kind of picture that the prompt names, if it names one.

    The first sentence that names a kind decides; in it the most particular word wins. A sheet further on is a thing
    in the picture: "a hand with a menu".
    """
    named = [
        m
        for i, m in enumerate(marks)
        if m.get("kinds")
        and m.scope == ""
        and not _is_shape(marks, i)
        and not _leads_to_kind(marks, i)
        and _names_picture(marks, i)
    ]
    special = [m for m in named if m.get("kinds") != "scene"] or named
    here = {k for m in special if m.sentence == special[0].sentence for k in m.all("kinds")}
    kind = next((kind for kind in KIND_ORDER if kind in here), None)
    undrawn = find_undrawn(marks)
    if undrawn is not None and kind in (None, "scene"):
        kind = undrawn.get("undrawn")
    return cast(PictureKind | None, kind)


def _is_shape(marks: Sequence[Mark], index: int) -> bool:
    """Whether "portrait" only tells how a picture stands: "portrait 4:5"."""
    following = marks[index + 1] if index + 1 < len(marks) else None
    return marks[index].norm == "portrait" and following is not None and following.kind == "figure"


LEADS_ON = ("relations", "sides", "inscriptions", "actions", "poses")
THINGS = ("nouns", "kinds", "places", "scenes", "supports", "mentions")


def _names_picture(marks: Sequence[Mark], index: int) -> bool:
    """Whether a kind word is said of the picture: nothing to be seen stands before it in its sentence."""
    mark = marks[index]
    if set(mark.all("kinds")) <= OF_THINGS:
        return True  # no sheet one could hold: its word names the picture wherever it stands
    following = marks[index + 1] if index + 1 < len(marks) else None
    beyond = marks[index + 2] if index + 2 < len(marks) else None
    if following is not None and following.get("poses") and beyond is not None and beyond.get("relations"):
        following = beyond  # "a menu lying on a table"
    is_placed = following is not None and following.get("relations") not in (None, "inside")
    if is_placed and following is not None and not following.is_a(("glue", "for")):
        return False
    has_thing, edge = False, mark.start
    later: Mark | None = None
    before: Mark | None = None
    for one in reversed(marks[max(0, index - REACH) : index]):
        later, before = before, one
        if before.sentence != mark.sentence:
            break
        if before.kind == "exact" or before.is_comma:
            if has_thing:
                return False
            continue
        if before.get("edits") == "crop":
            return False  # "we will crop a banner out of it"
        if not has_thing and before.is_a(("glue", "attributive"), ("glue", "for")) and before.end + 1 >= edge:
            edge = before.start  # इत्र का विज्ञापन, "kafesi için menü"
            continue
        is_adjacent = not has_thing and before.end + 1 >= edge
        if any(before.get(t) for t in ("relations", "actions", "poses")) and not before.get("kinds"):
            return False
        is_named = later is not None and later.kind == "exact" and later.start <= before.end + 1  # 面馆“老巷子”
        if is_named and not before.get("nouns"):
            continue
        if any(before.get(t) for t in THINGS) and not (before.get("kinds") or before.get("glue") or is_adjacent):
            has_thing = True
        if has_thing and before.get("glue") in ("with", "and", "in", "of", "for"):
            return False
        if before.get("glue") == "with" and _is_page(marks, index, before):
            return False  # "a dashboard with a line chart"
    return not has_thing


SCREENS = frozenset({"app_screen", "dashboard", "web_page"})


def _is_page(marks: Sequence[Mark], index: int, link: Mark) -> bool:
    """Whether a screen was named before a link, which may hold charts, tables and cards."""
    before = (m for m in marks[max(0, index - REACH) : index] if m.start < link.start and m.sentence == link.sentence)
    return any(not SCREENS.isdisjoint(m.all("kinds")) for m in before)


REACH = 60
"""Marks looked back within a sentence."""


def find_undrawn(marks: Sequence[Mark]) -> Mark | None:
    """The kind of picture that a prompt begins with, by a word that names a thing elsewhere: "a ticket for …".

    Further on such a word names a thing in the picture: "a hand with a ticket".
    """
    has_head = False
    for index, mark in enumerate(marks):
        if mark.get("undrawn") and not mark.scope:
            following = marks[index + 1] if index + 1 < len(marks) else None
            return None if following is not None and following.get("relations") else mark
        has_head |= any(mark.get(table) for table in THINGS)
        if (
            mark.kind in ("exact", "break")
            or mark.is_comma
            or mark.is_end
            or (mark.get("glue") in ("with", "for", "of", "in", "and", "is") and has_head)
            or any(mark.get(table) for table in LEADS_ON)
        ):
            return None
    return None


def _leads_to_kind(marks: Sequence[Mark], index: int) -> bool:
    """Whether a more telling kind word follows: an "Instagram story ad" is an ad, a "poster mockup" a mockup."""
    following = marks[index + 1] if index + 1 < len(marks) else None
    return following is not None and following.get("kinds") not in (None, "scene")


def find_aspect(marks: Sequence[Mark]) -> tuple[int, int] | None:
    """Width to height; figures ("4:5") beat words ("vertical"), and both beat what a kind implies ("story")."""
    figures = [m for m in marks if m.kind == "figure" and m.get("aspects")]
    plain = [
        m
        for i, m in enumerate(marks)
        if m.kind != "figure"
        and m.get("aspects")
        and not m.get("kinds")
        and m.scope != "negated"
        and _is_of_picture(marks, i)
    ]
    implied = [m for m in marks if m.get("kinds") and m.get("aspects") and m.scope == ""]
    for found in (figures, _particular(plain, implied), implied):
        if found:
            width, height = str(found[0].get("aspects")).split(":")
            return int(width), int(height)
    return None


WIDE, TALL = "3:2", "2:3"


def _particular(plain: list[Mark], implied: list[Mark]) -> list[Mark]:
    """ "A horizontal website hero" is as wide as heroes are: the kind says it more exactly."""
    if plain and implied and plain[0].get("aspects") in (WIDE, TALL):
        width, height = map(int, str(implied[0].get("aspects")).split(":"))
        if (width > height) == (plain[0].get("aspects") == WIDE):
            return implied
    return plain


def _is_of_picture(marks: Sequence[Mark], index: int) -> bool:
    """Whether "square" is said of the picture and not of a thing in it ("a square box")."""
    before = marks[index - 1] if index else None
    is_square = marks[index].norm == "square"
    if before is not None and is_square and before.end + 1 == marks[index].start:
        is_thing = before.get("nouns") or before.get("materials")
        if is_thing and not (before.get("kinds") or before.get("colors")):
            return False  # "a cobblestone square"
    for mark in marks[index + 1 : index + 9]:
        if mark.get("kinds") or mark.get("aspects") or mark.get("filler") == "parlance":
            return True
        if mark.get("nouns") or mark.get("supports") or mark.get("parts") or mark.is_unknown:
            break
        if mark.is_comma or mark.is_end or mark.get("relations") or (mark.get("glue") and mark.get("glue") != "stop"):
            return True
    else:
        return True
    # After its noun, where adjectives stand there: "cartel cuadrado".
    return any(m.get("kinds") for m in marks[max(0, index - 3) : index])


def find_camera(marks: Sequence[Mark], without: Collection[int] = ()) -> CameraWish:
    """
    Args:
        without: Starts of marks that tell where a light is: "rim light from behind".
    """
    said = [m for m in marks if m.scope in ("", "kept") and m.start not in without]
    focal, f_number = _first(said, "focal"), _first(said, "f_number")
    return CameraWish(
        cast(View | None, _first(said, "views")),
        float(focal) if focal else None,
        float(f_number) if f_number else None,
        cast(Shot | None, _first(said, "shots")),
        cast(Literal["shallow", "deep"] | None, _first(said, "depth")),
        cast(tuple[LensEffect, ...], tuple(dict.fromkeys(e for m in said for e in m.all("lens_effects")))),
    )


RULES: tuple[Literal["thirds", "symmetry", "diagonal", "golden_ratio"], ...] = (
    "thirds", "symmetry", "diagonal", "golden_ratio",
)  # fmt: skip


def find_composition(
    marks: Sequence[Mark], focus: str | None, columns: int | None = None, rows: int | None = None
) -> Composition:
    wanted = {m for mark in marks if mark.scope != "negated" for m in mark.all("composition")}
    empty = [EMPTY_SIDES[s] for s in _reserved_sides(marks) if s in EMPTY_SIDES]
    return Composition(
        cast(Side | None, focus),
        tuple(dict.fromkeys(empty)),
        "centered" in wanted,
        "fully_visible" in wanted,
        next((rule for rule in RULES if rule in wanted), None),
        columns,
        rows,
    )


def _reserved_sides(marks: Sequence[Mark]) -> list[str]:
    """Sides named in a clause that leaves room, after its verb or, failing that, before it."""
    after = [m for m in marks if m.scope == "reserved" and m.get("sides")]
    clauses = {m.clause for m in marks if m.scope == "reserved"} - {m.clause for m in after}
    before = [m for m in marks if m.clause in clauses and m.get("sides") and m.scope == ""]
    return [str(m.get("sides")) for m in (*after, *before)]


def is_transparent(marks: Sequence[Mark]) -> bool:
    return any("transparent" in m.all("composition") for m in marks)


def coloring(marks: Sequence[Mark]) -> frozenset[int]:
    """Starts of marks that could name a style and stand among colours: "cream and charcoal"."""
    out = set()
    for index, mark in enumerate(marks):
        if mark.get("styles") and mark.get("colors"):
            near = (*marks[max(0, index - 2) : index], *marks[index + 1 : index + 3])
            if any(m.get("colors") and m.sentence == mark.sentence for m in near):
                out.add(mark.start)
    return frozenset(out)


def keywords(marks: Sequence[Mark], table: str, without: Collection[int] = ()) -> tuple[str, ...]:
    """Meanings in a table, in order, once each; marks that start at one of `without` are passed over."""
    found = (m for m in marks if m.get(table) and m.scope == "" and m.start not in without)
    return tuple(dict.fromkeys(meaning for m in found for meaning in m.all(table)))


def find_hour(marks: Sequence[Mark]) -> str | None:
    """The hour, as a key of the lexicon's table."""
    return _first([m for m in marks if m.scope == ""], "hours")


def find_season(marks: Sequence[Mark]) -> str | None:
    return _first([m for m in marks if m.scope == ""], "seasons")


def find_weather(marks: Sequence[Mark]) -> str | None:
    return _first([m for m in marks if m.scope == ""], "weather")


def find_avoided(marks: Sequence[Mark], has_texts: bool) -> frozenset[str]:
    """What the picture must not show.

    "No text" in a prompt that sets words means no others: "other_text"; "no other text" where none are set means none.
    """
    pairs = zip((None, *marks), marks, strict=False)
    avoided = {
        thing
        for before, m in pairs
        if m.scope == "negated"
        for thing in m.all("avoid")
        if not (thing == "people" and before is not None and before.norm == "other")  # besides those that are shown
    }
    avoided |= {thing for m in marks for thing in m.all("avoided")}
    if avoided & {"text", "other_text"}:
        avoided -= {"text", "other_text"}
        avoided.add("other_text" if has_texts else "text")
    return frozenset(avoided)


def _first(marks: Sequence[Mark], table: str) -> str | None:
    return next((meaning for m in marks if (meaning := m.get(table))), None)
