"""Families of prompts that were once misread, each told by one or two of its kind."""

import pytest

from maquette import assets
from maquette.color import hex_to_oklch
from maquette.understand import read
from maquette.understand.emoji import drawing_of_emoji
from maquette.understand.lexicon import languages, lexicon
from maquette.understand.lexicon.nouns import UNWELCOME, loose_nouns


def things(prompt):
    return [s.object or s.drawing for s in read(prompt).subjects]


def texts(prompt):
    return [(t.role, t.words) for t in read(prompt).texts]


def wishes(prompt):
    return [w.words for w in read(prompt).unread]


@pytest.mark.parametrize(
    "prompt",
    ['إعلان فاخر بعنوان "رائحة لا تُنسى"', 'Advert for a shoe store: "Fire sale"', 'mockup "Sunrise Roast"'],
)
def test_words_of_a_headline_are_no_things_to_show(prompt):
    assert not things(prompt)


def test_only_a_product_card_shows_what_its_name_says_and_only_by_a_plain_noun():
    assert things('product card "Ember Lamp", €49') == ["lamp"]
    assert not things('product card "Weekend", €49')


@pytest.mark.parametrize("language", languages())
def test_no_tag_leads_to_an_unwelcome_drawing(language):
    assert not {drawing for _, drawing in loose_nouns(language, {})} & UNWELCOME


def test_an_unwelcome_drawing_is_shown_to_whoever_names_it():
    assert things("a skull on a table") == ["skull"]


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("Takeaway coffee cup mockup with the logo 'Brew & Co' on a kraft paper cup", ["cup"]),
        ("Speaker ad: a black speaker on a wet dark floor", ["speaker"]),
        ("Speaker ad, a black speaker on a dark floor", ["speaker"]),
        ("Bottle mockup, a second bottle in red beside it", ["bottle", "bottle"]),
        ("a mug and a mug", ["mug", "mug"]),
        ("a red mug next to a red mug", ["mug", "mug"]),
    ],
)
def test_a_thing_named_twice_is_one_thing_unless_it_is_counted_listed_or_placed(prompt, shown):
    assert things(prompt) == shown


def test_the_second_mention_says_more_of_the_first():
    [cup] = read("Coffee cup mockup with 'Brew' on a kraft paper cup").subjects
    assert (cup.material, [t.on for t in read("Coffee cup mockup with 'Brew' on a kraft paper cup").texts]) == (
        "kraft",
        [cup.id],
    )


@pytest.mark.parametrize(
    ("prompt", "shown", "topic"),
    [
        ('Plant shop banner with a potted plant, "Grow"', ["potted_plant"], None),
        ("A box branded 'Nordlys' for a candle company", ["box"], "candle"),
        ('Instagram post for a flower shop: "Fresh"', [], "hibiscus"),
        ('Affiche pour une boutique de bougies, "Lueur"', [], "candle"),
    ],
)
def test_what_a_shop_or_company_sells_is_a_topic(prompt, shown, topic):
    assert things(prompt) == shown
    assert topic is None or topic in read(prompt).topics


@pytest.mark.parametrize(
    ("prompt", "shown", "color"),
    [
        ("एक मेज पर दो लाल कप", [("mug", 2)], "red"),
        ("แมวสีส้มนั่งบนโต๊ะไม้", [("cat", 1)], "orange"),
    ],
)
def test_hindi_and_thai_scenes_are_read(prompt, shown, color):
    brief = read(prompt)
    assert [(s.object or s.drawing, s.count) for s in brief.subjects] == shown
    assert brief.subjects[0].color_name == color
    assert brief.setting.place == "table_window" and not brief.unread


