"""A hand-tied bouquet in wrapping paper with a ribbon, 0.42 m high."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, spline, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._ground import grounded
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bunch import bunch

TIE = 0.125  # z at which it is bound
HEIGHT, SPREAD = 0.42, 0.125


@objects.register("bouquet")
class Bouquet(Object):
    label = "bouquet"
    names = nouns(
        en="bouquet, bouquet of flowers, bunch of flowers, flowers, flower bouquet, bouquet of roses",
        de="blumenstrauß, strauß, rosenstrauß, bouquet",
        fr="bouquet de fleurs, bouquet",
        es="ramo de flores, ramo",
        it="mazzo di fiori, bouquet",
        pt="buquê, ramo de flores, buquê de flores",
        nl="boeket, bos bloemen, bloemen",
        pl="bukiet, bukiet kwiatów",
        tr="buket, çiçek buketi",
        ru="букет, букет цветов",
        ja="花束, ブーケ",
        zh="花束, 一束花",
        ko="꽃다발, 부케",
        ar="باقة, باقة زهور, باقة ورد",
        hi="गुलदस्ता, फूलों का गुलदस्ता",
    )
    color = "#e8557f"
    parts = ("paper", "ribbon")
    instead_of = ("bouquet",)
    shown = Shown(turn_deg=6, from_deg=16)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        made = bunch(whole, HEIGHT, SPREAD, TIE)
        return grounded(
            (
                Part("petals", made["petals"], body(look, "matte", whole)),
                Part("stems", merge([made["stems"], _ends()]), Material(color=(0.10, 0.22, 0.06), roughness=0.6)),
                Part("leaves", made["leaves"], Material(roughness=0.55)),
                Part("paper", merge([_wrap(0.0, 1.0), _wrap(2.4, 0.93)]), piece(look, "paper", "paper", "#f1e7d6")),
                Part("ribbon", merge([_band(), _bow()]), piece(look, "ribbon", "satin", "#b4315b")),
            )
        )


@cache
def _ends() -> Mesh:
    """The cut stems below the tie, spread like a spiral."""
    from .._loft import limb

    out = []
    for k in range(14):
        a = k * 2.4
        r = 0.034 * np.sqrt((k + 0.5) / 14)
        foot = (float(r * 1.5 * np.cos(a + 0.7)), float(r * 1.5 * np.sin(a + 0.7)), 0.004 * (k % 3))
        top = (float(r * 0.6 * np.cos(a)), float(r * 0.6 * np.sin(a)), TIE + 0.02)
        out.append(limb(np.linspace(foot, top, 4).tolist(), [0.0034] * 4, sides=7))
    return merge(out)


def _wrap(turn: float, size: float) -> Mesh:
    """A sheet of paper rolled to a cone that opens in front, its rim in folds and corners."""
    v = np.linspace(0, 1, 22)
    u = np.linspace(0, 1, 73)
    vv, uu = np.meshgrid(v, u, indexing="ij")
    angle = np.pi / 2 + turn + (uu - 0.5) * 2 * np.pi * 1.08
    corner = np.abs(np.cos(2.0 * (angle - turn))) ** 1.5
    tall = (0.185 + 0.045 * corner - 0.045 * np.exp(-(((uu - 0.5) * 2 - np.sign(uu - 0.5)) ** 2) * 6)) * size
    z = TIE - 0.055 + (tall + 0.055) * vv
    open_ = np.clip((z - TIE) / 0.2, -0.4, 1.4)
    radius = 0.022 + 0.115 * np.clip(open_, 0, 2) ** 0.85 * size + 0.014 * np.clip(-open_, 0, 1) * 2
    folds = 1 + (0.05 * np.sin(9 * angle + turn) + 0.03 * np.sin(17 * angle)) * np.clip(0.35 + vv, 0, 1)
    radius = radius * folds + 0.006 * uu
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle), z], -1)
    return grid_mesh(points, grid_normals(points))


@cache
def _band() -> Mesh:
    return lathe(
        rounded(
            [
                (0, TIE - 0.014, 0),
                (0.033, TIE - 0.014, 0.004),
                (0.031, TIE, 0.004),
                (0.033, TIE + 0.014, 0.004),
                (0, TIE + 0.014, 0),
            ]
        ),
        segments=48,
    )


@cache
def _bow() -> Mesh:
    """Two loops and two tails of ribbon."""
    out = []
    half = 0.013
    loops = [
        [
            (0, 0, 0),
            (0.030, -0.012, 0.026),
            (0.062, -0.010, 0.030),
            (0.068, -0.004, 0.008),
            (0.040, 0.0, -0.006),
            (0, 0, 0),
        ],
        [(0, 0, 0), (0.014, -0.010, -0.040), (0.032, -0.014, -0.075), (0.034, -0.006, -0.110)],
    ]
    for line in loops:
        path = spline(line, 32)
        across = np.array((0.25, -0.35, 0.9)) if len(line) == 6 else np.array((0.9, -0.25, 0.2))
        across /= np.linalg.norm(across)
        wide = (
            half * (0.35 + 0.65 * np.sin(np.linspace(0.15, np.pi - 0.15, 32)))[:, None]
            if len(line) == 6
            else half * np.linspace(0.5, 1.0, 32)[:, None]
        )
        rows = np.stack([path - across * wide, path + across * wide])
        strip = grid_mesh(rows, grid_normals(rows))
        out += [strip, strip.mirrored()]
    knot = lathe(rounded([(0, -0.011, 0), (0.011, -0.008, 0.005), (0.011, 0.008, 0.005), (0, 0.011, 0)]), segments=20)
    return merge([*out, knot]).moved(translate(0, -0.037, TIE))
