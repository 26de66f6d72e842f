"""Which lists are lists of items, by the kind of picture and by their amounts. Pure.

A picture of rows and figures is made of them; a poster has some where it says so; a scene has none but on a
price board: "a cat, a dog and 3 birds" are things to draw.
"""

from ..brief import PictureKind
from .entries import Manner
from .gather import Group
from .heads import is_reference, leads_on
from .words import WordBook

BILLS = frozenset({"receipt", "invoice"})
PRICED = BILLS | {"menu"}
FIGURED = frozenset({"chart", "infographic", "dashboard", "table"})
LISTED = PRICED | FIGURED | {"diagram", "slide", "map", "app_screen", "web_page", "calendar", "carousel", "flash_cards"}
SCREENS = frozenset({"app_screen", "web_page", "dashboard"})
THINGS = frozenset(
    {"scene", "still_life", "portrait", "product_photo", "mockup", "website_hero", "storyboard", "comic",
     "character_sheet", "icon_set", "sticker_sheet", "pattern"}
)  # fmt: skip
NAMED = frozenset({"cue", "part", "section"})
"""Heads that say that a list of items follows."""
FEW = 2
MANY = 3


def is_list(group: Group, kind: PictureKind | None, book: WordBook) -> bool:
    """Whether a group's entries are items of the picture."""
    head = group.head.kind if group.head is not None else None
    count = len(group.entries)
    if group.head is not None and group.head.is_negated and group.priced == count:
        head = None
    elif head == "other":
        return False
    if not group.priced and all(e.is_exact for e in group.entries):
        return False  # words in quotation marks are texts of their own
    if group.is_loose and (count < MANY or any(_is_prose(e.label, book) for e in group.entries)):
        return False
    if kind is None or kind in THINGS:
        return group.money >= FEW or (head == "cue" and group.money >= 1 and group.priced >= FEW)
    if kind in PRICED and _is_priced(group, book):
        return True
    if kind in LISTED:
        is_bulleted = group.form != "prose" and count >= FEW
        is_counted = head == "counted" and group.head is not None and group.head.count == count
        is_of_kind = head == "kind" and count >= FEW
        return (
            (group.priced >= FEW and group.priced * 2 >= count)
            or (head in NAMED and count >= FEW)
            or (head == "thing" and count >= FEW and kind in FIGURED | {"diagram", "slide"})
            or is_counted
            or (is_of_kind and (kind in PRICED or group.form != "prose" or kind == "table"))
            or (is_bulleted and head in (None, "free", "kind"))
            or (kind == "calendar" and group.priced >= 1)
        )
    if group.form != "prose" and head not in NAMED:
        return group.money >= FEW
    if kind == "packaging" and head is not None and group.priced >= MANY:
        return True  # what is in a hundred grams
    return (head == "cue" and count >= FEW) or group.money >= (FEW if head is not None else MANY)


def _is_prose(label: str, book: WordBook) -> bool:
    return len(label.split()) > MANY or leads_on(label, book)


def _is_priced(group: Group, book: WordBook) -> bool:
    if group.money:
        return True
    plain = [e for e in group.entries if e.amount is not None and not is_reference(e.label, book)]
    return len(plain) >= FEW or (len(plain) == 1 and len(group.entries) == 1 and group.head is not None)


def manner_of(kind: PictureKind | None) -> Manner:
    """How entries are read in this kind of picture."""
    return Manner(
        is_bill=kind in BILLS,
        is_chart=kind in ("chart", "calendar"),
        is_figured=kind in FIGURED | {"diagram", "slide"},
    )
