"""From pieces to lists: which stretches are entries of one list, and under which heading. Pure; linear."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from .entries import PROSE, TIMES_FIRST, TIMES_PRICE, Entry, Manner, entry_of, words_of
from .heads import Head, HeadKind, head_of, leads_on
from .scan import Piece
from .words import WordBook

Form: TypeAlias = Literal["prose", "bullets", "steps"]
MOST_WORDS = 12
"""Words of an entry without an amount, in a list of words."""
FEW_WORDS = 3
COMMAS = tuple(",，、،")
LIKE_BULLETS = ("bullet", "step")


@dataclass(slots=True)
class Group:
    """A list on its way to items."""

    head: Head | None
    form: Form
    is_loose: bool = False
    """Begun by a word for it without a colon: "tabs Today, Week, Map"."""
    has_commas: bool = False
    """Whether commas part its entries: then a semicolon ends it."""
    takes_quotes_only: bool = False
    """Begun by a quoted string: 'tabs "Home", "Search"'."""
    entries: list[Entry] = field(default_factory=list)
    priced: int = 0
    """Entries with an amount."""
    money: int = 0
    """Entries with what is surely a price."""

    def add(self, entry: Entry) -> None:
        self.entries.append(entry)
        if entry.amount is not None:
            self.priced += 1
            self.money += entry.amount.is_money


@dataclass(slots=True)
class _Gatherer:
    text: str
    book: WordBook
    manner: Manner
    groups: list[Group] = field(default_factory=list)
    group: Group | None = None
    has_inline_head: bool = False
    """Whether the group's first entry stands on the line of its head."""
    last: Piece | None = None
    heading: Head | None = None
    """A heading on a line of its own, that the next list stands under."""

    def take(self, piece: Piece) -> None:
        if piece.joint == "blank":
            self.group = None
            self.heading = None
        elif (piece.joint == "stop" or (piece.joint == "line" and self.has_inline_head)) and not self._goes_on():
            self.group = None
        elif self.group is not None and (piece.joint in LIKE_BULLETS) != (self.group.form != "prose"):
            self.group = None if self.group.entries else self.group
        colon = self._head_colon(piece)
        if colon is not None:
            self._take_headed(piece, colon)
        elif piece.is_heading:
            self._open_under(head_of(self.text, piece.start, piece.end, self.book))
        else:
            self._take_entry(piece)

    def _goes_on(self) -> bool:
        """Whether a list goes on past a full stop: its entries are priced sentences."""
        if self.group is None or (self.group.head is not None and self.group.head.kind == "other"):
            return False
        entries = self.group.entries
        return bool(entries) and entries[-1].amount is not None and not entries[-1].has_tail

    def _take_headed(self, piece: Piece, colon: int) -> None:
        rest = piece.within(_after_space(self.text, colon + 1, piece.end), piece.end)
        self._open_under(self._head(piece, colon))
        self.has_inline_head = rest.start < rest.end
        inner = self._head_colon(rest) if rest.start < rest.end else None
        outer = self.group.head if self.group is not None else None
        if inner is not None and (self.text[inner] in "(（" or (outer is not None and outer.kind == "kind")):
            self._take_headed(rest, inner)  # "Post: 3 tips: …", "Sections: Starters (soup 5, salad 6), …"
        elif rest.start < rest.end:
            self._take_entry(rest)

    def _head(self, piece: Piece, colon: int) -> Head:
        head = head_of(self.text, piece.start, colon, self.book)
        if any(e.end <= colon and not self.text[e.end : colon].strip() for e in piece.exacts):
            # titled “Sales”: the string is the title, and the list that follows is the picture's
            return replace(head, kind="kind", title="")
        return head

    def _open_under(self, head: Head) -> None:
        self.group = Group(head, "prose")
        self.has_inline_head = False
        self.heading = head
        self.groups.append(self.group)

    def _head_colon(self, piece: Piece) -> int | None:
        """The colon that ends a head, if one does: "Starters: soup 5", not "Q1: 12" nor a bullet's "Soup: hot – 5"."""
        if not piece.colons:
            return None
        colon = piece.colons[0]
        after = _after_space(self.text, colon + 1, piece.end)
        if after >= piece.end:
            return colon
        if any(a.start == after for a in piece.amounts) and not self._leads_amount(piece, colon, after):
            return None
        is_row = piece.joint in LIKE_BULLETS and len(piece.amounts) <= 1
        return None if is_row and not self._may_hold_a_list(piece, colon) else colon

    def _leads_amount(self, piece: Piece, colon: int, at: int) -> bool:
        """Whether an amount after a colon begins an entry: "share: 64 % Chrome", "Receipt: 2 × tea 4.00"."""
        amount = next(a for a in piece.amounts if a.start == at)
        rest = self.text[amount.end : piece.end].strip(" \t.,")
        if not any(c.isalpha() for c in rest):
            return False
        if TIMES_FIRST.match(self.text, at) or sum(a.start >= at for a in piece.amounts) > 1:
            return True
        return head_of(self.text, piece.start, colon, self.book).kind in ("cue", "kind", "counted", "section")

    def _may_hold_a_list(self, piece: Piece, colon: int) -> bool:
        head = head_of(self.text, piece.start, colon, self.book)
        return head.kind in ("section", "part", "other") or (head.kind == "cue" and "," in self.text[colon : piece.end])

    def _take_entry(self, piece: Piece) -> None:
        parts = self._leading_pair(piece)
        if parts:
            for part in parts:
                self._take_entry(part)
            return
        piece = self._with_label_before(piece)
        entry = self._entry(piece)
        if entry is None:
            self._take_wordy(piece)
        elif self._is_stray(entry, piece):
            self.group = None
        else:
            group = self.group if self.group is not None else self._open(piece)
            self._add(group, entry, piece)
        self.last = piece

    def _entry(self, piece: Piece) -> Entry | None:
        is_prose = self.group is None and piece.joint not in LIKE_BULLETS
        return entry_of(self.text, piece, self.book, self.manner, is_prose=is_prose)

    def _with_label_before(self, piece: Piece) -> Piece:
        """ "Design work, 12 h × €80": the price belongs to the words before the comma."""
        last = self.last
        if last is None or piece.joint != "comma" or last.amounts or last.end > piece.start or not piece.amounts:
            return piece
        before = self.text[piece.start : piece.amounts[-1].start]
        if len(before) > PROSE:
            return piece
        match = TIMES_PRICE.search(before)
        if match is None or before[: match.start()].strip() or piece.start - last.end > 3:
            return piece
        return replace(piece, start=last.start, joint=last.joint, exacts=(*last.exacts, *piece.exacts))

    def _leading_pair(self, piece: Piece) -> tuple[Piece, Piece] | None:
        """ "30 pears and 7 plums": two entries whose figures lead."""
        if not self.manner.is_chart or len(piece.amounts) != 2 or piece.amounts[0].start != piece.start:
            return None
        second = piece.amounts[1].start
        match = self.book["entries"]["and"].at_end(self.text[piece.amounts[0].end : second])
        if match is None:
            return None
        middle = piece.amounts[0].end + match.start()
        return piece.within(piece.start, middle), piece.within(second, piece.end)

    def _is_stray(self, entry: Entry, piece: Piece) -> bool:
        """A plain number in prose beside or after prices: "…, on paper with 2 chilies in the corner"."""
        if entry.amount is None or entry.amount.is_money or not entry.has_tail or piece.joint in LIKE_BULLETS:
            return False
        return self.group is None or self.group.money > 0 or len(entry.label.split()) > FEW_WORDS

    def _take_wordy(self, piece: Piece) -> None:
        if self.group is None and piece.joint in LIKE_BULLETS:
            self._open(piece)
        elif piece.joint not in LIKE_BULLETS and self._opens_loosely(piece):
            return
        group = self.group
        if group is not None and self._takes_words(group, piece):
            self._take_words(group, piece)
        elif piece.amounts:
            self.group = None
        elif group is not None or not self._cued_quote(piece):
            self._take_line(piece)

    def _add(self, group: Group, entry: Entry, piece: Piece) -> None:
        if piece.joint in LIKE_BULLETS and not group.entries:
            group.form = "steps" if piece.joint == "step" else "bullets"
        group.add(entry)
        group.has_commas |= piece.joint == "comma"
        if entry.has_tail:
            self.group = None

    def _open(self, piece: Piece) -> Group:
        form: Form = "steps" if piece.joint == "step" else "bullets" if piece.joint == "bullet" else "prose"
        self.group = Group(self.heading, form)
        self.groups.append(self.group)
        return self.group

    def _takes_words(self, group: Group, piece: Piece) -> bool:
        """Whether an entry may be words alone."""
        if group.takes_quotes_only and not piece.exacts:
            return False
        if group.form != "prose" or piece.joint in LIKE_BULLETS:
            return True
        if piece.joint in ("line", "blank", "stop") and not (group.head is not None and not group.entries):
            return False
        if group.entries and group.entries[-1].is_exact and bool(piece.exacts):
            return True
        head = group.head
        if head is None or head.kind == "other":
            return False
        is_full = head.count is not None and head.count <= len(group.entries)
        ends = piece.joint == "semi" and group.has_commas and not self.book["heads"]["rows"].whole(head.title)
        return not (is_full or ends)

    def _take_words(self, group: Group, piece: Piece) -> None:
        for part in self._split_at_and(group, piece):
            entry = words_of(self.text, part, self.book)
            is_row = piece.joint in LIKE_BULLETS
            if entry is None or (len(entry.label.split()) > MOST_WORDS and not is_row):
                self.group = None
                return
            self._add(group, entry, piece)

    def _split_at_and(self, group: Group, piece: Piece) -> list[Piece]:
        """The last entry of a list in prose: "Plan, Build and Ship"."""
        if group.form != "prose" or piece.exacts:
            return [piece]
        found = list(self.book["entries"]["and"].pattern.finditer(self.text[piece.start : piece.end]))
        found = [m for m in found if m.start() > 0 and self._parts_words(piece, m.start(), m.end())]
        head = group.head
        is_pair = not group.entries and head is not None and head.count == 2
        if len(found) != 1 or not (group.entries or is_pair):
            return [piece]
        middle = piece.start + found[0].start()
        return [
            piece.within(piece.start, middle),
            piece.within(_after_space(self.text, piece.start + found[0].end(), piece.end), piece.end),
        ]

    def _parts_words(self, piece: Piece, start: int, end: int) -> bool:
        stretch = self.text[piece.start : piece.end]
        if not stretch[end:].strip():
            return False
        return stretch[start - 1].isspace() or not stretch[start].isascii()

    def _cued_quote(self, piece: Piece) -> bool:
        """'three columns "Plan", …': the words before a quoted string name the list."""
        if not piece.exacts or piece.exacts[0].start <= piece.start:
            return False
        exact = piece.exacts[0]
        head = head_of(self.text, piece.start, exact.start, self.book)
        if head.kind not in ("cue", "part", "section", "counted"):
            return False
        self.group = Group(head, "prose", takes_quotes_only=True)
        self.groups.append(self.group)
        if entry := words_of(self.text, piece.within(exact.start, piece.end), self.book):
            self.group.add(entry)
        return True

    def _opens_loosely(self, piece: Piece) -> bool:
        """ "with labels evaporation, condensation, …": a list whose word has no colon; its first entry follows it."""
        if piece.amounts or piece.exacts or piece.end - piece.start > PROSE:
            return False
        if self.text[piece.end : piece.end + 1] not in COMMAS:
            return False
        stretch = self.text[piece.start : piece.end]
        named = [m for row in ("cue", "part") for m in self.book["heads"][row].pattern.finditer(stretch)]
        last = max(named, key=lambda m: m.end(), default=None)
        if last is None or not stretch[last.end() :].strip() or not stretch[last.end()].isspace():
            return False
        first = piece.within(_after_space(self.text, piece.start + last.end(), piece.end), piece.end)
        entry = words_of(self.text, first, self.book)
        is_short = entry is not None and entry.detail is None and len(entry.label.split()) <= FEW_WORDS
        if entry is None or not is_short or leads_on(entry.label, self.book):
            return False
        kind: HeadKind = "part" if self.book["heads"]["part"].whole(last[0]) else "cue"
        head = Head(piece.start + last.start(), piece.start + last.end(), kind, last[0])
        self.group = Group(head, "prose", is_loose=True)
        self.groups.append(self.group)
        self._add(self.group, entry, piece)
        return True

    def _take_line(self, piece: Piece) -> None:
        """A short line alone may head the lines below it."""
        self.group = None
        words = self.text[piece.start : piece.end]
        if piece.joint in ("line", "blank", "start") and len(words) <= 40 and len(words.split()) <= 4:
            ends = self.text[piece.end : piece.end + 1]
            if ends in ("\n", ""):
                self.heading = head_of(self.text, piece.start, piece.end, self.book)
                return
        if piece.joint in ("line", "blank"):
            self.heading = None


def groups_of(text: str, pieces: Sequence[Piece], book: WordBook, manner: Manner) -> list[Group]:
    """All lists of the pieces, whether or not they are of items; empty ones left out."""
    gatherer = _Gatherer(text, book, manner)
    for piece in pieces:
        gatherer.take(piece)
    return [group for group in gatherer.groups if group.entries]


def _after_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
