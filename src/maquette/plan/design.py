"""Plans what is typeset: a design on a ground of its own, or words over a scene."""

from collections.abc import Sequence
from itertools import combinations, product

from ..assets import drawing_names, keywords, label_en, nouns
from ..color import luminance
from ..layouts import arranged, layouts
from ..manifest import Box
from ..themes import get_theme, themes, themes_by_fit
from ..typeset.effects import look_of
from ..understand.brief import OF_THINGS, Brief, Text
from .cast import Member
from .content import strings_of
from .model import DesignLayer, Motif, Notice, Panel, Place
from .nouns import color_of, drawing_of
from .pages import Contents, Order
from .pages.contracts import own_words
from .setting import is_night
from .variations import Variation, palette_of, varied

FULL = frozenset(
    {"banner", "thumbnail", "book_cover", "magazine_cover", "album_cover", "podcast_cover", "slide", "card"}
)
"""Pages whose picture fills the sheet where it is a scene in a place of its own; an advert's always does."""
CLEARANCE = 0.03  # share of the height kept free between words and things
MOST_MOTIFS = 6
USUAL_MOODS = {
    "advert": ("modern", "premium", "sleek"),
    "product_card": ("clean", "soft", "premium"),
    "social_tile": ("soft", "bold", "elegant", "retro", "tech"),
    "poster": ("bold", "retro", "playful", "elegant", "soft", "warm"),
    "menu": ("craft", "elegant", "clean", "retro"),
    "receipt": ("clean", "craft", "soft"),
    "invoice": ("clean", "professional"),
    "table": ("clean", "tech", "craft"),
    "calendar": ("clean", "craft", "soft", "bold", "elegant"),
    "chart": ("clean", "tech", "bold", "soft", "night"),
    "infographic": ("clean", "soft", "bold", "craft", "tech"),
    "slide": ("clean", "tech", "elegant", "bold"),
    "certificate": ("elegant", "clean", "craft"),
    "card": ("craft", "soft", "elegant", "party", "clean"),
    "sign": ("bold", "clean", "craft", "night"),
    "packaging": ("craft", "bold", "elegant", "soft", "clean"),
    "banner": ("bold", "tech", "soft", "night", "retro"),
    "thumbnail": ("bold", "party", "night", "tech"),
    "book_cover": ("elegant", "retro", "clean", "craft", "night"),
    "magazine_cover": ("clean", "elegant", "bold", "craft"),
    "album_cover": ("night", "retro", "bold", "elegant"),
    "podcast_cover": ("bold", "retro", "night", "soft"),
    "story": ("bold", "soft", "night", "retro", "party"),
    "carousel": ("bold", "soft", "clean", "retro", "tech"),
    "ticket": ("retro", "bold", "night", "craft", "elegant"),
    "badge": ("bold", "tech", "clean", "soft"),
    "letterhead": ("clean", "elegant", "craft", "bold"),
    "resume": ("clean", "craft", "elegant", "soft"),
    "magazine_page": ("clean", "craft", "elegant", "bold"),
    "newspaper": ("clean", "craft", "retro"),
    "moodboard": ("craft", "soft", "clean", "elegant"),
    "word_art": ("party", "retro", "night", "bold"),
    "logo": ("clean", "craft", "bold", "elegant", "tech"),
    "worksheet": ("clean", "soft", "craft", "party"),
    "flash_cards": ("soft", "party", "clean", "bold"),
}
"""What suits each kind when nothing is said, one by seed: never bare, for little else may be on the page."""
PICTORIAL = {"photo", "photorealistic", "realistic", "3d", "render", "product photography"}


def is_design(brief: Brief) -> bool:
    """Whether the picture is a designed page rather than a scene with words over it."""
    if brief.kind == "advert" and brief.subjects:
        return False
    if brief.kind in FULL and brief.subjects and brief.setting.place and not brief.items:
        return False
    return brief.kind not in OF_THINGS


def shows_scene(brief: Brief, members: Sequence[Member]) -> bool:
    """Whether a design holds a path-traced picture: for real products, or where realism is asked for."""
    solid = any(m.subject.object for m in members)
    return bool(members) and (solid or bool(PICTORIAL & set(brief.styles)))


def page(order: Order, contents: Contents) -> DesignLayer:
    """A whole page; its hero slot shows the scene "scene" where there is one, else flat drawings."""
    brief, members = order.brief, order.members
    layout = contents.layout or layout_for(brief.kind)
    panels: tuple[Panel, ...] = ()
    if contents.has_hero:
        hero = layouts.get(layout).slots[0]
        motifs = () if shows_scene(brief, members) else _motifs(brief, members)
        if shows_scene(brief, members):
            panels = (Panel(slot=hero, scene="scene"),)
        elif motifs:
            panels = (Panel(slot=hero, motifs=motifs),)
    theme, palette = look(brief, members, layout, order.take or varied(brief, order.seed, 0))
    return DesignLayer(
        id="page",
        layout=layout,
        theme=theme,
        box=(0, 0, *order.size),
        texts=contents.texts,
        panels=(*panels, *contents.panels),
        palette=palette,
        empty=brief.composition.empty,
        language=brief.language,
        content=contents.content,
    )


def overlay(
    brief: Brief, members: Sequence[Member], texts: Sequence[Text], size: tuple[int, int], place: Place, take: Variation
) -> DesignLayer:
    """Words over a scene; the ground tells the theme whether they stand on light or dark."""
    layout = layout_for(brief.kind if brief.kind in FULL else "advert")
    theme, palette = look(brief, members, layout, take)
    return DesignLayer(
        id="words",
        layout=layout,
        theme=theme,
        box=(0, 0, *size),
        texts=own_words(texts),
        palette=palette,
        is_overlay=True,
        ground=ground_of(place),
        empty=brief.composition.empty,
        language=brief.language,
    )


