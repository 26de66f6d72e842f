"""A person as a vinyl figure: poses, ages, builds, hair, beards, glasses and clothes."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Solid, rotate, rounded_box, scale, translate
from ...geometry.clay import Clay, Lump, half_space, limb, pressed, ring
from ...materials import Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._clothes import SOLE, Cut, collar, foot_frame, hand, legs, shoe, skirt, top, trunk
from ._figure import INK, SHINE, Figure, drawn, facing, pebble
from ._hair import STYLES, hair
from ._hats import HATS, hat
from ._head import head
from ._pose import POSES, Frame, Skeleton, posed

CELL = 0.0115
FRAMES: Mapping[str, Frame] = {
    "adult": Frame(),
    "old": Frame(spine=0.355, thigh=0.240, shin=0.232, shoulder=0.142),
    "teen": Frame(shoulder=0.138, spine=0.335, upper_arm=0.165, forearm=0.150, thigh=0.225, shin=0.215, thick=0.92),
    "child": Frame(
        shoulder=0.122,
        hip=0.070,
        spine=0.270,
        upper_arm=0.130,
        forearm=0.118,
        thigh=0.155,
        shin=0.150,
        neck=0.025,
        thick=0.88,
    ),
    "baby": Frame(
        shoulder=0.112,
        hip=0.068,
        spine=0.225,
        upper_arm=0.100,
        forearm=0.088,
        thigh=0.105,
        shin=0.100,
        neck=0.015,
        thick=0.92,
    ),
}
SIZES: Mapping[str, float] = {"adult": 1.06, "old": 1.04, "teen": 1.04, "child": 0.98, "baby": 0.72}
CUTS: Mapping[str, Cut] = {
    "man": Cut(),
    "woman": Cut(chest=0.126, waist=0.110, hips=0.146, belly=0.104),
    "person": Cut(chest=0.133, waist=0.121, hips=0.142, belly=0.110),
}
TOPS = (
    "t_shirt",
    "shirt",
    "sweater",
    "hoodie",
    "tank_top",
    "jacket",
    "coat",
    "raincoat",
    "suit",
    "lab_coat",
    "dress",
    "robe",
    "armour",
    "spacesuit",
    "uniform",
    "overalls",
)
COLORS: Mapping[str, str] = {
    "skin": "#e2ab86",
    "hair": "#4a2c1c",
    "eyes": "#1b1310",
    "trousers": "#2c3e63",
    "shoes": "#f0eeea",
    "hat": "#c8452f",
    "scarf": "#d9502f",
    "glasses": "#1c1a1a",
    "tie": "#8f2430",
    "skirt": "#c65b4a",
    "shorts": "#3d5a80",
    "socks": "#f2f0ec",
    "apron": "#f2efe8",
}
TOP_COLORS: Mapping[str, str] = {
    "t_shirt": "#e0813b",
    "shirt": "#7ea7cf",
    "sweater": "#3f7f74",
    "hoodie": "#6f7fb3",
    "tank_top": "#e8c24a",
    "jacket": "#35507a",
    "coat": "#9a6b45",
    "raincoat": "#f2c12e",
    "suit": "#2a3346",
    "lab_coat": "#f3f3f0",
    "dress": "#c94f5d",
    "robe": "#5a3d8a",
    "armour": "#aab0b8",
    "spacesuit": "#eeeeea",
    "uniform": "#27406e",
    "overalls": "#3f6ea5",
}
OLD_HAIR = "#e4e1dc"


@objects.register("person")
class Person(Object):
    label = "person"
    names = nouns(
        en="person, man, woman, boy, girl, child",
        de="person, mann, frau, junge, mädchen, kind",
        fr="personne, homme, femme, garçon, fille, enfant",
        es="persona, hombre, mujer, niño, niña",
        it="persona, uomo, donna, ragazzo, ragazza, bambino, bambina",
        pt="pessoa, homem, mulher, menino, menina, criança",
        nl="persoon, man, vrouw, jongen, meisje, kind",
        pl="osoba, mężczyzna, kobieta, chłopiec, dziewczynka, dziecko",
        tr="kişi, insan, adam, kadın, çocuk, kız",
        ru="человек, мужчина, женщина, мальчик, девочка, ребёнок",
        ja="人, 男性, 女性, 男の子, 女の子, 子供",
        zh="人, 男人, 女人, 男孩, 女孩, 孩子",
        ko="사람, 남자, 여자, 소년, 소녀, 아이",
        ar="شخص, رجل, امرأة, ولد, فتاة, طفل",
        hi="व्यक्ति, आदमी, औरत, महिला, लड़का, लड़की, बच्चा",
    )
    instead_of = (
        "man-dancing",
        "woman-dancing",
        *(
            f"{who}-{how}"
            for who in ("person", "man", "woman")
            for how in (
                "standing",
                "red-hair",
                "curly-hair",
                "blonde-hair",
                "white-hair",
                "bald",
                "beard",
                "raising-hand",
                "walking",
                "running",
                "in-lotus-position",
                "mage",
                "superhero",
            )
        ),
        *(
            f"{who}{what}"
            for who in ("", "man-", "woman-")
            for what in (
                "artist",
                "astronaut",
                "construction-worker",
                "cook",
                "detective",
                "farmer",
                "firefighter",
                "guard",
                "health-worker",
                "mechanic",
                "office-worker",
                "pilot",
                "police-officer",
                "scientist",
                "student",
                "teacher",
                "singer",
                "technologist",
            )
        ),
        "person",
        "man",
        "woman",
        "boy",
        "girl",
        "child",
        "baby",
        "older-person",
        "old-man",
        "old-woman",
        "prince",
        "princess",
        "santa-claus",
        "person-in-tuxedo",
        "person-with-crown",
    )
    color = "#e0813b"
    parts = (
        "shirt",
        "skin",
        "hair",
        "eyes",
        "trousers",
        "shoes",
        "hat",
        "scarf",
        "beard",
        "glasses",
        "skirt",
        "dress",
        "coat",
        "tie",
        "shorts",
    )
    features: Mapping[str, tuple[str, ...]] = MappingProxyType(
        {
            "pose": tuple(POSES),
            "age": tuple(FRAMES),
            "gender": ("person", "man", "woman"),
            "build": ("usual", "slim", "stout", "muscular"),
            "hair": ("short", *(s for s in STYLES if s != "short"), "bald"),
            "beard": ("none", "full", "long", "moustache"),
            "glasses": ("none", "glasses", "sunglasses"),
            "top": TOPS,
            "bottom": ("trousers", "shorts", "skirt", "long_skirt"),
            "hat": ("none", *HATS),
            "neck": ("none", "scarf", "tie", "bow_tie", "cape"),
            "shoes": ("shoes", "boots", "bare"),
            "pattern": ("plain", "striped", "dotted"),
            "apron": ("none", "apron"),
        }
    )
    shown = Shown(turn_deg=16)

    def build(self, look: Look) -> Solid:
        choice = {name: look.feature(name, options[0]) for name, options in self.features.items()}
        age, gender = choice["age"], choice["gender"]
        frame, cut = _shaped(FRAMES[age], CUTS[gender], choice["build"], age)
        pose = POSES[choice["pose"]]
        s = posed(frame, pose)
        m = _materials(look, choice, self.color)
        figure = Figure()
        _dress(figure, s, cut, choice, m)
        face = head(
            m,
            beard=choice["beard"],
            glasses=choice["glasses"],
            shuts_eyes=pose.shuts_eyes,
            lashes=gender == "woman",
            iris="eyes" in look.part_colors,
        )
        style = choice["hair"]
        if (mesh := _hair(style, choice["hat"] != "none")) is not None:
            face.put("hair", mesh, m["hair"])
        if choice["hat"] != "none":
            hat(face, choice["hat"], m)
        figure.include(face.moved(s.head))
        at = s.head[:3, :3]
        for name, point in (("head", (0.0, 0.01, 0.24)), ("face", (0.0, -0.20, -0.02))):
            x, y, z = at @ np.array(point) + s.head[:3, 3]
            figure.anchors[name] = (float(x), float(y), float(z))
        figure.anchors["hips"] = (0.0, 0.02, -0.105)
        if pose.laid:
            figure = figure.moved(rotate("z", 90) @ rotate("x", -90))
        return figure.moved(scale(SIZES[age])).standing()


def _shaped(frame: Frame, cut: Cut, build: str, age: str) -> tuple[Frame, Cut]:
    if age in ("child", "baby"):
        k = 0.90 if age == "child" else 0.88
        cut = Cut(0.108 * k / 0.9, 0.116 * k / 0.9, 0.118 * k / 0.9, 0.104 * k / 0.9)
    if build == "slim":
        return replace(frame, thick=frame.thick * 0.88), Cut(
            cut.chest * 0.93, cut.waist * 0.86, cut.hips * 0.90, cut.belly * 0.88
        )
    if build == "stout":
        return replace(frame, thick=frame.thick * 1.16, hip=frame.hip * 1.15, shoulder=frame.shoulder * 1.06), Cut(
            cut.chest * 1.10, cut.waist * 1.46, cut.hips * 1.26, cut.belly * 1.55
        )
    if build == "muscular":
        return replace(frame, thick=frame.thick * 1.16, shoulder=frame.shoulder * 1.18), Cut(
            cut.chest * 1.22, cut.waist * 1.04, cut.hips, cut.belly
        )
    return frame, cut


def _materials(look: Look, choice: Mapping[str, str], color: str) -> dict[str, Material]:
    is_old = choice["age"] == "old"
    garment = choice["top"]
    part = {"dress": "dress", "coat": "coat", "raincoat": "coat", "lab_coat": "coat", "jacket": "coat"}.get(
        garment, "shirt"
    )
    own = look.part_colors.get(part) or look.part_colors.get("shirt") or look.color
    usual = TOP_COLORS[garment] if garment != "t_shirt" else color
    main = body(replace(look, color=own), "metal" if garment == "armour" else "matte", usual)
    hair_color = OLD_HAIR if is_old else COLORS["hair"]
    hair_ = piece(look, "hair", "satin", hair_color)
    m = {name: piece(look, name, "matte", hex_) for name, hex_ in COLORS.items()}
    m |= {
        "shirt": main,
        "under": piece(look if part == "coat" else Look(), "shirt", "matte", "#f1efe9")
        if part == "coat" or garment == "suit"
        else main,
        "skin": piece(look, "skin", "satin", COLORS["skin"]),
        "hair": hair_,
        "brows": darker(hair_, 0.72) if is_old else darker(hair_, 0.62),
        "beard": piece(look, "beard", "satin", look.part_colors.get("hair", hair_color)),
        "eyes": piece(look, "eyes", "gloss", COLORS["eyes"]),
        "pupil": piece(Look(), "", "gloss", INK),
        "shine": piece(Look(), "", "gloss", SHINE),
        "white": piece(Look(), "", "gloss", "#f6f4f0"),
        "lips": piece(Look(), "", "satin", "#7a2f2c"),
        "glasses": piece(look, "glasses", "gloss", COLORS["glasses"]),
        "lens": piece(Look(), "", "gloss", "#131316"),
        "sole": piece(Look(), "", "matte", "#f4f2ee"),
        "metal": piece(Look(), "", "metal"),
        "gold": piece(Look(), "", "gold"),
        "dark": piece(Look(), "", "matte", "#26262b"),
        "button": piece(Look(), "", "gloss", "#f3efe6"),
    }
    lum = sum(m["shoes"].color) / 3
    if lum > 0.6:
        m["sole"] = piece(Look(), "", "matte", "#c9c4ba")
    return m


@functools.lru_cache(maxsize=64)
def _hair_mesh(style: str) -> Mesh | None:
    return hair(style)


def _hair(style: str, under_hat: bool) -> Mesh | None:
    """Hair; under a hat only what is below its brim."""
    if under_hat and style in ("quiff", "spiky", "bun"):
        style = "short"
    mesh = _hair_mesh(style)
    if mesh is None or not under_hat:
        return mesh
    points = mesh.vertices.copy()
    # A hat presses down what stands higher than a head of short hair.
    middle = np.array((0, 0.014, 0.03), np.float32)
    out = points - middle
    far = np.linalg.norm(out, axis=1)
    high = points[:, 2] > 0.06
    share = np.where(high & (far > 0.222), 0.222 / np.maximum(far, 1e-6), 1.0)
    return Mesh((middle + out * share[:, None]).astype(np.float32), mesh.faces, mesh.normals)


def _dress(figure: Figure, s: Skeleton, cut: Cut, choice: Mapping[str, str], m: Mapping[str, Material]) -> None:
    """Skin, clothes and shoes."""
    garment, t = choice["top"], s.frame.thick
    skin = pressed(0.03)
    neck = np.asarray(s.trunk[:3, :3] @ np.array((0, 0.002, s.frame.spine - 0.05)) + s.trunk[:3, 3])
    skin = skin.add(limb(neck, s.head[:3, 3], 0.056 * (0.85 + 0.15 * t), 0.060))
    figure.put("skin", skin.mesh(CELL), m["skin"])
    arm_length = {"t_shirt": 0.36, "tank_top": 0.0, "dress": 0.24, "overalls": 0.36}.get(garment, 0.98)
    pose = choice["pose"]
    for arm in s.arms:
        kind = "mitten"
        if (
            (pose == "waving" and arm.side < 0)
            or pose in ("cheering", "jumping")
            or (pose == "dancing" and arm.side < 0)
        ):
            kind = "open"
        elif pose == "pointing" and arm.side < 0:
            kind = "point"
        elif pose in ("holding", "seated_holding", "holding_up", "walking_holding") and arm.side > 0:
            kind = "grip"
        clay, hold = hand(arm, kind, 0.9 + 0.1 * t)
        clay = clay.add(limb(arm.elbow, arm.wrist + arm.way * 0.012, 0.044 * t, 0.034 * t), blend=0.02)
        if arm_length < 0.6:
            clay = clay.add(limb(arm.shoulder, arm.elbow, 0.050 * t, 0.044 * t), blend=0.01)
        name, material = ("gloves", m["shirt"]) if garment in ("spacesuit", "armour") else ("skin", m["skin"])
        figure.put(name, clay.mesh(0.0095), material)
        x, y, z = hold
        figure.anchors["right_hand" if arm.side > 0 else "left_hand"] = (float(x), float(y), float(z))
    _lower(figure, s, choice, m, garment)
    _upper(figure, s, cut, choice, m, garment, arm_length)


def _lower(figure: Figure, s: Skeleton, choice: Mapping[str, str], m: Mapping[str, Material], garment: str) -> None:
    t = s.frame.thick
    bottom = choice["bottom"]
    is_bare = bottom in ("skirt", "long_skirt", "shorts") or garment == "dress"
    if is_bare:
        for leg in s.legs:
            skin = pressed(
                0.03, limb(leg.hip, leg.knee, 0.072 * t, 0.058 * t), limb(leg.knee, leg.ankle, 0.058 * t, 0.046 * t)
            )
            figure.put("skin", skin.mesh(CELL), m["skin"])
    if garment in ("dress", "robe"):
        pass
    elif bottom == "shorts":
        figure.put("shorts", legs(s, 0.082 * t, 0.40, 0.010).mesh(CELL), m["shorts"])
    elif bottom in ("skirt", "long_skirt"):
        figure.put(
            "skirt",
            skirt(s, 0.46 if bottom == "skirt" else 0.86, 0.138, 0.225 if bottom == "skirt" else 0.24).mesh(CELL),
            m["skirt"],
        )
    else:
        trousers = m["shirt"] if garment in ("suit", "spacesuit", "armour", "uniform", "overalls") else m["trousers"]
        figure.put("trousers", legs(s, 0.078 * t, 0.97).mesh(CELL), trousers)
    kind = choice["shoes"]
    for leg in s.legs:
        high = 0.11 if kind == "boots" or garment in ("spacesuit", "armour", "raincoat") else 0.0
        clay = shoe(leg, high, 0.9 + 0.1 * t if kind != "bare" else 0.88)
        mesh = clay.mesh(0.0095)
        if kind == "bare":
            figure.put("skin", mesh, m["skin"])
            continue
        frame = foot_frame(leg)
        z = (mesh.vertices - frame[:3, 3]) @ frame[:3, 2]
        figure.paint(mesh, ("shoes", m["shoes"]), ("sole", m["sole"], z + SOLE - 0.018))


def _upper(
    figure: Figure,
    s: Skeleton,
    cut: Cut,
    choice: Mapping[str, str],
    m: Mapping[str, Material],
    garment: str,
    sleeve: float,
) -> None:
    t = s.frame.thick
    main = m["shirt"]
    if garment in ("tank_top", "dress"):
        figure.put("skin", trunk(s, cut, 0.0).mesh(CELL), m["skin"])
    grow, hem, thick, flare = 0.012, -0.070, 0.064 * t, 0.006
    if garment in ("sweater", "hoodie", "jacket"):
        grow, thick, flare = 0.017, 0.068 * t, 0.0
    if garment in ("coat", "raincoat", "lab_coat", "robe"):
        grow, thick, hem, flare = 0.018, 0.070 * t, -0.02, 0.008 if garment != "robe" else 0.03
    if garment == "spacesuit":
        grow, thick, flare = 0.030, 0.078 * t, 0.0
    if garment == "suit":
        grow, thick, hem, flare = 0.014, 0.064 * t, -0.105, 0.0
    if garment == "tank_top":
        grow = 0.006
    clay = top(s, cut, grow, sleeve, thick, hem, flare)
    mesh = clay.mesh(CELL * 0.92)
    local = (mesh.vertices - s.trunk[:3, 3]) @ s.trunk[:3, :3]
    coats = []
    spine = s.frame.spine
    if choice["pattern"] == "striped":
        coats.append(("stripes", m["sole"], 0.5 * 0.030 - np.abs((mesh.vertices[:, 2] % 0.060) - 0.030)))
    elif choice["pattern"] == "dotted":
        coats.append(("dots", m["sole"], _dots(mesh.vertices)))
    if garment == "suit":
        v = np.abs(local[:, 0]) - 0.062 * np.clip((local[:, 2] - 0.10) / (spine - 0.14), 0, 1)
        coats.append(("shirt", m["under"], np.where(local[:, 1] < -0.02, v, 1.0)))
    if garment == "overalls":
        bib = np.minimum(
            np.maximum(np.abs(local[:, 0]) - 0.085, np.maximum(local[:, 2] - 0.215, -local[:, 1] * 0 + local[:, 1])),
            local[:, 2] - 0.085,
        )
        straps = np.maximum(np.abs(np.abs(local[:, 0]) - 0.072) - 0.018, 0.18 - local[:, 2])
        coats.append(("overalls", main, np.minimum(bib, straps)))
        main = m["under"] if m["under"] is not main else piece(Look(), "", "matte", "#e9d9b8")
    figure.paint(mesh, ("shirt", main), *coats)
    if garment in ("coat", "raincoat", "lab_coat", "robe", "dress"):
        reach = {"coat": 0.52, "raincoat": 0.50, "lab_coat": 0.54, "robe": 0.90, "dress": 0.50}[garment]
        wide = {"coat": 0.205, "raincoat": 0.235, "lab_coat": 0.20, "robe": 0.25, "dress": 0.245}[garment]
        waist = cut.waist + grow + 0.008
        lower = skirt(s, reach, waist, wide * (0.7 + 0.3 * t), high=0.10)
        figure.put("shirt", lower.mesh(CELL * 0.92), main)
        whole = lower
    else:
        whole = clay
    _details(figure, s, garment, clay, whole, m, choice)


def _dots(
    points: NDArray[np.float32],
) -> NDArray[np.float64]:
    """Distance to spots about a hand's breadth apart, on the front and back as on the sides."""
    x, z = points[:, 0] + points[:, 1] * 0.9, points[:, 2]
    row = np.floor(z / 0.052)
    across = (x + 0.5 * (row % 2) * 0.06) % 0.06 - 0.03
    return np.asarray(np.hypot(across, z % 0.052 - 0.026) - 0.013)


