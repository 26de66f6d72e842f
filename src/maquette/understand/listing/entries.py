"""One entry of a list: its label, quantity, amount and detail. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from .amounts import Amount
from .numerals import fold
from .scan import Piece
from .words import WordBook

LONGEST = 120
"""Characters of a label; a longer one is prose."""
PROSE = 400
"""Characters of a stretch in which an entry is looked for."""
TIMES_FIRST = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)\s?[x×*]\s?(?=[^\W\d_]|[\"“„«「『])", re.IGNORECASE)
"""2 × espresso."""
TIMES_LAST = re.compile(r"[\s,(]\s*[x×*]\s?(\d{1,4})\s*\)?\s*[:–—-]?\s*$", re.IGNORECASE)
"""Espresso ×2."""
TIMES_PRICE = re.compile(
    r"(?:^|[\s:–—-])(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:[^\W\d_]{1,5}\.?\s*)?[x×*@à]\s*$", re.IGNORECASE
)
"""Espresso 2 × [3.50], Hours 12 h × [80]."""
TIMES_AFTER = re.compile(r"\s*[x×*]\s?(\d{1,4})(?![\w.,])", re.IGNORECASE)
"""[¥12.5] x2."""
PLAIN_FIRST = re.compile(r"(\d{1,4})\s+(?=[^\W\d_])")
"""2 espresso."""
AMOUNT_TAIL = re.compile(r"[)\]\s.,;:!*_`|]*")
LABEL_HEAD = " \t\n-–—*_`#>•|.:,;，、"
LABEL_TAIL = " \t\n-–—*_`|:：=,;，、(（[·"
SHORT_FORM = re.compile(r"(?:^|\s)[^\W\d_]{2,5}$")
"""What a full stop may shorten: "janv.", "Sept."."""
BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]{1,200})[)）\]]")
IN_BRACKET = re.compile(r"^\s*[(（][^)）]*$")
DASHED = re.compile(r"\s+[–—-]{1,2}\s+|\s*—\s*|\s?[:：]\s+|：")
SENTENCE_MARKS = ".!?"
OF = ("の", "的")
"""What joins the last entry of a list to the picture that is made of it: 確認のインフォグラフィック."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How entries are read in a kind of picture."""

    is_bill: bool = False
    """A plain number before a label is how many."""
    is_chart: bool = False
    """A plain number before a label is its value: "12 apples"."""
    is_figured: bool = False
    """Years may stand before what happened in them, and a numbered row may end in a figure."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry with the stretch of the prompt that it was read from."""

    start: int
    end: int
    label: str
    amount: Amount | None = None
    quantity: Decimal | None = None
    detail: str | None = None
    is_price_of_one: bool = False
    """Said so: "each", "je", "2 × 3.50"."""
    is_price_of_all: bool = False
    """Said so: "= 7.00", "together", 라떼 2잔 9,000원."""
    is_exact: bool = False
    """Whether its label stood in quotation marks."""
    has_tail: bool = False
    """Whether words that are not of it follow in its stretch: the list is over."""
    number: int | None = None
    section: str | None = None
    """Its own heading, where it has one: a cell's column."""


def entry_of(text: str, piece: Piece, book: WordBook, manner: Manner, *, is_prose: bool) -> Entry | None:
    """The entry a piece holds, if it holds one with an amount.

    Args:
        text: The prompt.
        is_prose: Words that lead up to the list may stand before the label.
    """
    amount, before, after = _amount_of(text, piece, manner)
    if amount is None or len(before) > PROSE:
        return None
    is_last = not text[after : piece.end].strip(" .,;)")
    if piece.joint == "step" and not (amount.is_money or (manner.is_figured and is_last)):
        return None  # "Boil 500 ml of water" is a step, not a price
    tail, is_price_of_one, is_price_of_all = _tail(text, after, piece.end, book)
    if manner.is_chart and amount.is_bare and is_prose and _ends_with_lead(before, book):
        return _leading(text, piece, amount, book)
    if not before.strip(LABEL_HEAD) and not (piece.exacts and piece.exacts[0].end <= amount.start):
        may_lead = manner.is_chart or not amount.is_bare or (manner.is_figured and _is_year(amount))
        return _leading(text, piece, amount, book) if may_lead else None
    before_amount = piece.within(amount.start - len(before), amount.start)
    entry = _labelled(text, before_amount, book, is_bill=manner.is_bill, is_prose=is_prose)
    if entry is None:
        return None
    after_times = TIMES_AFTER.match(fold(text[tail : piece.end])) if entry.quantity is None else None
    if after_times:
        entry, tail = replace(entry, quantity=_count(after_times[1])), tail + after_times.end()
    if entry.detail is not None and not amount.is_money and amount.unit != "%" and not piece.exacts:
        return None  # "Fast: under 30 ms" tells of something in words
    tail = _unit_word(text, tail, piece.end) if manner.is_chart and amount.is_bare else tail
    link = before.rstrip()[-1:]
    aside = _aside(text, after, piece.end)
    return replace(
        entry,
        end=tail if aside is None else piece.end,
        amount=amount,
        detail=entry.detail or aside,
        is_price_of_one=entry.is_price_of_one or is_price_of_one or link == "@",
        is_price_of_all=entry.is_price_of_all or is_price_of_all or link == "=",
        has_tail=bool(text[tail : piece.end].strip(" \t\n.,;:!*_`|)]")) and aside is None,
        number=piece.number,
    )


