"""What prompts say: one prompt a test, told by the fields of its brief."""

import pytest

from maquette.understand import read
from maquette.understand.brief import Relation


def named(prompt, object_or_drawing):
    return next(s for s in read(prompt).subjects if object_or_drawing in (s.object, s.drawing))


def told(prompt):
    """(noun's thing, count, basic colour) of every subject."""
    return [(s.object or s.drawing, s.count, s.color_name) for s in read(prompt).subjects]


def test_a_product_photo_with_keep_and_avoid_clauses():
    brief = read(
        "Create a square ecommerce product image of a matte black insulated water bottle. Show the bottle "
        "front-facing, centered, and fully visible on a pure white background. Use soft studio lighting, crisp edges, "
        "and a subtle natural shadow. Preserve the cylindrical shape, cap design, matte finish, and clean label area. "
        "Do not add props, hands, fake logos, random text, or watermarks."
    )
    assert (brief.kind, brief.aspect) == ("product_photo", (1, 1))
    [bottle] = brief.subjects
    assert (bottle.object, bottle.color_name, bottle.material, bottle.count) == ("bottle", "black", "matte", 1)
    assert brief.setting.place == "white_studio"
    assert {light.kind for light in brief.lights} == {"soft", "studio"}
    assert brief.camera.view == "front"
    assert brief.composition.is_centered and brief.composition.is_fully_visible
    assert brief.avoid == {"props", "hands", "logos", "text", "watermark"}
    assert not brief.texts and not brief.unread


def test_an_advert_with_a_headline_and_room_for_a_button():
    brief = read(
        "Create a vertical 4:5 product ad for wireless earbuds. Show the earbuds floating above a dark graphite "
        "surface with blue rim lighting and clean reflections. Add one large headline at the top that reads "
        '"SOUND WITHOUT LIMITS". '
        "Add no other text. Leave the lower third open for a call-to-action button."
    )
    assert (brief.kind, brief.aspect) == ("advert", (4, 5))
    [earbuds] = brief.subjects
    assert (earbuds.object, earbuds.count, earbuds.pose) == ("earbuds", 1, "floating")
    [headline] = brief.texts
    assert (headline.words, headline.role, headline.place, headline.on) == (
        "SOUND WITHOUT LIMITS",
        "headline",
        "top",
        None,
    )
    assert brief.setting.surface == "graphite"
    [rim] = brief.lights
    assert rim.kind == "rim" and rim.color is not None
    assert brief.composition.empty == ("bottom",)
    assert brief.avoid == {"other_text"}
    assert not brief.unread


def test_a_mockup_with_words_on_the_side_and_a_coloured_sleeve():
    brief = read("A coffee cup mockup with 'CreateVision AI' on the side, terracotta-colored sleeve.")
    [cup], [text] = brief.subjects, brief.texts
    assert brief.kind == "mockup"
    assert (cup.object, cup.color, dict(cup.part_colors)) == ("cup", None, {"sleeve": "#c4694a"})
    assert (text.words, text.on) == ("CreateVision AI", cup.id)


def test_a_cat_on_a_neon_street_with_a_sign():
    brief = read('An orange cat sitting on cyberpunk neon street with a readable shop sign "NEKO COFFEE".')
    cat, sign = brief.subjects
    assert (cat.object, cat.color_name, cat.is_main) == ("cat", "orange", True)
    assert sign.object == "sign"
    assert brief.setting.place == "neon_street" and "cyberpunk" in brief.styles
    assert [(t.words, t.role, t.on) for t in brief.texts] == [("NEKO COFFEE", "sign", sign.id)]
    assert not brief.relations


def test_counts_and_sides_and_a_window_behind_them():
    brief = read(
        "Three coffee cups on the left, one red notebook on the right, warm morning light from the window behind them."
    )
    cups, notebook = brief.subjects
    assert (cups.object, cups.count, cups.side, cups.color) == ("cup", 3, "left", None)
    assert (notebook.object, notebook.count, notebook.side, notebook.color_name) == ("notebook", 1, "right", "red")
    assert (brief.setting.place, brief.setting.hour) == ("table_window", "morning")
    [light] = brief.lights
    assert (light.kind, light.side, light.warmth) == ("window", "behind", "warm")


