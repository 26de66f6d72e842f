"""What holds for every object, whoever adds it."""

import functools
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from maquette.errors import InvalidRequest
from maquette.geometry import Mesh, Part, Solid, bounds
from maquette.materials import MATERIALS
from maquette.objects import Look, objects

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "ja", "zh", "ko", "ar", "hi")
OTHER = "#12ab34"  # a colour no object has of its own

# Heights in metres that a thing of that name may have.
HEIGHTS = {
    "airplane": (8, 13),
    "apple": (0.0765, 0.0881),
    "armchair": (0.7, 0.95),
    "backpack": (0.4, 0.52),
    "balloon": (0.8, 1.2),
    "banana": (0.0912, 0.105),
    "bear": (0.9, 1.4),
    "bed": (0.9, 1.25),
    "bench": (0.8, 1.0),
    "bicycle": (0.9, 1.2),
    "billboard": (5, 7),
    "bird": (0.15, 0.35),
    "book": (0.18, 0.3),
    "bottle": (0.2, 0.32),
    "bouquet": (0.35, 0.6),
    "bowl": (0.0742, 0.0854),
    "box": (0.08, 0.4),
    "bread": (0.0919, 0.106),
    "bridge": (5, 8),
    "burger": (0.103, 0.119),
    "bus": (2.9, 3.5),
    "bush": (0.8, 1.8),
    "business_card": (0.04, 0.058),
    "cactus": (0.25, 0.4),
    "cake": (0.131, 0.151),
    "camera": (0.08, 0.12),
    "can": (0.11, 0.17),
    "candle": (0.12, 0.2),
    "cap": (0.1, 0.16),
    "car": (1.1, 1.8),
    "castle": (22, 32),
    "cat": (0.3, 0.55),
    "chair": (0.75, 0.95),
    "cherry_tree": (6, 8),
    "clock": (0.28, 0.36),
    "computer_mouse": (0.03, 0.045),
    "cone": (0.25, 0.35),
    "cow": (1.3, 1.8),
    "cube": (0.299, 0.301),
    "cuboid": (0.15, 0.3),
    "cup": (0.09, 0.16),
    "curtain": (2.2, 2.45),
    "cylinder": (0.25, 0.35),
    "deer": (1.2, 1.8),
    "desk": (0.7, 0.8),
    "dog": (0.4, 0.8),
    "donut": (0.0338, 0.0389),
    "door": (2.0, 2.2),
    "dragon": (1.2, 1.8),
    "drinking_glass": (0.109, 0.125),
    "dropper_bottle": (0.0958, 0.11),
    "duck": (0.35, 0.6),
    "earbuds": (0.02, 0.05),
    "earbuds_case": (0.04, 0.08),
    "elephant": (2.0, 2.8),
    "envelope": (0.11, 0.14),
    "fence": (0.9, 1.3),
    "fire_hydrant": (0.6, 0.95),
    "fish": (0.1, 0.25),
    "floor_lamp": (1.4, 1.7),
    "flower": (0.3, 0.45),
    "fox": (0.4, 0.65),
    "game_pad": (0.045, 0.07),
    "gift_box": (0.148, 0.17),
    "giraffe": (3.5, 5.0),
    "handbag": (0.25, 0.36),
    "headphones": (0.17, 0.23),
    "horse": (1.5, 2.1),
    "hot_air_balloon": (18, 30),
    "house": (7, 10.5),
    "jar": (0.07, 0.16),
    "keyboard": (0.02, 0.05),
    "lamp": (0.25, 0.7),
    "laptop": (0.15, 0.3),
    "lemon": (0.0541, 0.0623),
    "lighthouse": (22, 32),
    "lion": (0.9, 1.4),
    "mailbox": (1.2, 1.8),
    "mirror": (1.4, 1.7),
    "monitor": (0.4, 0.55),
    "motorcycle": (1.1, 1.5),
    "mouse": (0.1, 0.2),
    "mug": (0.08, 0.12),
    "notebook": (0.01, 0.03),
    "open_box": (0.15, 0.3),
    "orange": (0.0678, 0.0781),
    "owl": (0.3, 0.55),
    "palm": (6.0, 8.5),
    "pen": (0.009, 0.018),
    "pencil": (0.006, 0.01),
    "pendant_lamp": (0.7, 1.0),
    "penguin": (0.5, 0.85),
    "perfume_bottle": (0.1, 0.116),
    "person": (1.5, 1.85),
    "phone": (0.13, 0.17),
    "picture_frame": (0.4, 0.7),
    "pig": (0.6, 0.9),
    "pillow": (0.35, 0.5),
    "pine": (8.0, 10.0),
    "pitcher": (0.2, 0.28),
    "pizza": (0.0184, 0.0212),
    "plate": (0.022, 0.0253),
    "potted_plant": (0.5, 0.9),
    "pouch": (0.2, 0.28),
    "price_tag": (0.11, 0.15),
    "pump_bottle": (0.178, 0.205),
    "pyramid": (0.25, 0.35),
    "rabbit": (0.3, 0.5),
    "relief": (0.299, 0.301),
    "ring": (0.02, 0.035),
    "road_sign": (2.0, 2.8),
    "robot": (1.0, 1.5),
    "rocket": (15, 30),
    "rose": (0.4, 0.65),
    "rug": (0.008, 0.02),
    "saguaro": (4, 6.5),
    "sailing_boat": (10, 15),
    "scooter": (1.0, 1.4),
    "sheep": (0.7, 1.1),
    "shelf": (1.6, 2.0),
    "shop": (5, 7),
    "shopping_bag": (0.36, 0.415),
    "sign": (0.2, 0.6),
    "skyscraper": (180, 260),
    "smart_speaker": (0.1, 0.2),
    "sneaker": (0.1, 0.15),
    "sofa": (0.7, 0.95),
    "speaker": (0.1, 0.3),
    "sphere": (0.299, 0.301),
    "spray_bottle": (0.2, 0.28),
    "stand_in": (0.999, 1.001),
    "stool": (0.42, 0.55),
    "street_lamp": (3.5, 5.5),
    "sunflower": (0.7, 1.2),
    "sunglasses": (0.035, 0.06),
    "sushi": (0.04, 0.07),
    "t_shirt": (0.65, 0.85),
    "table": (0.7, 0.8),
    "table_sign": (0.075, 0.095),
    "tablet": (0.23, 0.27),
    "teapot": (0.146, 0.169),
    "television": (0.65, 0.85),
    "torus": (0.25, 0.35),
    "tower_block": (35, 46),
    "traffic_light": (2.6, 4.0),
    "train": (4, 5.5),
    "tree": (6.0, 8.0),
    "truck": (3.3, 3.8),
    "tube": (0.13, 0.15),
    "tulip": (0.35, 0.5),
    "umbrella": (0.75, 1.0),
    "van": (2.0, 2.4),
    "vase": (0.28, 0.322),
    "vase_of_flowers": (0.4, 0.65),
    "wall_poster": (0.6, 0.9),
    "watch": (0.05, 0.09),
    "windmill": (18, 25),
    "window": (1.2, 1.5),
    "wine_bottle": (0.28, 0.323),
    "wine_glass": (0.191, 0.219),
}