UNIT_WORD = re.compile(r"\s?[^\W\d_]{2,15}(?=[\s.,;:!)]*\Z)")


def _unit_word(text: str, start: int, end: int) -> int:
    """Where an amount of a chart ends with the word for what it counts: "320 visitors"."""
    match = UNIT_WORD.match(text[start:end])
    return start + match.end() if match else start


def _ends_with_lead(before: str, book: WordBook) -> bool:
    return any(book["entries"][row].at_end(before) for row in ("lead", "weak"))


def words_of(text: str, piece: Piece, book: WordBook) -> Entry | None:
    """The entry of a piece without an amount: words, and perhaps a second line."""
    start, end = piece.start, piece.end
    if end - start > PROSE:
        return None
    if piece.exacts:
        first = piece.exacts[0]
        second = piece.exacts[1].words if len(piece.exacts) > 1 else _after_dash(text[first.end : end])
        is_sole = not text[start : first.start].strip(LABEL_HEAD)
        return Entry(start, end, first.words, detail=second, is_exact=True, number=piece.number) if is_sole else None
    start = _without(text, start, end, book, ("and",))
    label, detail = _parted(text[start:end])
    label = _clean(label)
    kind = book["heads"]["kind"].at_end(label)
    if kind is not None and label[kind.start() - 1 : kind.start()] in OF and kind.start() > 1:
        label, end = label[: kind.start() - 1], start + text[start:end].find(label) + kind.start() - 1
    if not label or len(label) > LONGEST or not any(c.isalnum() for c in label):
        return None
    return Entry(start, end, label, detail=detail, has_tail=kind is not None and end < piece.end, number=piece.number)


def _is_year(amount: Amount) -> bool:
    return amount.decimals == 0 and 1000 <= amount.value <= 2100


def _amount_of(text: str, piece: Piece, manner: Manner) -> tuple[Amount | None, str, int]:
    """(the entry's amount, what stands before it, where it ends), quantities left to the label."""
    amounts = piece.amounts
    if not amounts:
        return None, "", piece.start
    priced = [a for a in amounts if a.is_money] if manner.is_bill else []
    amount = (priced or amounts)[-1]
    if len(amounts) > 1 and IN_BRACKET.search(text[amounts[-2].end : amount.start]):
        amount = amounts[-2]  # "$1.2M (+12 %)"
    if amount is amounts[0] and amount.start == piece.start and TIMES_FIRST.match(text, piece.start):
        return None, "", piece.start
    later = next((a for a in amounts if a.start > amount.start), None)
    if later is not None and not text[amount.end : later.start].strip(" =x×*"):
        amount = later
    return amount, text[piece.start : amount.start], amount.end


def _tail(text: str, start: int, end: int, book: WordBook) -> tuple[int, bool, bool]:
    """(where the entry ends, is it the price of one, is it that of all) from what follows its amount."""
    entries = book["entries"]
    at, one, all_ = start, False, False
    for _ in range(2):
        gap = AMOUNT_TAIL.match(text, at, end)
        here = gap.end() if gap else at
        rest = text[here:end]
        if here == start and (match := entries["counter"].at_start(rest)) and not rest[:1].isspace():
            at = here + match.end()  # 320人
        elif match := entries["each"].at_start(rest):
            at, one = here + match.end(), True
        elif match := entries["together"].at_start(rest):
            at, all_ = here + match.end(), True
        elif here > at and text[at:here].strip() and not rest.strip():
            at = here
    while at > start and text[at - 1] in " \t.,;:!":
        at -= 1
    return at, one, all_