def test_a_website_hero_named_twice_is_one_mug():
    brief = read(
        "Create a horizontal website hero image for a premium ceramic coffee mug. Main subject: a matte ivory "
        "mug with a simple rounded handle, shown clearly from a three-quarter angle. Composition: place the mug on the "
        "left third of a warm wooden desk and leave clean negative space on the right for website copy. Scene and "
        "lighting: soft morning window light, natural shadows, calm workspace mood. Style: realistic product "
        "photography, shallow depth of field. Text: no text inside the image. Constraints: do not obscure the mug "
        "shape, add hands, add logos, or clutter the background."
    )
    [mug] = brief.subjects
    assert (mug.object, mug.color, mug.material, mug.side, mug.is_main) == (
        "mug",
        "#f3ead7",
        "matte",
        "left_third",
        True,
    )
    assert (brief.kind, brief.aspect) == ("website_hero", (16, 9))
    assert (brief.setting.place, brief.setting.surface, brief.setting.hour) == ("table_window", "wood", "morning")
    assert (brief.composition.focus, brief.composition.empty) == ("left_third", ("right",))
    assert (brief.camera.view, brief.camera.depth) == ("three_quarter", "shallow")
    assert {"premium", "calm"} <= set(brief.moods) and "realistic" in brief.styles
    assert brief.avoid == {"text", "hands", "logos", "clutter"}
    assert not brief.texts and not brief.unread


def test_a_german_street_party_poster():
    brief = read("Plakat für ein Straßenfest: „Sommer im Hof“, 12. Juli, freundlich und bunt.")
    assert (brief.language, brief.kind) == ("de", "poster")
    assert [(t.words, t.role, t.language) for t in brief.texts] == [
        ("Sommer im Hof", "headline", "de"),
        ("12. Juli", "date", "de"),
    ]
    assert {"friendly", "colorful"} <= set(brief.moods)
    assert {"party-popper", "sun"} <= set(brief.topics)
    assert not brief.unread


def test_a_japanese_festival_poster_with_a_goldfish():
    brief = read("夏祭りのポスター「夏祭り 8月3日」と金魚の絵.")
    assert (brief.language, brief.kind) == ("ja", "poster")
    assert [(t.words, t.role, t.language) for t in brief.texts] == [("夏祭り 8月3日", "headline", "ja")]
    assert [s.object for s in brief.subjects] == ["fish"]
    assert "fireworks" in brief.topics and not brief.unread


def test_an_arabic_cafe_poster_with_a_cup():
    brief = read('ملصق لمقهى بعنوان "قهوة الصباح" مع فنجان قهوة.')
    assert (brief.language, brief.kind) == ("ar", "poster")
    assert [(t.words, t.role, t.language) for t in brief.texts] == [("قهوة الصباح", "headline", "ar")]
    assert [s.object for s in brief.subjects] == ["mug"]
    assert "hot-beverage" in brief.topics and not brief.unread


def test_colours_belong_to_the_nouns_they_stand_with():
    assert told("two blue mugs and a green book on a marble table") == [("mug", 2, "blue"), ("book", 1, "green")]
    assert read("two blue mugs and a green book on a marble table").setting.surface == "marble"


def test_an_event_poster_sets_its_time_without_quotation_marks():
    brief = read("a poster for a jazz night titled 'Blue Hour' at 9 pm, dark and elegant")
    assert [(t.words, t.role) for t in brief.texts] == [("Blue Hour", "headline"), ("9 pm", "date")]
    assert brief.topics[0] == "saxophone"
    assert brief.moods == ("dark", "elegant")
    assert brief.setting.hour is None


def test_one_thing_on_a_plain_ground_is_a_product():
    brief = read("white bluetooth speaker on a pastel pink background, no text")
    assert (brief.kind, brief.setting.place) == ("product_photo", "color_studio")
    assert [(s.object, s.color_name) for s in brief.subjects] == [("speaker", "white")]
    assert brief.avoid == {"text"}


def test_a_quote_tile():
    brief = read("square social tile with the quote “Less but better”")
    assert (brief.kind, brief.aspect) == ("social_tile", (1, 1))
    assert [(t.words, t.role) for t in brief.texts] == [("Less but better", "headline")]


def test_a_product_card_shows_what_its_name_says():
    brief = read("product card: 'Ember Lamp', €49, button 'Add to cart'")
    assert [(t.words, t.role) for t in brief.texts] == [
        ("Ember Lamp", "headline"),
        ("€49", "price"),
        ("Add to cart", "button"),
    ]
    assert [s.object for s in brief.subjects] == ["lamp"]


def test_relations_chain_from_thing_to_thing():
    brief = read("a fox next to a tree in front of a house")
    fox, tree, house = (s.id for s in brief.subjects)
    assert brief.relations == (Relation(fox, "next_to", tree), Relation(tree, "in_front_of", house))


