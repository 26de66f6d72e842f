"""A smart speaker: a squat round body in knitted cloth, a touch plate on top with a ring of light."""

from ...geometry import Part, Solid, lathe, rounded, tube
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK

HEIGHT, RADIUS = 0.148, 0.072


@objects.register("smart_speaker")
class SmartSpeaker(Object):
    label = "smart speaker"
    names = nouns(
        en="smart speaker, voice assistant, alexa",
        de="smart speaker, sprachassistent, intelligenter lautsprecher",
        fr="enceinte connectée, assistant vocal",
        es="altavoz inteligente, asistente de voz",
        it="altoparlante intelligente, assistente vocale",
        pt="alto-falante inteligente, assistente de voz",
        nl="slimme speaker, slimme luidspreker",
        pl="inteligentny głośnik",
        tr="akıllı hoparlör",
        ru="умная колонка",
        ja="スマートスピーカー",
        zh="智能音箱",
        ko="스마트 스피커, 인공지능 스피커",
        ar="مكبر صوت ذكي",
        hi="स्मार्ट स्पीकर",
    )
    color = "#5a6b7b"
    parts = ("top", "light")
    shown = Shown(from_deg=20)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "knit", self.color)
        tint = piece(look, "light", "matte", look.part_colors.get("light", "#43c8ff")).color
        bright = max(*tint, 0.05)
        glow = Material(color=(3 * tint[0] / bright, 3 * tint[1] / bright, 3 * tint[2] / bright), kind="light")
        return Solid(
            (
                Part("cloth", lathe(_BODY), cloth),
                Part("base", lathe(_BASE), DARK),
                Part("top", lathe(_TOP), piece(look, "top", "satin", "#1b1d21")),
                Part("light", lathe(tube(0.0435, 0.0465, HEIGHT - 0.0036, HEIGHT - 0.0014, 0.0008)), glow),
            )
        )


_BODY = rounded(
    [
        (0, 0.008, 0),
        (0.062, 0.008, 0.006),
        (RADIUS + 0.002, 0.045, 0.05),
        (RADIUS, 0.100, 0.05),
        (0.058, HEIGHT - 0.001, 0.016),
        (0.047, HEIGHT - 0.003, 0.002),
        (0, HEIGHT - 0.006, 0),
    ],
    step_deg=3,
)
_BASE = rounded([(0, 0, 0), (0.054, 0, 0.001), (0.058, 0.009, 0.001), (0, 0.009, 0)])
_TOP = rounded(
    [
        (0, HEIGHT - 0.006, 0),
        (0.0432, HEIGHT - 0.006, 0),
        (0.0432, HEIGHT - 0.0018, 0.0012),
        (0.02, HEIGHT - 0.0012, 0.01),
        (0, HEIGHT - 0.0012, 0),
    ]
)