def _aside(text: str, start: int, end: int) -> str | None:
    """What is told after an amount: "8.50 – tomato, mozzarella", "8.50 (tomato)"."""
    rest = text[start:end].strip()
    if match := BRACKETED.match(rest):
        return match[1].strip() if match.end() == len(rest.rstrip(SENTENCE_MARKS)) else None
    match = re.match(r"[–—-]{1,2}\s+(\S.{0,200})$", rest)
    return match[1].strip(" *_") if match else None


def _after_dash(rest: str) -> str | None:
    detail = rest.strip(LABEL_HEAD)
    return detail if detail and rest.strip()[:1] in "-–—:：" and len(detail) <= LONGEST * 2 else None


def _leading(text: str, piece: Piece, amount: Amount, book: WordBook) -> Entry | None:
    """An amount before its label: "64 % Chrome"."""
    if len(piece.amounts) > 1:
        return None
    start = _without(text, amount.end, piece.end, book, ("link",)) if not amount.is_money else amount.end
    label = _clean(text[start : piece.end])
    if piece.exacts and piece.exacts[0].start >= amount.end:
        label = piece.exacts[0].words
    if not label or len(label.split()) > 6 or len(label) > LONGEST or not any(c.isalpha() for c in label):
        return None
    return Entry(amount.start, piece.end, label, amount, is_exact=bool(piece.exacts), number=piece.number)


def _labelled(text: str, piece: Piece, book: WordBook, *, is_bill: bool, is_prose: bool) -> Entry | None:
    """The entry of what stands before an amount."""
    start, end = piece.start, piece.end
    start = _without(text, start, end, book, ("and",))
    quantity: Decimal | None = None
    one = all_ = False
    folded = fold(text[start:end])
    if match := TIMES_PRICE.search(folded):
        quantity, end, one = _count(match[1]), start + match.start(), True
    elif match := TIMES_LAST.search(folded):
        quantity, end = _count(match[1]), start + match.start()
    led = start
    counted_at: int | None = None
    if is_prose and not piece.exacts:
        start = _after_lead(text, start, end, book)
    folded = fold(text[start:end])
    lead = len(folded) - len(folded.lstrip(" \t"))
    counts = TIMES_FIRST.match(folded, lead) or (PLAIN_FIRST.match(folded, lead) if is_bill else None)
    if quantity is None and counts is not None:
        counted_at = start + lead
        quantity, start = _count(counts[1]), start + counts.end()
    if piece.exacts and piece.exacts[-1].end <= end and piece.exacts[0].start >= start:
        first, last = piece.exacts[0], piece.exacts[-1]
        detail = last.words if last is not first else None
        return Entry(piece.start, end, first.words, None, quantity, detail, one, all_, is_exact=True)
    end, is_linked, each = _without_links(text, start, end, book)
    one = one or each
    if quantity is None and is_bill:
        quantity, end, all_ = _counted(text, start, end, book)
    section, start = _opened(text, start, end)
    label, detail = _parted(text[start:end])
    label = _clean(label)
    if is_prose and (is_linked or start > led):
        label = _clean(label[_without(label, 0, len(label), book, ("article",)) :])
    if not label or len(label) > LONGEST or not any(c.isalnum() for c in label):
        return None
    at = text.find(label, start, piece.end)
    begin = counted_at if counted_at is not None else start if at < 0 else at
    return Entry(begin, end, label, None, quantity, detail, one, all_, section=section)


def _opened(text: str, start: int, end: int) -> tuple[str | None, int]:
    """A heading before a bracket that its one entry does not close: "Desserts (Tiramisu [$9])"."""
    at = text.find("(", start, end)
    if at < 0 or text.find(")", at, end) >= 0 or not text[start:at].strip(LABEL_HEAD):
        return None, start
    return text[start:at].strip(LABEL_HEAD + "*_"), at + 1