def test_shouted_words_are_set_without_quotation_marks():
    brief = read("Photo of a laptop with the words HELLO WORLD on its screen")
    [laptop], [text] = brief.subjects, brief.texts
    assert (text.words, text.on) == ("HELLO WORLD", laptop.id)


def test_what_nothing_draws_is_a_thing_all_the_same():
    cat, unicycle = read("an orange cat riding a unicycle").subjects
    assert (cat.object, cat.actions) == ("cat", ("ride",))
    assert (unicycle.noun, unicycle.object, unicycle.drawing) == ("unicycle", None, None)


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("a red mug to the left of a green bottle", "left_of"),
        ("a red mug to the right of a green bottle", "right_of"),
        ("a red mug behind a green bottle", "behind"),
        ("a red mug under a green bottle", "under"),
        ("eine rote Tasse links von einer grünen Flasche", "left_of"),
        ("une tasse rouge derrière une bouteille verte", "behind"),
        ("una taza roja al lado de una botella verde", "next_to"),
        ("كوب أحمر خلف زجاجة خضراء", "behind"),
        ("красная кружка перед зеленой бутылкой", "in_front_of"),
    ],
)
def test_a_relation_says_which_of_two_stands_where(prompt, relation):
    brief = read(prompt)
    assert told(prompt) == [("mug", 1, "red"), ("bottle", 1, "green")]
    assert brief.relations == (Relation("mug", relation, "bottle"),)


@pytest.mark.parametrize(
    "prompt",
    [
        "a red mug and a blue book on a wooden table",
        "Eine rote Tasse und ein blaues Buch auf einem Holztisch",
        "Une tasse rouge et un livre bleu sur une table en bois",
        "Una taza roja y un libro azul sobre una mesa de madera",
        "Una tazza rossa e un libro blu su un tavolo di legno",
        "Uma caneca vermelha e um livro azul sobre uma mesa de madeira",
        "Een rode mok en een blauw boek op een houten tafel",
        "Czerwony kubek i niebieska książka na drewnianym stole",
        "Ahşap masanın üzerinde kırmızı bir kupa ve mavi bir kitap",
        "Красная кружка и синяя книга на деревянном столе",
        "木のテーブルの上に赤いマグカップと青い本",
        "木桌上有一个红色马克杯和一本蓝色的书",
        "나무 테이블 위에 빨간 머그컵과 파란 책",
        "كوب أحمر وكتاب أزرق على طاولة خشبية",
    ],
)
def test_the_same_still_life_in_every_language(prompt):
    brief = read(prompt)
    assert told(prompt) == [("mug", 1, "red"), ("book", 1, "blue")]
    assert (brief.setting.place, brief.setting.surface) == ("table_window", "wood")
    assert not brief.unread


@pytest.mark.parametrize(
    ("prompt", "language"),
    [
        ("no text, a fox", "en"),
        ("ein Fuchs ohne Text", "de"),
        ("un renard sans texte", "fr"),
        ("un zorro sin texto", "es"),
        ("una volpe senza testo", "it"),
        ("uma raposa sem texto", "pt"),
        ("een vos zonder tekst", "nl"),
        ("lis bez tekstu na białym tle", "pl"),
        ("лиса без текста", "ru"),
        ("キツネ、文字なし", "ja"),
        ("一只狐狸，没有文字", "zh"),
        ("ثعلب بدون نص", "ar"),
    ],
)
def test_no_text_is_understood_in_every_language(prompt, language):
    brief = read(prompt)
    assert brief.language == language
    assert [s.object for s in brief.subjects] == ["fox"]
    assert brief.avoid == {"text"}


def test_a_number_can_be_shared_out():
    brief = read("Photo of two white mugs, one on the left and one on the right")
    assert [(s.count, s.side, s.color_name) for s in brief.subjects] == [(1, "left", "white"), (1, "right", "white")]
    assert told("Two cats, one black and one white") == [("cat", 1, "black"), ("cat", 1, "white")]


def test_a_list_of_as_many_colours_as_things_gives_each_its_own():
    assert told("four books: red, green, blue and yellow") == [
        ("book", 1, "red"),
        ("book", 1, "green"),
        ("book", 1, "blue"),
        ("book", 1, "yellow"),
    ]


def test_a_pair_of_glasses_is_one_thing_and_a_pair_of_mugs_two():
    assert told("a pair of sunglasses and a pair of mugs") == [("sunglasses", 1, None), ("mug", 2, None)]


