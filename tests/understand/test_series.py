"""Prompts that list several pictures: taken apart into what is said of all and what is said of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.understand.series import MOST, Series, scenes_in, series_in

SCENES = ("in the snow", "at home", "at sea")


@pytest.mark.parametrize(
    ("prompt", "common"),
    [
        ("A series of 3 pictures of a red fox: in the snow; at home; at sea", "pictures of a red fox"),
        ("Series of three images: in the snow; at home; at sea", "images"),
        ("Series: in the snow; at home; at sea", ""),
        ("A red fox, a set of 3 illustrations:\n1. in the snow\n2. at home\n3. at sea", "A red fox, illustrations"),
        ("A sequence of photos of two foxes:\n- in the snow\n- at home\n- at sea", "photos of two foxes"),
        ("Watercolor series of 3 pictures of a fox:\nin the snow\nat home\nat sea", "Watercolor pictures of a fox"),
        ("A series of three scenes: scene 1: in the snow; scene 2: at home; scene 3: at sea", "scenes"),
        (
            "A set of 3 moody product photos of a bottle: in the snow; at home; at sea",
            "moody product photos of a bottle",
        ),
        ("A series of three posters for a zoo: in the snow; at home; at sea", "posters for a zoo"),
    ],
)
def test_a_prompt_says_something_of_all_and_something_of_each(prompt: str, common: str) -> None:
    assert series_in(prompt) == Series(common, SCENES)


@pytest.mark.parametrize(
    ("prompt", "common"),
    [
        ("Eine Serie von drei Bildern von einem roten Fuchs: im Schnee; zu Hause", "einem roten Fuchs"),
        ("Una serie de tres imágenes de un zorro rojo: en la nieve; en casa", "un zorro rojo"),
        ("Une série de trois images d'un renard roux : dans la neige ; à la maison", "un renard roux"),
        ("Una serie di tre immagini di una volpe rossa: nella neve; a casa", "volpe rossa"),
        ("Uma série de três imagens de uma raposa: na neve; em casa", "raposa"),
        ("Een serie van drie afbeeldingen van een rode vos: in de sneeuw; thuis", "rode vos"),
        ("Seria trzech obrazów z lisem: w śniegu; w domu", "lisem"),
        ("Üç resim serisi kızıl tilki: karda; evde", "kızıl tilki"),
        ("Серия из трёх картинок с лисой: в снегу; дома", "лисой"),
        ("赤い狐の3枚の画像のシリーズ：雪の中；家で", "赤い狐"),
        ("红狐狸系列三张图片：雪地里；家里", "红狐狸"),
        ("여우 시리즈 세 장의 그림: 눈 속에서; 집에서", "여우"),
        ("سلسلة من ثلاث صور ثعلب: في الثلج؛ في البيت", "ثعلب"),
        ("लोमड़ी की तीन चित्रों की श्रृंखला: बर्फ में; घर पर", "लोमड़ी"),
        ("ชุดภาพจำนวนสามภาพของจิ้งจอก: ในหิมะ; ที่บ้าน", "จิ้งจอก"),
    ],
)
def test_series_are_told_in_every_language(prompt: str, common: str) -> None:
    found = series_in(prompt)
    assert found is not None and len(found.scenes) == 2
    assert common in found.common


@pytest.mark.parametrize(
    "prompt",
    [
        "A red fox",
        "A TV set: black; with a remote; on a table",
        "A series of 3 pictures of a red fox",
        "A series of pictures: only this one",
        'A poster for a TV series: "Dark", "Light"',
        "Storyboard: 1. a fox wakes up; 2. it runs",
        "A tea set of porcelain: white; with a blue rim",
        "A set of three mugs: one red; one blue; one green",
        "A set of 9 icons about travel: plane; train; car",
    ],
)
def test_other_prompts_list_no_pictures(prompt: str) -> None:
    assert series_in(prompt) is None


@pytest.mark.parametrize(
    "text",
    [
        "in the snow\nat home\nat sea",
        "in the snow; at home; at sea",
        "1. in the snow\n2. at home\n3. at sea",
        "1) in the snow 2) at home 3) at sea",
        "- in the snow\n- at home\n- at sea\n",
        "Scene 1: in the snow\nScene 2: at home\nScene 3: at sea",
        "\n  in the snow  \n\n at home\nat sea;\n",
    ],
)
def test_lists_are_written_in_many_ways(text: str) -> None:
    assert scenes_in(text) == SCENES


def test_figures_inside_a_scene_number_nothing() -> None:
    assert scenes_in("a clock at 3.30 pm\n2 mugs on a table") == ("a clock at 3.30 pm", "2 mugs on a table")


@given(st.text(max_size=200))
def test_any_text_is_some_list(text: str) -> None:
    found = scenes_in(text)
    assert len(found) <= MOST and all(scene.strip() == scene != "" for scene in found)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=12), min_size=2, max_size=MOST))
def test_lines_come_back_in_their_order(lines: list[str]) -> None:
    assert scenes_in("\n".join(lines)) == tuple(lines)