def _count(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", "."))


def _counted(text: str, start: int, end: int, book: WordBook) -> tuple[Decimal | None, int, bool]:
    """A count with its counter after the label, and that the price is of all: "라떼 2잔", "コーヒー2杯"."""
    stretch = text[start:end].rstrip()
    match = book["entries"]["counter"].at_end(stretch)
    if match is None:
        return None, end, False
    number = re.search(r"(\d{1,4})\s?$", fold(stretch[: match.start()]))
    if number is None or not stretch[: number.start()].strip(LABEL_HEAD):
        return None, end, False
    return Decimal(number[1]), start + number.start(), True


def _without(text: str, start: int, end: int, book: WordBook, rows: Sequence[str]) -> int:
    """Where a stretch starts once small words at its head are left out."""
    for row in rows:
        match = book["entries"][row].at_start(text[start:end])
        if match and text[start + match.end() : end].strip() and _is_apart(text, start + match.end()):
            start += match.end()
    return start


def _is_apart(text: str, at: int) -> bool:
    """Whether a small word ends here rather than within a word, in scripts that part words."""
    return text[at : at + 1].isspace() or not text[at - 1].isascii() or text[at - 1] in "'’&"


def _without_links(text: str, start: int, end: int, book: WordBook) -> tuple[int, bool, bool]:
    """(where a label ends without "for", "à" and the like, whether there was one, whether it says "each")."""
    is_linked = each = False
    for _ in range(2):
        stretch = text[start:end]
        bare = len(stretch.rstrip(LABEL_TAIL))
        if match := book["entries"]["each"].at_end(stretch[:bare]):
            end, each = start + match.start(), True
        elif (match := book["entries"]["link"].at_end(stretch[:bare])) and _may_link(stretch, match.start()):
            end, is_linked = start + match.start(), True
        else:
            break
    return end, is_linked, each


def _may_link(stretch: str, at: int) -> bool:
    """A link stands apart from its label; a particle (は, 는) stands against it, but ends no word of its own script."""
    before = stretch[at - 1 : at]
    if not before:
        return False
    if "\u3041" <= stretch[at] <= "\u309f":
        return not "\u3041" <= before <= "\u309f"
    return not before.isalnum() or before >= "\u2e80"


def _after_lead(text: str, start: int, end: int, book: WordBook) -> int:
    """Where the first label of a list in prose starts: after "with", "showing"; else after the last "of", "for"."""
    stretch = text[start:end]
    strong = list(book["entries"]["lead"].pattern.finditer(stretch))
    weak = list(book["entries"]["weak"].pattern.finditer(stretch))
    dash = list(re.finditer(r"\s[–—-]\s|[:：]\s?", stretch))
    found = strong[:1] or [d for d in dash if stretch[d.end() :].strip()][-1:] or weak[-1:]
    if not found or not stretch[found[0].end() :].strip(LABEL_HEAD):
        return start
    # "menu with prices: …" has its colon after the word
    later = [d for d in dash if d.start() > found[0].start() and stretch[d.end() :].strip()]
    return start + (later[-1].end() if later and strong else found[0].end())


def _parted(stretch: str) -> tuple[str, str | None]:
    """A label and what is told of it: "Soup (tomato, basil)", "Soup – tomato, basil", "Boil: heat it"."""
    stretch = stretch.strip()
    match = BRACKETED.search(stretch)
    if match and match.start() and not stretch[match.end() :].strip(LABEL_TAIL) and _tells(match[1]):
        return stretch[: match.start()], match[1].strip()
    if (match := DASHED.search(stretch)) and match.start():
        label, detail = stretch[: match.start()], stretch[match.end() :].strip(LABEL_TAIL)
        if _clean(label) and detail:
            return label, detail
    return stretch, None


def _tells(words: str) -> bool:
    """Whether bracketed words are a second line (what is in a dish) rather than of the name: "(vegan)", "(0.2 l)"."""
    return len(words.split()) > 1 and any(c.isalpha() for c in words) and not words[0].isdigit()


def _clean(label: str) -> str:
    """A label without list marks and the separators around it; a full stop stays where it is of a short form."""
    label = label.lstrip(LABEL_HEAD).rstrip(LABEL_TAIL).strip("*_`").strip()
    bare = label.rstrip(".…")
    return bare + "." if label == bare + "." and SHORT_FORM.search(bare) else bare.rstrip()
