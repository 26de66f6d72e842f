"""What is private never leaves: whatever a prompt holds, and however little of it was understood."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.ground.private import find_private, is_year
from maquette.ground.queries import LONGEST, MOST, queries
from maquette.understand import read
from maquette.understand.brief import Brief, Wish
from maquette.understand.languages import detect

PUBLIC = "Zorgulon"


def baffled(prompt: str) -> Brief:
    """The worst reader: it understood not a single word, so that each may be looked up."""
    wishes = tuple(Wish(word, "not understood") for word in dict.fromkeys(prompt.split()))
    return Brief(prompt, detect(prompt), "scene", unread=wishes)


def asked(prompt: str) -> list[str]:
    return [q.words for reader in (baffled, read) for q in queries(reader(prompt))]


def telling(detail: str) -> set[str]:
    """The words and figures of a detail that would give it away."""
    return {w.casefold() for w in re.findall(r"[^\W_]+", detail) if len(w) > 2 and w.casefold() not in COMMON}


COMMON = {"street", "rue", "via", "calle", "road", "the"}

NAMES = st.sampled_from(
    ["Emma", "Jonas", "Anna-Lena Wörner", "Åse Nygård", "Tomasz Kowalczyk", "Mehmet Yıldırım", "Zoë"]
)
DIGITS = st.text(string.digits, min_size=1, max_size=1)
MAILS = st.from_regex(r"[a-z]{2,9}(\.[a-z]{2,9})?@[a-z]{2,9}\.(com|de|co\.uk|example)", fullmatch=True)
PHONES = st.from_regex(
    r"\+\d{2} \d{3} \d{7}|0\d{3}/\d{6}|\(\d{3}\) \d{3}-\d{4}|\d{2}\.\d{2}\.\d{2}\.\d{2}\.\d{2}", fullmatch=True
)
IBANS = st.from_regex(r"DE\d{2}( \d{4}){4} \d{2}|GB\d{2}[A-Z]{4}\d{14}|FR\d{12}[A-Z0-9]{11}\d{2}", fullmatch=True)
CARDS = st.from_regex(r"\d{4}( \d{4}){3}|\d{16}|3\d{3}-\d{6}-\d{5}", fullmatch=True)
KEYS = st.from_regex(
    r"sk-[A-Za-z0-9]{20,40}|ghp_[A-Za-z0-9]{36}|AKIA[A-Z0-9]{12}[0-9]{4}|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}",
    fullmatch=True,
)
LINKS = st.from_regex(
    r"https?://[a-z]{3,9}\.example/[A-Za-z]{2,9}\?id=[A-Z]{3}|www\.[a-z]{4,9}\.(de|com)/[A-Z][a-z]{3,9}", fullmatch=True
)
AMOUNTS = st.from_regex(
    r"\$\d{1,3}(,\d{3})?(\.\d{2})?|\d{1,4} EUR|€ ?\d{1,4}|\d{1,6} (dollars|zł|руб)|¥\d{2,6}", fullmatch=True
)
STREETS = st.sampled_from(
    [
        "221b Baker Street, Marylebone",
        "12 Old Mill Road",
        "Gartenweg 7",
        "Lindenallee 12a, 80331 München",
        "Am Alten Ufer 3",
        "14 rue des Lilas",
        "Calle Mayor 33",
        "Via Garibaldi 8",
        "Rua Augusta, 1200",
        "Prinsengracht 263",
        "ul. Marszałkowska 10/4",
        "Bağdat Caddesi No: 45",
        "ул. Тверская, д. 7",
        "東京都渋谷区神南1-2-3",
        "南京东路100号",
        "강남대로 396",
        "SW1A 1AA",
    ]
)
WORDS = st.lists(st.from_regex(r"[A-Z][a-z]{3,9}", fullmatch=True), min_size=1, max_size=3).map(" ".join)
QUOTED = st.tuples(st.sampled_from(['""', "“”", "„“", "«»", "「」", "‘’"]), WORDS)
ANY_DETAIL = MAILS | PHONES | IBANS | CARDS | KEYS | LINKS | AMOUNTS | STREETS

FRAMES = st.sampled_from(
    [
        "A photo of the {public}. {detail}",
        "{detail}, next to the {public} at night",
        "The {public} with {detail} Wuffka on a sofa",
        "Ein Plakat mit dem {public} und {detail}",
        "une affiche du {public}, {detail} en bas",
        "{public} {detail} {public}",
        "カフェの看板、{detail}、{public}",
    ]
)


@pytest.mark.parametrize("street", ["ул. Тверская, д. 7", "ul. Długa m. 12"])
def test_nor_a_street_whose_number_has_a_word_before_it(street: str) -> None:
    assert not any(telling(street) & telling(query) for query in asked(f"A photo of the {PUBLIC}. {street}"))


@given(frame=FRAMES, detail=ANY_DETAIL)
def test_no_address_number_amount_or_key_is_ever_asked_for(frame: str, detail: str) -> None:
    for query in asked(frame.format(public=PUBLIC, detail=detail)):
        assert detail not in query
        assert not telling(detail) & telling(query)


@given(frame=FRAMES, marks_and_words=QUOTED)
def test_no_string_in_quotation_marks_is_ever_asked_for(frame: str, marks_and_words: tuple[str, str]) -> None:
    (left, right), words = marks_and_words
    prompt = frame.format(public=PUBLIC, detail=f"{left}{words}{right}") + f" {words} once more"
    for query in asked(prompt):
        assert not telling(words) & telling(query)


@pytest.mark.parametrize(
    "frame",
    [
        "a picture of my daughter {name} at the beach",
        "a card for my {name} with a red mug",
        "our {name} in front of a house",
        "for {name}, with a cat",
        "a birthday card. Write nothing. {name} likes cats",
        "the dog of Mrs {name} on a sofa",
        "Ein Bild meiner Tochter {name} am Strand",
        "Eine Einladung zur Hochzeit von {name}",
        "Herr {name} vor einem Haus",
        "une photo de ma fille {name} à la plage",
        "una foto de mi hija {name} en la playa",
        "uma foto da minha filha {name} na praia",
        "una foto di mia figlia {name} in spiaggia",
        "een foto van mijn dochter {name} op het strand",
        "zdjęcie mojej córki {name} na plaży",
        "kızım {name} için bir kart",
        "фото моей дочери {name} на пляже",
        "私の娘の{name}の写真",
        "我的女儿{name}在海边",
        "우리 딸 {name} 사진",
        "صورة ابنتي {name} على الشاطئ",
        "मेरी बेटी {name} समुद्र तट पर",
        "ลูกสาวของฉันชื่อ{name}ที่ชายหาด",
    ],
)
@given(name=NAMES)
def test_no_name_of_somebodys_own_is_ever_asked_for(frame: str, name: str) -> None:
    for query in asked(frame.format(name=name)):
        assert not telling(name) & telling(query)


@pytest.mark.parametrize("name", ["花子", "小明", "민지", "فاطمة", "प्रिया", "มะลิ"])
@pytest.mark.parametrize(
    "frame",
    ["私の娘の{name}の写真", "我的女儿{name}在海边", "우리 딸 {name} 사진", "صورة ابنتي {name}", "मेरी बेटी {name}"],
)
def test_nor_one_in_a_script_without_capitals(frame: str, name: str) -> None:
    assert not any(name in query for query in asked(frame.format(name=name)))


@pytest.mark.parametrize(
    "label", ["password:", "PIN", "Passwort:", "mot de passe :", "contraseña:", "пароль:", "パスワード：", "密码："]
)
@given(secret=WORDS)
def test_what_follows_a_label_of_secrets_is_never_asked_for(label: str, secret: str) -> None:
    for query in asked(f"a screen of the {PUBLIC}. {label} {secret}"):
        assert not telling(secret) & telling(query)


@given(prompt=st.text(max_size=300) | st.text(alphabet='Abé 12.,"„“@/-#\n私の花 my', max_size=300))
def test_any_text_gives_few_short_queries_without_figures_but_years(prompt: str) -> None:
    found = queries(baffled(prompt))
    assert len(found) <= MOST
    for query in found:
        assert 0 < len(query.words) <= LONGEST
        assert " ".join(prompt[query.start : query.end].split()) == query.words
        assert all(is_year(word) for word in query.words.split() if any(c.isdigit() for c in word))
        assert "@" not in query.words and "://" not in query.words


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        (f"the {PUBLIC} at night", [PUBLIC]),
        ("the Statue of Zorgulon at night", ["Statue of Zorgulon"]),
        ("Photo of the Velbor Tower. A mug.", ["Velbor Tower"]),
        ("a poster for the Olympics 2024 in Paris", ["Olympics 2024", "Paris"]),
        ("Ein Foto von Zorgulon auf dem Tisch", [PUBLIC]),
        ("l'affiche de l'Alhambra", ["Alhambra"]),
        ("a zorgulon and a mug", ["zorgulon"]),
        ("un zorgulo gigante junto a una taza roja", ["zorgulo"]),
        ("the latest iPhone on a desk", ["latest iPhone"]),
        ("ゾルグロンと赤いマグ", ["ゾルグロン"]),
        ("زورغولون في الليل", ["زورغولون"]),
        (f"A photo of the {PUBLIC}. Call me at +49 170 1234567", [PUBLIC]),
        (f"The {PUBLIC} and my dog Rex", []),
        ("Apollo 11 on the moon", []),
        ("two blue mugs on a table", []),
    ],
)
def test_what_is_public_and_unknown_is_asked_for(prompt: str, words: list[str]) -> None:
    assert [q.words for q in queries(read(prompt))] == words


@pytest.mark.parametrize("unit", ["a", "a-", "a.", "1,", "my Emma ", '"', "@ ", "für Emma ", "street 1 ", "路1", "a@"])
def test_time_is_linear_in_length_on_adversarial_text(unit: str) -> None:
    import time

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        started = time.perf_counter()
        find_private(text, "en")
        return time.perf_counter() - started

    seconds(1000)
    assert seconds(32_000) < max(1.0, 40 * seconds(4_000))
