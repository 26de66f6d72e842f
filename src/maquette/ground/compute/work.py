"""Work out what a brief implies: facts with their working, and what contradicts itself. Pure, total, deterministic.

The prompt's own words are never changed: a weekday that is wrong is set as written, and told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ...objects.instead import drawings_of
from ...understand.brief import Brief, Fact, Subject, Wish
from ...understand.listing.accepting import BILLS, PRICED, THINGS
from .arithmetic import written_sums
from .bills import bill_of
from .calendars import month_title, weekday_name, year_text
from .dates import StatedDate, date_text, relative_dates, stated_dates
from .lunar import CYCLE, FIRST, LAST, animal_of_year, new_year, told_year
from .money import Style, style_of, write, write_bare, write_number, write_percent
from .shares import shares_of
from .units import asked_conversions, sensible
from .years import foundings, year_counts, year_spans

LONGEST = 32_000
MOST = 12
"""Facts of one sort that are told."""
AS_WRITTEN = "it is set as written"


@dataclass(slots=True)
class _Findings:
    facts: list[Fact] = field(default_factory=list)
    contradictions: list[Wish] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    unwanted: set[str] = field(default_factory=set)
    """Topics that are not right after all."""


def work_out(brief: Brief, *, today: date | None = None) -> Brief:
    """The brief with what it implies.

    Args:
        brief: Any brief, by whichever reader.
        today: For what is told from today ("next Friday"); None leaves it alone.
    Returns:
        The same brief with `facts` added, contradictions among `unread`, and the animal of a lunar year among
        `topics`. Nothing that the prompt says is changed.
    """
    found = _Findings()
    works: tuple[Callable[[Brief, _Findings, date | None], None], ...] = (
        _bill, _chart, _sums, _weekdays, _from_today, _calendar, _years, _lunar_year, _units,
    )  # fmt: skip
    for work in works:
        work(brief, found, today)
    known = {(f.name, f.value) for f in brief.facts}
    told = {(w.words, w.why) for w in brief.unread}
    return replace(
        brief,
        facts=(*brief.facts, *(f for f in dict.fromkeys(found.facts) if (f.name, f.value) not in known)),
        unread=(*brief.unread, *(w for w in dict.fromkeys(found.contradictions) if (w.words, w.why) not in told)),
        topics=tuple(dict.fromkeys((*found.topics, *(t for t in brief.topics if t not in found.unwanted)))),
    )


def _bill(brief: Brief, found: _Findings, _: date | None) -> None:
    """What a bill comes to; on a menu or a poster only if a total is asked for."""
    is_bill = brief.kind in BILLS or (brief.kind in PRICED and brief.figures.wants_total)
    priced = [i for i in brief.items if i.amount is not None]
    if priced and is_bill:
        bill = bill_of(brief.items, brief.figures, brief.language)
        found.facts += bill.facts
        found.contradictions += [w for w in bill.contradictions if w.words in brief.prompt]
    elif priced and brief.figures.discount_percent is not None and brief.figures.currency is not None:
        _discounted(brief, found)


def _discounted(brief: Brief, found: _Findings) -> None:
    """Prices less a discount: "€199, 20 % off" is €159.20."""
    percent = brief.figures.discount_percent
    assert percent is not None
    style = style_of(brief.items, brief.figures, brief.language)
    for item in brief.items[:MOST]:
        if item.amount is not None:
            value = item.amount * (100 - percent) / 100
            rate = write_percent(percent, brief.language)
            how = f"{write_bare(item.amount, style)} − {rate} = {write_bare(value, style)}"
            found.facts.append(Fact(f"{item.label} after discount", write(value, style), how))


def _chart(brief: Brief, found: _Findings, _: date | None) -> None:
    """Shares of a whole: whether those stated add up, and what the shares of values are."""
    amounts = [i.amount for i in brief.items if i.amount is not None and i.quantity is None]
    if len(amounts) < 2 or len(amounts) != len(brief.items) or brief.kind in BILLS:
        return
    is_whole = brief.figures.chart in ("pie", "donut")
    total = sum(amounts, Decimal(0))
    if is_whole and brief.figures.unit == "%":
        how = f"{_added(amounts, brief.language)} = {write_number(total, brief.language)}"
        found.facts.append(Fact("sum of shares", write_percent(total, brief.language), how))
        words = brief.items[-1].written
        if total != 100 and words is not None and words in brief.prompt:
            why = f"the shares add up to {write_percent(total, brief.language)}, not to 100; they are drawn as written"
            found.contradictions.append(Wish(words, why))
    elif is_whole and brief.figures.unit is None:
        for item, share in list(zip(brief.items, shares_of(amounts), strict=False))[:MOST]:
            how = f"{write_number(item.amount or Decimal(0), brief.language)} ÷ {write_number(total, brief.language)}"
            found.facts.append(Fact(f"share of {item.label}", write_percent(share, brief.language), how))
    elif brief.figures.wants_total and brief.figures.unit != "%":
        style: Style = style_of(brief.items, brief.figures, brief.language)
        how = f"{_added(amounts, brief.language)} = {write_number(total, brief.language)}"
        found.facts.append(Fact("total", write(total, style), how))


def _added(amounts: Sequence[Decimal], language: str) -> str:
    if len(amounts) > MOST:
        return f"sum of {len(amounts)} values"
    return " + ".join(write_number(a, language) for a in amounts)


def _sums(brief: Brief, found: _Findings, _: date | None) -> None:
    """Sums that the prompt writes out."""
    for written in list(written_sums(brief.prompt[:LONGEST], brief.language))[:MOST]:
        value = _exact(written.value, brief.language)
        found.facts.append(Fact(written.terms, value, f"{written.terms} = {value}"))
        if written.stated is not None and written.stated != written.value:
            found.contradictions.append(Wish(written.words, f"{written.terms} is {value}; {AS_WRITTEN}"))


def _exact(value: Fraction, language: str) -> str:
    """A number in full where it ends, else as a fraction."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    return write_number(Decimal(value.numerator) / Decimal(value.denominator), language)