def ground_of(place: Place) -> str:
    """ "light" or "dark": what is behind words at the top of a scene in this place."""
    if is_night(place):
        return "dark"
    color = place.options.get("color") or place.options.get("wall")
    if isinstance(color, str):
        return "light" if luminance(color) > 0.22 else "dark"
    return "light"


def look(brief: Brief, members: Sequence[Member], layout: str, take: Variation) -> tuple[str, tuple[str, ...]]:
    """(theme, palette) of a page: the one that suits best; of further pictures the next ones, then other colours.

    A mood that the brief asks for is had in every picture: then only themes that it calls for take turns.
    """
    own = _palette(brief, members)
    if take.house is not None and take.house.theme is not None:
        return take.house.theme, take.house.palette
    ranked = themes_by_fit(layout, _moods(brief, take.first_seed), take.first_seed)
    asked = [name for name, fit in ranked if fit > 0] if brief.moods or brief.styles else []
    names = asked or [name for name, _ in ranked]
    theme = names[take.index % len(names)]
    return theme, own or palette_of(get_theme(theme).palette.accents, len(names), take.index)


def _moods(brief: Brief, seed: int) -> tuple[str, ...]:
    """What the brief says of its mood, else what its topic calls for, else what suits such pictures."""
    usual = USUAL_MOODS.get(brief.kind, ("",))
    lettered = tuple(mood for text in brief.texts if (look := look_of(text.style)) for mood in look.moods)
    return (*brief.moods, *brief.styles) or lettered or _moods_of_topics(brief) or (usual[seed % len(usual)],)


def _moods_of_topics(brief: Brief) -> tuple[str, ...]:
    """Moods of themes that are also keywords of what the picture is about: a steaming cup calls for "coffee"."""
    about = {*brief.topics, *(s.drawing for s in brief.subjects if s.drawing)}
    known = keywords("en")
    moods = dict.fromkeys(m for theme in themes().values() for m in theme.moods)
    return tuple(m for m in moods if m in about or about & set(known.get(m, ())))


def layout_for(kind: str) -> str:
    """The first layout that serves a kind of picture; the poster serves whatever has none."""
    return next((name for name in layouts if kind in layouts.get(name).kinds), "poster")


def hero_box(design: DesignLayer) -> Box:
    """Where the design's first slot is, in pixels of the canvas, as its layout arranges it."""
    x0, y0, x1, y1 = arranged(design).slots[design.panels[0].slot]
    return x0 + design.box[0], y0 + design.box[1], x1 + design.box[0], y1 + design.box[1]


def free_region(design: DesignLayer) -> tuple[float, float, float, float]:
    """The largest rectangle that no words stand in, as shares of width and height.

    Its edges are edges of words or of the picture, so all pairs of them are tried: a few thousand at most.
    """
    width, height = design.box[2] - design.box[0], design.box[3] - design.box[1]
    boxes = [
        (x0 / width - CLEARANCE, y0 / height - CLEARANCE, x1 / width + CLEARANCE, y1 / height + CLEARANCE)
        for x0, y0, x1, y1 in arranged(design).texts.values()
    ]
    xs = sorted({0.0, 1.0, *(min(1.0, max(0.0, b[k])) for b in boxes for k in (0, 2))})
    ys = sorted({0.0, 1.0, *(min(1.0, max(0.0, b[k])) for b in boxes for k in (1, 3))})
    best = (0.0, 0.0, 1.0, 1.0)
    most = 0.0
    for (x0, x1), (y0, y1) in product(combinations(xs, 2), combinations(ys, 2)):
        area = (x1 - x0) * (y1 - y0)
        if area > most and not any(b[0] < x1 and b[2] > x0 and b[1] < y1 and b[3] > y0 for b in boxes):
            best, most = (x0, y0, x1, y1), area
    return best


def unplaced(design: DesignLayer) -> tuple[Notice, ...]:
    """Running words whose role the layout has no place for."""
    roles = layouts.get(design.layout).roles
    held = strings_of(design.content) if design.content is not None else frozenset()
    return tuple(
        Notice(words=t.words, why=f"the layout {design.layout} sets no {t.role}; it stands as body text")
        for t in design.texts
        if t.role not in roles and t.id not in held
    )


def _motifs(brief: Brief, members: Sequence[Member]) -> tuple[Motif, ...]:
    """What is asked for first, as often as asked; then motifs of the topic."""
    out: list[Motif] = []
    for member in members:
        if member.subject.drawing:
            motif = Motif(
                drawing=drawing_of(member.subject.noun, member.subject.drawing) or member.subject.drawing,
                label=member.subject.noun,
                color=member.subject.color or color_of(member.subject.noun),
            )
            out += [motif] * len(member.things)
    if not out and "props" not in brief.avoid:
        table, words = nouns("en"), keywords("en")
        for topic in brief.topics:
            found = topic if topic in drawing_names() else table.get(topic) or next(iter(words.get(topic, ())), None)
            if found and found not in {m.drawing for m in out}:
                out.append(Motif(drawing=found, label=label_en(found)))
    return tuple(out[:MOST_MOTIFS])


def _palette(brief: Brief, members: Sequence[Member]) -> tuple[str, ...]:
    """Named colours first; else the colour of the main subject, if it has one to speak of."""
    if brief.palette:
        return brief.palette
    if brief.setting.color and not members:
        return (brief.setting.color,)
    colors = [
        m.subject.color for m in members if m.subject.color and m.subject.color_name not in ("black", "white", "gray")
    ]
    return (colors[0],) if colors and brief.kind != "poster" else ()
