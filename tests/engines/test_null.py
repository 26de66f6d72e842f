"""The null engine: one flat colour, and it says so."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from maquette.engines.contracts import CancelToken, Frame, Progress, Silent, engines
from maquette.errors import Cancelled
from maquette.plan.model import Canvas, DesignLayer, Plan


@dataclass
class Watching:
    frames: list[Frame] = field(default_factory=list)
    wants_frames: bool = True

    def on_frame(self, frame: Frame) -> None:
        self.frames.append(frame)

    def on_progress(self, progress: Progress) -> None:
        return


def plan(*palette: str, background: str = "opaque") -> Plan:
    canvas = Canvas.model_validate({"width": 64, "height": 32, "background": background})
    design = DesignLayer(id="page", layout="poster", theme="bold", box=(0, 0, 64, 32), texts=(), palette=palette)
    return Plan(canvas=canvas, seed=0, layers=(design,))


def test_every_pixel_has_the_main_colour_of_the_palette() -> None:
    rendering = engines.get("null").render(plan("#c83c28", "#ffffff"), {}, Silent(), CancelToken())
    assert rendering.pixels.shape == (32, 64, 3)
    assert (rendering.pixels == (0xC8, 0x3C, 0x28)).all()


def test_a_transparent_canvas_gets_alpha() -> None:
    rendering = engines.get("null").render(plan(background="transparent"), {}, Silent(), CancelToken())
    assert (rendering.pixels == (128, 128, 128, 128)).all()


def test_it_claims_to_have_drawn_nothing() -> None:
    rendering = engines.get("null").render(plan(), {}, Silent(), CancelToken())
    assert rendering.manifest.entries == ()
    assert rendering.warnings


def test_it_shows_a_frame_only_to_who_wants_one() -> None:
    wanting, other = Watching(), Watching(wants_frames=False)
    for observer in (wanting, other):
        rendering = engines.get("null").render(plan(), {}, observer, CancelToken())
    assert [np.array_equal(frame.pixels, rendering.pixels) for frame in wanting.frames] == [True]
    assert not other.frames


def test_a_cancelled_picture_is_not_drawn() -> None:
    with pytest.raises(Cancelled):
        engines.get("null").render(plan(), {}, Silent(), CancelToken(lambda: True))