def _weekdays(brief: Brief, found: _Findings, _: date | None) -> None:
    """The day of the week of every date, and whether the prompt agrees."""
    for stated in list(stated_dates(brief.prompt[:LONGEST], brief.language))[:MOST]:
        days = [d for d in stated.days if stated.weekday in (None, d.weekday())] or list(stated.days)
        if len(days) > 1:
            continue  # "03/04/2027": nobody can tell
        day = days[0]
        name = weekday_name(day, brief.language)
        found.facts.append(Fact(f"weekday of {day.isoformat()}", name, _calendar_working(stated, day)))
        if stated.weekday is not None and stated.weekday != day.weekday():
            why = f"{day.isoformat()} is a {weekday_name(day, 'en')}; {AS_WRITTEN}"
            found.contradictions.append(Wish(stated.words, why))


def _calendar_working(stated: StatedDate, day: date) -> str:
    return f"{stated.words} is day {day.timetuple().tm_yday} of {day.year}, ISO week {day.isocalendar().week}"


def _from_today(brief: Brief, found: _Findings, today: date | None) -> None:
    """Dates told from today, where the caller says what today is."""
    if today is None:
        return
    for told in list(relative_dates(brief.prompt[:LONGEST], brief.language, today))[:MOST]:
        value = date_text(told.day, brief.language)
        found.facts.append(Fact(told.words, value, f"counted from {today.isoformat()}"))


def _calendar(brief: Brief, found: _Findings, _: date | None) -> None:
    """What a calendar's page begins with."""
    if brief.month is None or not (1 <= brief.month[0] <= 9999 and 1 <= brief.month[1] <= 12):
        return
    year, month = brief.month
    first = date(year, month, 1)
    title = month_title(year, month, brief.language)
    how = f"{title}: {first.isoformat()} is a {weekday_name(first, 'en')}"
    found.facts.append(Fact(f"first weekday of {year}-{month:02d}", weekday_name(first, brief.language), how))


def _years(brief: Brief, found: _Findings, today: date | None) -> None:
    """Ages and anniversaries."""
    text = brief.prompt[:LONGEST]
    counts = list(year_counts(text, brief.language))
    for span in list(year_spans(text))[:MOST]:
        years = span.last - span.first
        if years > 0:
            how = f"{span.last} − {span.first} = {years}"
            found.facts.append(Fact(f"years from {span.first} to {span.last}", str(years), how))
            for count in (c for c in counts if c.years != years and len(counts) == 1):
                found.contradictions.append(Wish(count.words, f"{span.words} are {years} years; {AS_WRITTEN}"))
            return
    for founding in list(foundings(text, brief.language))[:1]:
        for count in counts[:1]:
            reached = founding.year + count.years
            how = f"{founding.year} + {count.years} = {reached}"
            found.facts.append(Fact(f"{count.words} after {founding.year}", year_text(reached, brief.language), how))
            if today is not None and not reached - 1 <= today.year <= reached + 1:
                why = f"{count.years} years after {founding.year} are {reached}, not {today.year}; {AS_WRITTEN}"
                found.contradictions.append(Wish(count.words, why))


def _lunar_year(brief: Brief, found: _Findings, _: date | None) -> None:
    """The animal of a lunar year, and whether "year of the …" names the right one."""
    told = told_year(brief.prompt[:LONGEST], brief.language)
    if told is None or not FIRST <= told.year <= LAST:
        return
    animal = animal_of_year(told.year, brief.language)
    begins = new_year(told.year, brief.language)
    how = f"({told.year} − 4) mod 12 = {animal.index}, counted from the rat; the year begins on {begins.isoformat()}"
    found.facts.append(Fact(f"animal of the lunar year {told.year}", animal.name, how))
    if told.claimed and animal.index not in told.claimed:
        why = f"the lunar year {told.year} is that of the {animal.noun}; {AS_WRITTEN}"
        found.contradictions.append(Wish(told.claim, why))
        return
    shown: set[str | None] = {name for s in brief.subjects for name in _names_of(s)}
    if animal.drawing not in shown and animal.noun not in shown and brief.kind not in THINGS:
        found.topics.append(animal.drawing)
        # A feast may call for a dragon in general; in the year of another animal only where the prompt names one.
        text = brief.prompt.casefold()
        for other in (animal_of_year(told.year + i, brief.language) for i in range(1, CYCLE)):
            if other.noun not in text and other.name.casefold() not in text:
                found.unwanted.add(other.drawing)


def _names_of(subject: Subject) -> Iterator[str | None]:
    yield from (subject.noun, *drawings_of(subject.object, subject.drawing))


def _units(brief: Brief, found: _Findings, _: date | None) -> None:
    """Measures wished in another unit."""
    for asked in list(asked_conversions(brief.prompt[:LONGEST], brief.language))[:MOST]:
        value = write_number(sensible(asked.exact), brief.language)
        exact = _exact(asked.exact, brief.language)
        measure = f"{write_number(asked.value, brief.language)} {asked.unit}"
        found.facts.append(Fact(f"{measure} in {asked.wished}", f"{value} {asked.wished}", f"{measure} = {exact}"))