def _details(
    figure: Figure,
    s: Skeleton,
    garment: str,
    clay: Clay,
    lower: Clay,
    m: Mapping[str, Material],
    choice: Mapping[str, str],
) -> None:
    """Collars, buttons, zips, hoods, ties and scarves."""
    main, spine = m["shirt"], s.frame.spine
    back = np.linalg.inv(s.trunk)

    def on(x: float, z: float, which: Clay = clay) -> NDArray[np.float64]:
        point, normal = which.moved(back).touched((x, -1, z), (0, 1, 0))
        return s.trunk @ facing(point, normal)

    if garment in ("shirt", "suit", "lab_coat", "coat", "jacket", "uniform", "raincoat"):
        figure.put(
            "collar",
            collar(s, 0.068, 0.020, 0.004).mesh(0.008),
            m["under"] if garment in ("suit", "lab_coat") else main,
        )
    elif garment in ("t_shirt", "sweater", "tank_top"):
        figure.put(
            "collar", collar(s, 0.068, 0.0115 if garment != "sweater" else 0.018).mesh(0.007), darker(main, 0.82)
        )
    if garment in ("shirt", "lab_coat", "coat", "raincoat", "uniform", "jacket"):
        line = [(0.0, spine - 0.035), (0.0, 0.12), (0.0, 0.02)]
        local = clay.moved(back)
        figure.put("seam", drawn(local, line, 0.0042, taper=1.0, flat=0.5).moved(s.trunk), darker(main, 0.62))
        for z in np.linspace(spine - 0.075, 0.03, 4):
            button = m["button"] if garment != "coat" else m["dark"]
            figure.put("button", pebble((0.0125, 0.0125, 0.006), on(0.026, float(z))), button)
    if garment in ("raincoat", "hoodie", "coat"):
        hood = pressed(
            0.04,
            *(
                limb(
                    (0.085 * np.cos(a), 0.060 + 0.045 * np.sin(a), spine - 0.008),
                    (0.060 * np.cos(a), 0.085 + 0.03 * np.sin(a), spine - 0.050),
                    0.042,
                )
                for a in np.linspace(-0.5, np.pi + 0.5, 7)
            ),
        )
        if garment != "coat":
            figure.put("hood", hood.moved(s.trunk).mesh(0.010), main)
    if garment == "hoodie":
        for side in (-1, 1):
            local = clay.moved(back)
            cord = [(side * 0.034, spine - 0.045), (side * 0.037, spine - 0.08), (side * 0.034, spine - 0.125)]
            figure.put("cord", drawn(local, cord, 0.0062, taper=1.0, flat=1.0).moved(s.trunk), m["button"])
        pocket = [(-0.075, 0.035), (-0.055, 0.085), (0.055, 0.085), (0.075, 0.035)]
        figure.put("seam", drawn(clay.moved(back), pocket, 0.004, taper=1.0).moved(s.trunk), darker(main, 0.7))
    if garment == "spacesuit":
        figure.put("collar", collar(s, 0.098, 0.026, 0.0).mesh(0.008), m["metal"])
        panel = on(0.0, 0.19)
        figure.put("panel", rounded_box(0.15, 0.09, 0.04, 0.012).moved(panel), m["dark"])
        for x, color in ((-0.045, "#d8402f"), (0.0, "#f0c030"), (0.045, "#3b82c4")):
            light = pebble((0.013, 0.013, 0.010), on(0.0, 0.19) @ _shift(x, 0.016, 0.020))
            figure.put("light", light, piece(Look(), "", "gloss", color))
    if garment == "armour":
        figure.put("collar", collar(s, 0.080, 0.020).mesh(0.008), m["gold"])
        for arm in s.arms:
            figure.put(
                "pauldron",
                pressed(
                    0,
                    *(
                        limb(
                            arm.shoulder + np.array((0, 0, 0.012)),
                            arm.shoulder + np.array((arm.side * 0.03, 0, -0.01)),
                            0.082,
                        ),
                    ),
                ).mesh(CELL),
                main,
            )
    if garment == "uniform":
        badge = pebble((0.020, 0.024, 0.006), on(0.070, spine - 0.12))
        figure.put("badge", badge, m["gold"])
    if choice["apron"] == "apron":
        over = clay.grown(0.008)
        front = over.mesh(CELL)
        local_ = (front.vertices - s.trunk[:3, 3]) @ s.trunk[:3, :3]
        cutline = np.maximum(np.maximum(np.abs(local_[:, 0]) - 0.098, local_[:, 2] - spine * 0.68), local_[:, 1])
        scrap = Figure()
        scrap.paint(front, ("rest", m["apron"]), ("apron", m["apron"], cutline))
        for name, piece_, material in scrap.pieces:
            if name == "apron":
                figure.put("apron", piece_, material)
    kind = choice["neck"]
    if kind == "scarf":
        wrap = pressed(0.02, *(_ring_at(0.078, 0.034, spine + 0.010, 6), _ring_at(0.070, 0.030, spine + 0.046, -5)))
        end = pressed(0.02, limb((0.05, -0.092, spine - 0.01), (0.062, -0.128, spine - 0.19), 0.034, 0.040))
        end = end.cut(half_space((0, 0, spine - 0.19), (0, 0, 1)), blend=0.01)
        figure.put("scarf", wrap.moved(s.trunk).mesh(0.009), m["scarf"])
        figure.put("scarf", end.moved(s.trunk).mesh(0.009), m["scarf"])
    elif kind == "tie":
        local = clay.moved(back)
        figure.put(
            "tie",
            drawn(local, [(0, spine - 0.045), (0, spine - 0.12), (0, 0.06)], 0.024, taper=0.45, flat=0.35).moved(
                s.trunk
            ),
            m["tie"],
        )
        figure.put("tie", pebble((0.022, 0.020, 0.016), on(0.0, spine - 0.038)), m["tie"])
    elif kind == "bow_tie":
        for side in (-1, 1):
            figure.put(
                "tie", pebble((0.036, 0.026, 0.016), on(0.0, spine - 0.030) @ _shift(side * 0.034, 0, 0.012)), m["tie"]
            )
        figure.put("tie", pebble((0.014, 0.016, 0.016), on(0.0, spine - 0.030) @ _shift(0, 0, 0.016)), m["tie"])
    elif kind == "cape":
        cape = pressed(0.03, limb((-0.12, 0.07, spine - 0.05), (0.12, 0.07, spine - 0.05), 0.05))
        for x in np.linspace(-1, 1, 5):
            cape = cape.add(
                limb((0.11 * x, 0.095, spine - 0.06), (0.20 * x, 0.20 + 0.02 * abs(x), -0.34), 0.038, 0.034), blend=0.05
            )
        figure.put("cape", cape.moved(s.trunk).mesh(0.011), m["scarf"])


def _ring_at(radius: float, thick: float, z: float, tilt_deg: float) -> Lump:
    return ring((0, 0, 0), radius, thick, translate(0, 0.0, z) @ rotate("y", tilt_deg))


def _shift(x: float, y: float, z: float) -> NDArray[np.float64]:
    out = np.eye(4)
    out[:3, 3] = x, y, z
    return out
