"""Calendars: real months, with the week of the language's country, and the days that are marked."""

import re
from datetime import date

from ...ground.compute.calendars import month_page, year_text
from ...understand.brief import Brief, Item
from ..content import CalendarContent, Day, Month
from ..model import Notice
from .contracts import Contents, Naming, Order, may_propose, planners

YEAR = 12
WITHOUT_YEAR = 2026
"""Of which the weekdays are, where no year is said or worked out."""
DAY = re.compile(r"(?<!\d)([0-2]?\d|3[01])(?!\d)")


@planners.register("calendar")
class Calendars:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        year, month = brief.month or (0, 0)
        notices: tuple[Notice, ...] = ()
        if not year:
            year = WITHOUT_YEAR
            notices = (Notice(words="", why=f"the prompt says no year; the calendar is that of {year}"),)
        if "text" in brief.avoid:
            notices += (Notice(words="no text", why="a calendar is made of words; those of its days stay"),)
        marked = _marked(brief)
        lost = [label for day, label in marked if month and not _has_day(year, month, day)]
        notices += tuple(Notice(words=label, why="the month has no such day") for label in lost)
        months = range(1, YEAR + 1) if month == 0 else (month,)
        written = year_text(year, brief.language)
        if month == 0 and may_propose(brief) and not any(written in t.words for t in order.texts):
            names.say("subline" if names.has("headline") else "headline", written)
        content = CalendarContent(
            year=year,
            months=tuple(_month(year, m, brief, names, marked if m == month else (), month == 0) for m in months),
        )
        return Contents(tuple(names.texts), content, notices=notices)


def _month(
    year: int, month: int, brief: Brief, names: Naming, marked: tuple[tuple[int, str], ...], is_small: bool
) -> Month:
    page = month_page(year, month, brief.language)
    notes = dict(marked)
    days = [(d, column) for week in page.weeks for column, d in enumerate(week.days) if d is not None]
    said = {t.words for t in names.texts}
    # A title that the prompt gives is not set twice.
    title = page.month_name if is_small or any(page.title.casefold() == w.casefold() for w in said) else page.title
    return Month(
        month=month,
        title=names.say("month", title[:1].upper() + title[1:]),
        weekdays=tuple(names.say("weekday", w) for w in page.weekdays),
        first_column=page.first_column,
        days=tuple(
            Day(
                day=d.day,
                text=names.say("day", str(d.day)),
                is_marked=d.day in notes,
                is_rest=page.weekends[column],
                note=names.maybe("note", notes.get(d.day)),
            )
            for d, column in days
        ),
    )


def _marked(brief: Brief) -> tuple[tuple[int, str], ...]:
    """(day, what is on it) of everything that the brief lists."""
    return tuple(found for item in brief.items if (found := _day_of(item)) is not None)


def _day_of(item: Item) -> tuple[int, str] | None:
    """A day by its number as an amount, or at the beginning or end of a label: "14: dentist", "Arzt am 14."."""
    if item.amount is not None and item.amount == item.amount.to_integral_value() and 1 <= item.amount <= 31:
        return int(item.amount), item.label
    match = DAY.search(item.label)
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    rest = (item.label[: match.start()] + item.label[match.end() :]).strip(" .:,–-")
    return int(match[1]), item.detail or (rest if len(rest) > 2 else "")


def _has_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
