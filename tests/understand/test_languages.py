"""Which language a text is in."""

import pytest

from maquette.understand.languages import detect
from maquette.understand.lexicon import about, languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a red cat on a sofa", "en"), ("eine rote Katze auf dem Sofa", "de"), ("un chat rouge sur le canapé", "fr"),
        ("un gato rojo sobre el sofá", "es"), ("un gatto rosso sul divano", "it"), ("um gato vermelho no sofá", "pt"),
        ("een rode kat op de bank", "nl"), ("czerwony kot na kanapie",
        "pl"), ("kırmızı bir kedi ve mavi koltuk", "tr"),
        ("красный кот на диване", "ru"), ("червоний кіт на дивані",
        "uk"), ("ソファの上の赤い猫", "ja"), ("沙发上的红猫", "zh"),
        ("沙發上的紅貓", "zh-Hant"), ("소파 위의 빨간 고양이", "ko"),
        ("قطة حمراء على الأريكة", "ar"), ("گربه قرمز روی مبل پشمی", "fa"),
        ("חתול אדום על הספה", "he"), ("सोफे पर लाल बिल्ली", "hi"),
        ("แมวสีแดงบนโซฟา", "th"), ("cat", "en"), ("", "en"), ("123", "en"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_script_and_small_words(text, language):
    assert detect(text) == language


def test_a_short_string_is_in_the_language_around_it_if_its_script_allows():
    assert detect("Kino Bar", otherwise="de") == "de"
    assert detect("カフェ", otherwise="de") == "ja"
    assert detect("祭", otherwise="ja") == "ja"
    assert detect("NEKO", otherwise="ja") == "en"


def test_at_least_thirteen_languages_have_a_lexicon():
    assert {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "ja", "zh", "ko", "ar"} <= set(languages())
    assert all(about(language).name for language in languages())