def look(name: str, **more: object) -> Look:
    plain = Look(drawing="cat") if name == "relief" else Look()
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture(params=list(objects))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def solid(name: str) -> Solid:
    return built(name)


@functools.cache
def built(name: str) -> Solid:
    """As it is when nothing is said; made once, for figures take a second."""
    return objects.get(name).build(look(name))


def corners(mesh: Mesh) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    return p, q, r


def is_closed(mesh: Mesh) -> bool:
    """Every edge has a partner that runs the other way, once vertices doubled along hard edges are joined."""
    _, joined = np.unique(np.round(mesh.vertices / 1e-6).astype(np.int64), axis=0, return_inverse=True)
    faces = joined[mesh.faces.astype(np.int64)]
    faces = faces[(faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])]
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    count = len(joined)
    ahead, back = edges[:, 0] * count + edges[:, 1], edges[:, 1] * count + edges[:, 0]
    return bool(np.array_equal(np.sort(ahead), np.sort(back)))


def color_of(part: Part) -> list[float]:
    """All that colours a part, as numbers that can be compared."""
    vertex = [] if part.mesh.colors is None else part.mesh.colors.mean(0).tolist()
    texture = [] if part.texture is None else part.texture.mean((0, 1)).tolist()
    return [*part.material.color, *vertex, *texture]


def test_every_number_is_finite_and_every_face_has_its_corners(solid: Solid) -> None:
    for part in solid.parts:
        assert np.isfinite(part.mesh.vertices).all(), part.name
        assert len(part.mesh.faces) and part.mesh.faces.max() < len(part.mesh.vertices), part.name


def test_normals_are_unit_vectors_on_the_side_that_faces_are_wound_to(solid: Solid) -> None:
    for part in solid.parts:
        p, q, r = corners(part.mesh)
        wound = np.cross(q - p, r - p)
        used = np.unique(part.mesh.faces)
        np.testing.assert_allclose(np.linalg.norm(part.mesh.normals[used], axis=1), 1, atol=1e-3, err_msg=part.name)
        outward = (wound * part.mesh.normals[part.mesh.faces].mean(1)).sum(1) > 0
        area = np.linalg.norm(wound, axis=1)
        assert area[outward].sum() > 0.995 * area.sum(), part.name


def test_closed_parts_are_wound_outward(solid: Solid) -> None:
    closed = [part for part in solid.parts if is_closed(part.mesh)]
    assert closed, "an object has at least one closed part"
    for part in closed:
        p, q, r = corners(part.mesh)
        assert (np.cross(p, q) * r).sum() > 0, part.name