@pytest.mark.parametrize(
    ("prompt", "kind", "words", "topic"),
    [
        ('दीवाली मेले का पोस्टर "दीपावली मेला", 1 नवंबर, लाल', "poster", ["दीपावली मेला", "1 नवंबर"], "diya-lamp"),
        ('โปสเตอร์งานลอยกระทง "ลอยกระทง" วันที่ 15 พฤศจิกายน', "poster", ["ลอยกระทง", "15 พฤศจิกายน"], "lotus"),
        ('โฆษณากาแฟ "กาแฟดีทุกเช้า" พื้นหลังสีขาว', "advert", ["กาแฟดีทุกเช้า"], "hot-beverage"),
    ],
)
def test_hindi_and_thai_designs_are_read(prompt, kind, words, topic):
    brief = read(prompt)
    assert (brief.kind, [t.words for t in brief.texts], brief.subjects) == (kind, words, ())
    assert topic in brief.topics


def test_no_short_thai_noun_is_cut_out_of_a_longer_word():
    assert not things("พฤศจิกายน") and not things("การยนต์")


def test_a_prompt_that_nobody_can_read_sets_its_words_and_draws_no_fragments():
    brief = read('បក្សីក្រហម ស្អាត "សួស្តី"')
    assert (brief.kind, brief.subjects, [t.words for t in brief.texts]) == ("poster", (), ["សួស្តី"])


@pytest.mark.parametrize("prompt", ["日本の夏祭りのポスター", "本日のポスター", "本格コーヒーの広告「朝」"])
def test_japan_is_no_book(prompt):
    assert "book" not in things(prompt)


@pytest.mark.parametrize(
    ("prompt", "facts"),
    [
        ("Workshop flyer: 'Bread Basics', Sunday 2–4 pm, 18 Maple Street", ["Sunday 2–4 pm", "18 Maple Street"]),
        ("Flyer — 'Yard Sale' — Saturday, June 7, 8 a.m. to noon — 12 Oak Lane — cash only",
         ["Saturday, June 7, 8 a.m. to noon", "12 Oak Lane", "cash only"]),
        ('재즈 공연 포스터 "블루 나잇", 5월 3일 오후 7시', ["5월 3일 오후 7시"]),
        ("Affiche «Fête», 21 juin à 20h30, place du marché, entrée libre",
         ["21 juin à 20h30", "place du marché", "entrée libre"]),
        ("Einladung „Fest“, Samstag, 12. Juli, 18–22 Uhr, Gemeindehaus, Eintritt frei",
         ["Samstag, 12. Juli, 18–22 Uhr", "Gemeindehaus", "Eintritt frei"]),
        ("Invitation “Anna & Ben”, 14 June, 3 pm, St. Mary's Church", ["14 June, 3 pm", "St. Mary's Church"]),
        ("Poster 'Art Walk', Saturday, minimal, Art Deco, Main Street, navy and gold", ["Saturday", "Main Street"]),
        ("poster 'Rock Night', Friday 9pm, Electric Guitar and Drums, dark", ["Friday 9pm"]),
        ("poster 'Night Sound', 9:16", []),
    ],
)  # fmt: skip
def test_facts_of_an_event_are_set_whole_or_not_at_all(prompt, facts):
    assert [words for _, words in texts(prompt)][1:] == facts


def test_emoji_name_their_drawings_and_stay_in_quoted_words():
    assert things("🦊 on a hill") == ["fox"] and read("🦊").subjects[0].noun == "fox"
    assert things("🐱🐶") == ["cat", "dog"]
    assert things("👍🏽") == things("👍") and things("❤️") == ["red-heart"]
    assert [s.count for s in read("🐱🐱🐱").subjects] == [3]
    assert texts('poster "Pizza 🍕 night"') == [("headline", "Pizza 🍕 night")]
    assert not things('poster "Pizza 🍕 night"')


@pytest.mark.parametrize("sign", ["🐟", "☕", "🍎", "🚗", "🎈", "🏠", "🌳", "🧑‍🚀", "⌚", "🫖"])
def test_emoji_of_every_age_and_make_have_a_drawing(sign):
    assert drawing_of_emoji(sign) in assets.drawing_names()


@pytest.mark.parametrize(
    ("prompt", "hour"),
    [("a mug at sunset", "sunset"), ("a mug in the morning", "morning"), ("a mug at night", "night"),
     ("a mug at sunrise", "dawn")],
)  # fmt: skip
def test_an_hour_is_no_thing(prompt, hour):
    assert (things(prompt), read(prompt).setting.hour) == (["mug"], hour)