def test_what_a_jar_is_full_of_does_not_colour_the_jar():
    jar = named("a glass jar of honey", "jar")
    assert (jar.color, [part for part, _ in jar.part_colors]) == (None, ["content"])


def test_each_of_several_screens_has_its_own_words():
    brief = read('three smartphones with screens that say "One", "Two" and "Three"')
    assert [s.count for s in brief.subjects] == [1, 1, 1]
    assert [t.on for t in brief.texts] == [s.id for s in brief.subjects]


def test_a_signed_quotation_sets_the_name_too():
    assert [t.words for t in read("Quote card: “Stay hungry.” — Steve Jobs").texts] == ["Stay hungry.", "Steve Jobs"]


def test_words_after_a_role_and_a_colon_are_set_as_they_stand():
    brief = read(
        "Product ad for a blue speaker\nHeadline: Big Summer Sale\nSubline: Up to half price\nButton: Shop now"
    )
    assert [(t.role, t.words) for t in brief.texts] == [
        ("headline", "Big Summer Sale"),
        ("subline", "Up to half price"),
        ("button", "Shop now"),
    ]


def test_what_is_worn_belongs_to_who_wears_it():
    brief = read("A dog wearing a top hat and a scarf sitting under a large umbrella")
    assert brief.relations == (
        Relation("dog", "wearing", "top-hat"),
        Relation("dog", "wearing", "scarf"),
        Relation("dog", "under", "umbrella"),
    )
    assert not brief.unread
    assert next(s for s in brief.subjects if s.object == "umbrella").size == "large"
    assert read("A dog wearing a scarf and a cat").relations == (Relation("dog", "wearing", "scarf"),)


def test_parts_are_coloured_apart_from_the_whole():
    mug = named("a matte white mug with a black handle", "mug")
    assert (mug.color_name, mug.material, [p for p, _ in mug.part_colors]) == ("white", "matte", ["handle"])


def test_a_metal_beats_a_finish_and_a_finish_beats_a_stuff():
    assert named("a polished gold bottle", "bottle").material == "gold"
    assert named("a matte ceramic mug", "mug").material == "matte"
    assert named("a ceramic mug", "mug").material == "ceramic"


def test_the_lens_and_the_aperture_are_figures():
    camera = read("a mug, close-up, 85mm, f/1.8, low angle, shallow depth of field").camera
    assert (camera.focal_length_mm, camera.f_number, camera.shot, camera.view, camera.depth) == (
        85, 1.8, "close_up", "low", "shallow",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "aspect"),
    [
        ("a vertical poster", (2, 3)),
        ("a vertical 4:5 poster", (4, 5)),
        ("1080x1350 poster of a fox", (4, 5)),
        ("Instagram story about coffee", (9, 16)),
        ("OG image for a coffee shop", (40, 21)),
        ("a cat, 16:9", (16, 9)),
        ("quadratisches Plakat", (1, 1)),
        ("a square box", None),
        ("poster for a concert at 20:30", None),
    ],
)
def test_the_shape_of_the_picture_is_read_from_words_and_figures(prompt, aspect):
    assert read(prompt).aspect == aspect


def test_a_transparent_background_is_no_place():
    brief = read("a red apple on a transparent background")
    assert brief.is_background_transparent and brief.setting.place is None


def test_a_hex_colour_is_taken_as_it_is():
    assert named("a #12ab9f mug", "mug").color == "#12ab9f"
    assert read("a mug on a #f0e cloth background").setting.color == "#ff00ee"


def test_orange_is_a_fruit_where_a_noun_stands_and_a_colour_before_one():
    assert told("an orange on an orange box") == [("orange", 1, None), ("box", 1, "orange")]
    assert told("a tiny house under a giant mushroom") == [("house", 1, None), ("mushroom", 1, None)]


def test_a_place_that_is_not_built_in_is_known_by_its_noun():
    brief = read("a fox in a forest")
    assert (brief.setting.scene, brief.setting.place, brief.unread) == ("forest", None, ())


def test_an_unknown_thing_keeps_its_colour_to_itself():
    assert told("a mug and a red sprocket") == [("mug", 1, None), (None, 1, "red")]
    brief = read("a mug and a red florb")
    assert told("a mug and a red florb") == [("mug", 1, None)]
    assert [w.words for w in brief.unread] == ["florb"]


def test_no_other_text_where_none_is_set_means_none():
    assert read("a fox, no other text").avoid == {"text"}
    assert read('a sign "HI", no text').avoid == {"other_text"}