def test_it_stands_on_the_ground_with_its_base_about_the_origin(name: str, solid: Solid) -> None:
    low, high = bounds(solid.parts)
    assert -1e-4 < low[2] < 5e-4
    points = np.concatenate([p.mesh.vertices for p in solid.parts if p.surface is None])
    foot = points[points[:, 2] < 0.02 * (high[2] - low[2]) + 5e-4]
    middle, width = (foot.max(0) + foot.min(0)) / 2, high - low
    assert abs(middle[0]) < 0.2 * width[0] + 0.005
    assert abs(middle[1]) < 0.2 * width[1] + 0.005


def test_its_size_is_that_of_the_real_thing(name: str, solid: Solid) -> None:
    low, high = bounds(solid.parts)
    least, most = HEIGHTS.get(name, (0.005, 3.0))
    assert least < high[2] - low[2] < most


def test_printable_surfaces_are_parts_read_from_the_front(name: str, solid: Solid) -> None:
    declared = objects.get(name).surfaces
    assert solid.surfaces == declared
    assert {p.surface for p in solid.parts if p.surface} == {s.name for s in declared}
    for surface in declared:
        mesh = next(p.mesh for p in solid.parts if p.surface == surface.name)
        assert mesh.uv is not None
        np.testing.assert_allclose([mesh.uv.min(0), mesh.uv.max(0)], [[0, 0], [1, 1]], atol=1e-5)
        right, up = _directions(mesh)
        facing = np.cross(right, up)
        if surface == declared[0]:
            assert facing[1] < -0.5 or facing[2] > 0.9, "faces the viewer, or lies on its back"
            assert right[0] > 0.9, "reads from left to right"
        assert up[2] > 0.5 or (up[1] > 0.9 and facing[2] > 0.9), "stands the right way up"


def test_printable_surfaces_measure_what_they_say(name: str, solid: Solid) -> None:
    for surface in objects.get(name).surfaces:
        mesh = next(p.mesh for p in solid.parts if p.surface == surface.name)
        area = 0.5 * np.linalg.norm(np.cross(*(c - corners(mesh)[0] for c in corners(mesh)[1:])), axis=1).sum()
        # Screens have round corners, so they cover a little less than their box.
        assert 0.95 * surface.width_m * surface.height_m < area < 1.03 * surface.width_m * surface.height_m


def test_a_colour_and_a_material_reach_it(name: str, solid: Solid) -> None:
    made = objects.get(name)
    before = [color_of(p) for p in solid.parts]
    assert before != [color_of(p) for p in made.build(look(name, color=OTHER)).parts]
    metal = made.build(look(name, material="chrome"))
    assert MATERIALS["chrome"] in [p.material for p in metal.parts]
    assert MATERIALS["chrome"] not in [p.material for p in solid.parts]


def having(features: Mapping[str, tuple[str, ...]], part: str) -> dict[str, str]:
    """The choice with which there is a part of that name: a hat, where nobody has one on by habit."""
    for feature, choices in features.items():
        if part in choices[1:]:
            return {feature: part}
        if part == feature and choices[0] == "none":
            return {feature: choices[1]}
    return {}


def test_every_part_it_names_takes_a_colour_of_its_own(name: str, solid: Solid) -> None:
    made = objects.get(name)
    plain = [color_of(p) for p in solid.parts]
    for part in made.parts:
        features = having(made.features, part)
        before = [color_of(p) for p in made.build(look(name, features=features)).parts] if features else plain
        after = [color_of(p) for p in made.build(look(name, features=features, part_colors={part: OTHER})).parts]
        assert after != before, part


def test_a_material_nobody_knows_is_refused_with_a_list_of_those_known(name: str) -> None:
    with pytest.raises(InvalidRequest, match="ceramic"):
        objects.get(name).build(look(name, material="unobtainium"))


def test_the_same_look_builds_the_same_solid(name: str, solid: Solid) -> None:
    again = objects.get(name).build(look(name))
    for one, other in zip(solid.parts, again.parts, strict=True):
        np.testing.assert_array_equal(one.mesh.vertices, other.mesh.vertices)


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_has_nouns_in_every_language_and_none_means_two_things(code: str) -> None:
    seen: dict[str, str] = {}
    for name in objects:
        if name in ("relief", "stand_in"):  # nobody asks for them by name
            continue
        words = objects.get(name).names[code]
        assert words
        for word in words:
            assert word == word.strip().lower()
            assert word not in seen, f"{word!r} means {name} and {seen[word]}"
            seen[word] = name


def _directions(mesh: Mesh) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Which way one reads and which way is up in the middle of a printed surface: unit vectors."""
    assert mesh.uv is not None
    uv, points = mesh.uv.astype(np.float64), mesh.vertices.astype(np.float64)
    near = np.exp(-8 * ((uv - 0.5) ** 2).sum(1))[:, None]
    basis = np.concatenate([uv - 0.5, np.ones((len(uv), 1))], 1)
    fit, *_ = np.linalg.lstsq(basis * near, points * near, rcond=None)
    right, up = fit[0] / np.linalg.norm(fit[0]), fit[1] / np.linalg.norm(fit[1])
    return right, up
