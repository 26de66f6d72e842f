"""Bills: every sum is the sum of what is printed above it, in the way the prompt writes its amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.ground.compute.bills import bill_of, label
from maquette.ground.compute.money import locale_style, rounded, style_of, write, write_number, write_percent
from maquette.understand.brief import Figures, Item
from maquette.understand.listing.amounts import find_amounts
from maquette.understand.listing.words import languages

CURRENCIES = {
    "de": "EUR",
    "en": "USD",
    "es": "EUR",
    "fr": "EUR",
    "it": "EUR",
    "pt": "BRL",
    "nl": "EUR",
    "pl": "PLN",
    "tr": "TRY",
    "ru": "RUB",
    "ja": "JPY",
    "zh": "CNY",
    "ko": "KRW",
    "ar": "SAR",
    "hi": "INR",
    "th": "THB",
}

prices = st.decimals(Decimal("0.01"), 9999, places=2)
rates = st.one_of(st.none(), st.decimals(0, 40, places=3))
items = st.lists(
    st.builds(
        Item,
        label=st.sampled_from(["tea", "cake", "soup"]),
        amount=prices,
        quantity=st.one_of(st.none(), st.integers(1, 20).map(Decimal)),
    ),
    min_size=1,
    max_size=8,
)


def amount(text: str, language: str) -> Decimal:
    """What a printed amount says."""
    [found] = find_amounts(text, language)
    return found.value


@given(items, rates, rates, rates, st.booleans(), st.sampled_from(sorted(CURRENCIES)))
def test_what_is_printed_adds_up_to_the_last_cent(items, tax, tip, discount, is_included, language):
    figures = Figures(CURRENCIES[language], tax, is_included, tip, discount)
    bill = bill_of(items, figures, language)
    printed = sum((amount(line.written, language) for line in bill.lines), Decimal(0))
    rows = {row.kind: row for row in bill.rows}
    if "subtotal" in rows:
        assert amount(rows["subtotal"].written, language) == printed
    for kind in ("discount", "tax", "tip"):
        if kind in rows and not (kind == "tax" and is_included):
            printed += rows[kind].amount
    assert bill.rows[-1].kind == "total"
    assert amount(bill.rows[-1].written, language) == printed == bill.total
    assert not bill.contradictions


@given(items, st.decimals(0, 100, places=2))
def test_included_tax_changes_no_total_and_is_its_share(items, tax):
    with_tax, without = (bill_of(items, Figures("EUR", t, True), "de") for t in (tax, None))
    assert with_tax.total == without.total
    [row] = [r for r in with_tax.rows if r.kind == "tax"]
    assert abs(row.amount * (100 + tax) - with_tax.total * tax) <= Decimal("0.005") * (100 + tax)


def test_halves_round_up_as_tills_do():
    assert [rounded(Decimal(v), 2) for v in ("0.125", "0.135", "-0.125")] == [
        Decimal("0.13"),
        Decimal("0.14"),
        Decimal("-0.13"),
    ]


def test_a_bill_in_won_has_no_decimals():
    bill = bill_of([Item("라떼", Decimal(5005), "5,005원", Decimal(3))], Figures("KRW", Decimal(10)), "ko")
    assert [(r.label, r.written) for r in bill.rows] == [
        ("소계", "15,015원"),
        ("부가세 10%", "1,502원"),
        ("합계", "16,517원"),
    ]


def test_a_german_bill_with_tax_within():
    lines = [Item("Kaffee", Decimal("2.80"), "2,80 €", Decimal(3)), Item("Kuchen", Decimal("4.50"), "4,50 €")]
    bill = bill_of(lines, Figures("EUR", Decimal(19), is_tax_included=True), "de")
    assert [line.written for line in bill.lines] == ["8,40 €", "4,50 €"]
    assert [(r.label, r.written) for r in bill.rows] == [("inkl. MwSt. 19\u00a0%", "2,06 €"), ("Summe", "12,90 €")]
    assert [(f.name, f.how) for f in bill.facts] == [
        ("line Kaffee", "3 × 2,80 = 8,40 €"),
        ("tax", "12,90 × 19\u00a0% ÷ 119\u00a0% = 2,06"),
        ("total", "8,40 + 4,50 = 12,90"),
    ]


def test_a_stated_sum_is_kept_and_its_error_told():
    figures = Figures("USD", stated=(("total", Item("Total", Decimal("9.90"), "$9.90")),))
    bill = bill_of([Item("tea", Decimal("3.50"), "$3.50"), Item("cake", Decimal("4.25"), "$4.25")], figures, "en")
    assert (bill.rows[-1].written, bill.rows[-1].is_said) == ("$9.90", True)
    [wish] = bill.contradictions
    assert wish.words == "$9.90" and "3.50 + 4.25 = 7.75" in wish.why


def test_a_flat_tip_and_discount_count():
    stated = (("discount", Item("Voucher", Decimal(-2), "-$2")), ("tip", Item("Tip", Decimal("1.50"), "$1.50")))
    bill = bill_of([Item("tea", Decimal("8.00"), "$8.00")], Figures("USD", stated=stated), "en")
    assert [(r.kind, r.written) for r in bill.rows] == [
        ("subtotal", "$8.00"),
        ("discount", "-$2"),
        ("tip", "$1.50"),
        ("total", "$7.50"),
    ]


@pytest.mark.parametrize(
    ("written", "language", "currency", "value", "expected"),
    [
        (["€3.50", "€4"], "en", "EUR", "1204.5", "€1,204.50"),
        (["3,50 €"], "de", "EUR", "1204.5", "1.204,50 €"),
        (["9,000원"], "ko", "KRW", "18000", "18,000원"),
        (["5 €", "6 €"], "de", "EUR", "11", "11 €"),
        (["5 €", "6 €"], "de", "EUR", "1.1", "1,10 €"),
        (["1 200 ₽"], "ru", "RUB", "25000", "25 000 ₽"),
        (["1200 ₽"], "ru", "RUB", "25000", "25000 ₽"),
        (["١٢٫٥٠ ريال"], "ar", "SAR", "7.25", "٧٫٢٥ ريال"),
        (["₹1,20,000"], "hi", "INR", "1234567", "₹12,34,567"),
        (["R$ 5,50"], "pt", "BRL", "1000", "R$ 1.000,00"),
        (["3.5", "4.2"], "en", None, "7.7", "7.7"),
        (["12 kg"], "en", None, "20", "20 kg"),
        ([], "fr", "EUR", "3.5", "3,50\u00a0€"),
        ([], "ja", "JPY", "500", "￥500"),
        ([], "tr", "TRY", "3.5", "₺3,50"),
        ([], "pt", "EUR", "3.5", "3,50\u00a0€"),
    ],
)
def test_amounts_are_written_as_the_prompt_writes_its_own(written, language, currency, value, expected):
    lines = [Item("x", Decimal(1), text) for text in written]
    assert write(Decimal(value), style_of(lines, Figures(currency), language)) == expected


@given(st.decimals(-9_999_999, 9_999_999, places=2), st.sampled_from(sorted(CURRENCIES)))
def test_an_amount_written_as_the_locale_does_reads_back_the_same(value, language):
    style = locale_style(language, CURRENCIES[language])
    assert amount(write(value, style), language) == rounded(value, style.places)


@given(st.decimals(0, 99_999, places=3), st.sampled_from(sorted(CURRENCIES)))
def test_plain_numbers_and_percentages_read_back_the_same(value, language):
    assert find_amounts(write_percent(value, language), language)[0].value == value
    if value * 1000 % 1000:  # a number that ends in three digits may be thousands
        assert find_amounts(write_number(value.quantize(Decimal("0.01")), language), language)[
            0
        ].value == value.quantize(Decimal("0.01"))


def test_sums_have_names_in_every_language():
    for language in languages():
        assert all(label(name, language) for name in ("subtotal", "discount", "net", "gross", "tip", "total"))
    assert label("total", "zh-Hant") == "合計" and label("total", "xx") == "Total"