def test_a_book_cover_is_a_book_with_title_and_author():
    brief = read("Book cover mockup: 'The Salt Garden' by Elena Marchetti, dark blue")
    [book] = brief.subjects
    assert (brief.kind, book.object, book.color_name) == ("mockup", "book", "blue")
    assert hex_to_oklch(book.color)[0] < 0.35
    assert [(t.role, t.words, t.on) for t in brief.texts] == [
        ("headline", "The Salt Garden", book.id),
        ("caption", "Elena Marchetti", book.id),
    ]


@pytest.mark.parametrize(
    ("prompt", "wish"),
    [
        ('Brochure for a bakery "Kornblume"', "Brochure"),
        ('flour bag mockup "Old Mill"', "flour bag"),
    ],
)
def test_a_kind_of_picture_that_nothing_draws_is_said_and_the_nearest_is_made(prompt, wish):
    assert wish in wishes(prompt) and read(prompt).kind == "poster"
    assert "handbag" not in things(prompt)


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ('coffee bag mockup "Sunrise Roast"', "pouch"),
        ('stand up pouch mockup "Nut Mix"', "pouch"),
        ('spray bottle mockup "Clear View"', "spray_bottle"),
        ('price tag mockup "50 % OFF"', "price_tag"),
        ('business card mockup "Anna Berg"', "business_card"),
    ],
)
def test_a_mockup_of_what_is_printed_and_packed_bears_the_words_on_its_face(prompt, thing):
    brief = read(prompt)
    assert (brief.kind, things(prompt), wishes(prompt)) == ("mockup", [thing], [])
    assert {t.on for t in brief.texts} == {brief.subjects[0].id}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('Business card for a lawyer "Anna Berg"', "card"),
        ('Menu for a pizzeria "Da Luigi"', "menu"),
        ("Infographic about bees", "infographic"),
        ("A set of four weather icons", "icon_set"),
        ("A four-panel comic about a cat", "comic"),
        ("A waiter holding a menu", "scene"),
        ("A bedroom with a calendar on the wall", "scene"),
        ("Make me a calendar for March 2027", "calendar"),
    ],
)
def test_a_sheet_is_the_picture_unless_it_is_a_thing_in_it(prompt, kind):
    assert read(prompt).kind == kind


def test_a_menu_on_a_table_is_no_kind_of_picture():
    assert read("a menu on a wooden table next to a mug").kind == "scene"


def test_who_said_it_is_told_by_a_dash_or_by_and_is_a_caption():
    assert texts('Quote tile "Less but better" — Dieter Rams')[1] == ("caption", "Dieter Rams")
    assert texts('Quote card: "Always through" by Robert Frost')[1] == ("caption", "Robert Frost")
    assert len(texts('Instagram tile: "Small steps every day", soft pink')) == 1


def test_colour_words_mean_what_designers_mean():
    def tone(words):
        return hex_to_oklch(read(f"a {words} mug").subjects[0].color)

    assert tone("dark blue")[0] < 0.35 and tone("forest green")[0] < 0.45
    for shade in ("soft", "pale", "dusty"):
        assert tone(f"{shade} pink")[0] >= tone("pink")[0] and tone(f"{shade} pink")[1] < 0.7 * tone("pink")[1]
    assert read("una taza azul oscuro").subjects[0].color != read("una taza azul").subjects[0].color


def test_every_language_knows_a_poster_a_colour_and_how_to_join():
    for language in languages():
        book = lexicon(language)
        senses = {s for node in [book] for word in _words(language) for s in node.senses(word)}
        assert {("kinds", "poster"), ("kinds", "advert"), ("colors", "red"), ("glue", "and")} <= senses, language


def _words(language):
    from maquette.understand.lexicon import _file

    tables = _file(language)
    words = [w for t in ("kinds", "colors", "glue") for phrases in tables[t].values() for w in phrases]
    return [*words, "red"]
