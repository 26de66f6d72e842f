"""Every place, small subjects and large: it is sound, its lamps stay out of the picture, its words are its own."""

import numpy as np
import pytest

from maquette.geometry.camera import View
from maquette.places import Focus, places
from maquette.plan.compose import compose
from maquette.plan.focus import focus_of
from maquette.plan.model import SceneLayer
from maquette.plan.shoot import is_seen
from maquette.request import parse_request
from maquette.understand.brief import Brief, LightWish, Setting, Subject

FOCI = {
    "a ring": Focus((-0.01, -0.01, 0.0), (0.01, 0.01, 0.02)),
    "a bottle": Focus((-0.04, -0.04, 0.0), (0.04, 0.04, 0.26)),
    "a person": Focus((-0.3, -0.2, 0.0), (0.3, 0.2, 1.8)),
    "a house": Focus((-4.0, -1.0, 0.0), (4.0, 1.0, 6.0)),
}
CHOICES = [
    ("white_studio", {"light": "right"}),
    ("color_studio", {"color": "#f2b8c6"}),
    ("color_studio", {"color": "#14161a", "floor": "gloss", "rim": "#2f7bff"}),
    ("table_window", {"window": "behind", "hour": "evening", "surface": "marble"}),
    ("table_window", {"window": "right", "hour": "night", "wall": "#203040"}),
    ("neon_street", {"tint": "#00ffaa"}),
    ("meadow", {"season": "winter", "weather": "snow", "hour": "dawn"}),
    ("forest", {"season": "autumn", "weather": "fog"}),
    ("park", {"weather": "rain", "hour": "night", "sun": "behind"}),
    ("street_day", {"weather": "rain", "hour": "evening"}),
    ("sea", {"weather": "storm", "hour": "blue_hour"}),
    ("kitchen", {"hour": "night", "surface": "marble", "window": "right"}),
]


MOST_TRIANGLES = 1_500_000  # of a place: more would not be loaded within a second

SETTINGS = [
    Setting(place="white_studio"),
    Setting(place="color_studio", color="#14161a", surface="graphite"),
    Setting(place="color_studio", color="#f2b8c6"),
    Setting(place="table_window"),
    Setting(place="neon_street"),
    *(Setting(place=name) for name in ("kitchen", "gallery", "stage", "podium", "forest", "beach", "shop_front")),
]


def _is_sound(surround):
    assert any(part.name == "ground" for part in surround.parts)
    for part in surround.parts:
        assert np.isfinite(part.mesh.vertices).all(), part.name
        assert np.allclose(np.linalg.norm(part.mesh.normals, axis=1), 1, atol=1e-3), part.name
        assert part.mesh.faces.max() < len(part.mesh.vertices), part.name
    assert sum(len(part.mesh.faces) for part in surround.parts) < MOST_TRIANGLES


@pytest.mark.parametrize("size", ["a ring", "a house"])
@pytest.mark.parametrize("name", list(places))
def test_a_place_is_sound_around_a_subject_of_any_size(name, size):
    _is_sound(places.get(name).build({}, FOCI[size], seed=1))


@pytest.mark.parametrize(("name", "options"), CHOICES)
def test_a_place_is_sound_whatever_is_said_of_it(name, options):
    _is_sound(places.get(name).build(options, FOCI["a bottle"], seed=1))


@pytest.mark.parametrize("size", ["1536x512", "512x1536"])
@pytest.mark.parametrize("name", list(places))
def test_the_subject_is_whole_and_nothing_stands_before_it(name, size):
    subject = Subject(id="thing", noun="bicycle", object="bicycle", is_main=True)
    setting = Setting(place=name)
    brief = Brief(prompt="x", language="en", kind="scene", subjects=(subject,), setting=setting)
    plan = compose(brief, parse_request({"prompt": "x", "seed": 1, "size": size}))
    (entry,) = plan.manifest.of("object")
    x0, y0, x1, y1 = entry.box
    assert x0 >= 0 and y0 >= 0 and x1 <= plan.canvas.width and y1 <= plan.canvas.height
    layer = next(layer for layer in plan.layers if isinstance(layer, SceneLayer))
    focus = focus_of(layer.objects)
    surround = places.get(name).build(layer.place.options, focus, seed=1)
    eye = np.array(layer.camera.position)
    hidden = [
        p.name for p in surround.parts if p.name != "rainfall" and _is_between(p.mesh, eye, np.array(focus.middle))
    ]
    assert hidden == []


def _is_between(mesh, eye, aim):
    """Whether the straight line from the eye to shortly before its aim meets a triangle."""
    a, b, c = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    way = (aim - eye) * 0.9
    one, two = b - a, c - a
    cross = np.cross(way, two)
    det = (one * cross).sum(1)
    ok = np.abs(det) > 1e-14
    inverse = np.where(ok, 1 / np.where(ok, det, 1), 0)
    away = eye - a
    u = (away * cross).sum(1) * inverse
    q = np.cross(away, one)
    v = (q @ way) * inverse
    t = (two * q).sum(1) * inverse
    return bool((ok & (u >= 0) & (v >= 0) & (u + v <= 1) & (t > 1e-4) & (t < 1)).any())


@pytest.mark.parametrize("size", ["1024x1024", "1536x512", "512x1536"])
@pytest.mark.parametrize("setting", SETTINGS)
def test_no_lamp_stands_in_the_picture(setting, size):
    """It would be seen as a bright rectangle; only what it lights is to be seen."""
    subject = Subject(id="bottle", noun="bottle", object="bottle", is_main=True)
    rim = LightWish(kind="rim", color="#2f7bff")
    brief = Brief(prompt="x", language="en", kind="scene", subjects=(subject,), setting=setting, lights=(rim,))
    plan = compose(brief, parse_request({"prompt": "x", "seed": 1, "size": size}))
    layer = next(layer for layer in plan.layers if isinstance(layer, SceneLayer))
    camera = layer.camera
    view = View(camera.position, camera.target, camera.focal_length_mm, plan.canvas.width, plan.canvas.height)
    assert [lamp.id for lamp in layer.lights if is_seen(lamp, view)] == []


def test_places_share_no_words():
    """A phrase must lead to one place."""
    seen: dict[tuple[str, str], str] = {}
    for name in places:
        for language, phrases in places.get(name).names.items():
            for phrase in phrases:
                assert seen.setdefault((language, phrase), name) == name, f"{phrase!r} is said of two places"


@pytest.mark.parametrize("name", list(places))
def test_the_same_seed_builds_the_same_place(name):
    one, same = (places.get(name).build({}, FOCI["a bottle"], seed=5) for _ in range(2))
    for a, b in zip(one.parts, same.parts, strict=True):
        assert np.array_equal(a.mesh.vertices, b.mesh.vertices)
        assert (a.texture is None) == (b.texture is None) and (
            a.texture is None or np.array_equal(a.texture, b.texture)
        )
