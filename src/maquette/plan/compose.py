"""Composes a plan from a brief: the order of the decisions.

Where wishes conflict, the earlier of these wins, and the loss is told in a notice that names it: exact words,
counts, the requested size, left and right and other relations, sides of the picture, empty regions, light and
place, style. Of two wishes of one rank the one that is said first wins.
"""

from dataclasses import replace

from ..objects.contracts import objects
from ..request import ImageRequest
from ..sizes import Size, size_for_aspect
from ..understand.brief import Brief, PictureKind, Text, Wish
from . import design
from .arrange import arrange
from .cast import Member, can_print, cast
from .claims import told_once
from .focus import focus_of
from .model import Canvas, Check, DesignLayer, Fact, Layer, Notice, Place, Plan, SceneLayer, Words
from .pages import Order, plan_page, planners
from .pages.fitting import fitted
from .panels import photographed
from .promises import promises
from .scene import Kept, compose_scene
from .setting import WHITE, choose_place, is_night
from .stance import stance
from .variations import House, Variation, varied

ASPECTS: dict[PictureKind, tuple[int, int]] = {
    "scene": (1, 1),
    "still_life": (1, 1),
    "portrait": (4, 5),
    "product_photo": (1, 1),
    "mockup": (1, 1),
    "website_hero": (16, 9),
    "poster": (4, 5),
    "advert": (4, 5),
    "banner": (3, 1),
    "social_tile": (1, 1),
    "thumbnail": (16, 9),
    "product_card": (4, 5),
    "card": (7, 5),
    "sign": (3, 2),
    "packaging": (4, 5),
    "book_cover": (2, 3),
    "magazine_cover": (3, 4),
    "album_cover": (1, 1),
    "podcast_cover": (1, 1),
    "certificate": (7, 5),
    "slide": (16, 9),
    "story": (9, 16),
    "carousel": (5, 2),
    "ticket": (5, 2),
    "badge": (3, 4),
    "letterhead": (5, 7),
    "resume": (5, 7),
    "magazine_page": (3, 4),
    "newspaper": (2, 3),
    "moodboard": (3, 2),
    "word_art": (3, 2),
    "logo": (1, 1),
    "worksheet": (5, 7),
    "flash_cards": (3, 2),
    "menu": (2, 3),
    "receipt": (2, 5),
    "invoice": (5, 7),
    "table": (3, 2),
    "calendar": (3, 2),
    "chart": (3, 2),
    "diagram": (3, 2),
    "infographic": (4, 5),
    "map": (3, 2),
    "storyboard": (3, 2),
    "comic": (2, 3),
    "character_sheet": (3, 2),
    "icon_set": (1, 1),
    "sticker_sheet": (4, 5),
    "pattern": (1, 1),
    "app_screen": (9, 16),
    "web_page": (3, 2),
    "dashboard": (16, 9),
}
"""Shape of each kind of picture when neither size nor wording says."""
SLIPS: tuple[tuple[int, tuple[int, int]], ...] = ((6, (2, 3)), (14, (1, 2)))
"""Shape of a receipt of at most so many lines; longer ones get the longest."""
FEW_WORDS: frozenset[PictureKind] = frozenset(
    {
        "packaging",
        "banner",
        "thumbnail",
        "book_cover",
        "magazine_cover",
        "album_cover",
        "podcast_cover",
        "story",
        "word_art",
        "logo",
    }
)
"""Pages that are nothing without a title, and have none to propose."""
USUAL_ELEVATION_DEG = 14.0
PANORAMA = (5, 2)
WIDE_SPREAD = 2.6  # width over height of what is shown, from where on a square leaves too much empty
MOST_ALONE = 120  # characters of a prompt that are set when nothing can be drawn


def compose(brief: Brief, request: ImageRequest, house: House | None = None) -> Plan:
    """Everything decided; equal arguments give equal plans.

    Args:
        house: What it shares with the other pictures of a series.
    """
    transparent = request.background == "transparent" or (
        request.background == "auto" and brief.is_background_transparent
    )
    brief = _printed(_never_blank(brief))
    if transparent:  # a tabletop has no place in a cut-out, nor has its light
        brief = replace(brief, setting=replace(brief.setting, place=WHITE))
    take = varied(brief, request.seed, request.variation, house)
    brief = take.brief
    place, place_notices = choose_place(brief)
    members, cast_notices = cast(brief, is_night=is_night(place), company=house.company if house else ())
    size = request.size or size_for_aspect(*_aspect(brief, members, request.seed))
    loose = tuple(t for t in brief.texts if not can_print(brief, t))
    # A text meant for something that cannot carry it is set in the layout: words come before places.
    stray = [
        Notice(
            words=t.words, why="the thing it was meant for has no surface to print on; it is set in the picture instead"
        )
        for t in loose
        if t.on is not None
    ]
    if design.is_design(brief) or not members:
        layers, notices, members, kept, more = _page(brief, request, members, loose, size, take, place_notices)
        is_white = False
        if transparent:
            transparent = False
            stray.append(Notice(words="transparent background", why="a designed page has a ground of its own"))
    else:
        layers, notices, kept = _scene(brief, request, place, members, loose, size, transparent, take)
        notices, more = (*place_notices, *notices), ()
        is_white = place.name == WHITE and not any(isinstance(layer, DesignLayer) for layer in layers)
    words = _all_words(layers)
    shows = frozenset(word for m in members for word in m.said)
    unread = [Notice(words=w.words, why=w.why) for w in brief.unread if not set(w.words.lower().split()) <= shows]
    return Plan(
        prompt=brief.prompt,
        language=brief.language,
        kind=brief.kind,
        canvas=Canvas(width=size.width, height=size.height, background="transparent" if transparent else "opaque"),
        seed=request.seed,
        quality=request.quality,
        layers=layers,
        checks=(*promises(brief, members, words, kept, is_white=is_white, is_transparent=transparent), *more),
        warnings=told_once((*unread, *cast_notices, *stray, *notices)),
        variation=request.variation,
        facts=tuple(Fact(name=f.name, value=f.value, how=f.how) for f in brief.facts),
    )


def _aspect(brief: Brief, members: tuple[Member, ...], seed: int) -> tuple[int, int]:
    """As said, else as usual for the kind; things that stand far apart get a picture that is wide."""
    shape = brief.aspect or ASPECTS[brief.kind]
    if brief.aspect is None and "panorama" in brief.camera.effects:
        return PANORAMA
    if brief.aspect is None and brief.kind == "receipt":  # as long as its lines need
        return next((shape for most, shape in SLIPS if len(brief.items) <= most), shape)
    if brief.aspect is None and brief.kind == "scene" and members:
        seen_from = stance(brief, members, USUAL_ELEVATION_DEG, 1.0)
        focus = focus_of(arrange(brief, members, seen_from, seed).things)
        if focus.high[0] - focus.low[0] > WIDE_SPREAD * (focus.high[2] - focus.low[2]):
            return 3, 2
    return shape


def _never_blank(brief: Brief) -> Brief:
    """A prompt of which nothing can be drawn gives a page with its own words, and says so."""
    is_told = brief.kind in planners and brief.kind not in FEW_WORDS
    if brief.subjects or brief.texts or brief.topics or brief.items or "text" in brief.avoid or is_told:
        return brief
    words = " ".join(brief.prompt.split())[:MOST_ALONE]
    why = Wish(words, "nothing in it can be drawn yet; the words themselves are set")
    alone = Text(id="words", words=words, role="headline", language=brief.language)
    kind = brief.kind if brief.kind in FEW_WORDS else "poster"
    return replace(brief, kind=kind, texts=(alone,), unread=(why, *brief.unread))


def _printed(brief: Brief) -> Brief:
    """The words of a mockup belong on what it shows, if that is one thing that can be printed on."""
    printable = [s.id for s in brief.subjects if s.object and objects.get(s.object).surfaces]
    if brief.kind != "mockup" or len(printable) != 1:
        return brief
    return replace(brief, texts=tuple(t if t.on else replace(t, on=printable[0]) for t in brief.texts))


def _scene(
    brief: Brief,
    request: ImageRequest,
    place: Place,
    members: tuple[Member, ...],
    loose: tuple[Text, ...],
    size: Size,
    transparent: bool,
    take: Variation,
) -> tuple[tuple[Layer, ...], tuple[Notice, ...], Kept]:
    """A scene that fills the canvas, with words over it where there are any that no object carries."""
    words = design.overlay(brief, members, loose, (size.width, size.height), place, take) if loose else None
    free = design.free_region(words) if words else (0.0, 0.0, 1.0, 1.0)
    box = (0, 0, size.width, size.height)
    made = compose_scene(
        brief, place, members, box, request.seed, free, is_cut_out=transparent, is_turned=take.is_turned
    )
    if words is None:
        return (made.layer,), made.notices, made.kept
    return (made.layer, words), (*made.notices, *design.unplaced(words)), made.kept


def _page(
    brief: Brief,
    request: ImageRequest,
    members: tuple[Member, ...],
    loose: tuple[Text, ...],
    size: Size,
    take: Variation,
    place_notices: tuple[Notice, ...],
) -> tuple[tuple[Layer, ...], tuple[Notice, ...], tuple[Member, ...], Kept | None, tuple[Check, ...]]:
    """A designed page, with a cut-out scene in its slot where the subjects are solid things.

    Args:
        place_notices: What the place of the brief cannot show; pages of many pictures have places of their own.
    Returns:
        Layers, notices, the members whose number the page promises, what its scene keeps, if it has one, and what
        the page promises besides.
    """
    order = Order(brief, loose, members, (size.width, size.height), request.seed, take)
    contents = plan_page(order)
    page, limits = fitted(design.page(order, contents))
    panels = photographed(contents.shots, page, request.seed)
    page = panels.page
    layers: tuple[Layer, ...] = (*panels.scenes, page)
    notices = (*contents.notices, *limits, *panels.notices, *design.unplaced(page))
    notices = (*place_notices, *notices) if contents.has_hero else notices
    kept = None
    if contents.has_hero and design.shows_scene(brief, members):
        layer, shot, kept = _hero(brief, request, members, page, take)
        layers, notices = (layer, *layers), (*shot, *notices)
    shown = tuple(m for m in members if m.subject.noun in _drawn(layers))
    lost = tuple(
        Notice(words=m.subject.noun, why="this kind of page has no place for a picture of it")
        for m in members
        if m not in shown
    )
    counted = shown if contents.keeps_counts else ()
    return layers, (*notices, *lost), counted, kept, (*contents.checks, *panels.checks)


def _hero(
    brief: Brief, request: ImageRequest, members: tuple[Member, ...], page: DesignLayer, take: Variation
) -> tuple[SceneLayer, tuple[Notice, ...], Kept]:
    """The scene in the page's first slot: things and their shadow, cut out."""
    inner = replace(
        brief,
        composition=replace(brief.composition, empty=(), focus=None),
        setting=replace(brief.setting, place="color_studio"),
    )
    place, _ = choose_place(inner)
    box = design.hero_box(page)
    made = compose_scene(
        inner, place, members, box, request.seed,
        fills=True, is_cut_out=True, shown_in=page.id, is_turned=take.is_turned,
    )  # fmt: skip
    return made.layer, made.notices, made.kept


def _drawn(layers: tuple[Layer, ...]) -> frozenset[str]:
    """Labels of everything that is drawn."""
    out: set[str] = set()
    for layer in layers:
        if isinstance(layer, DesignLayer):
            out |= {m.label for p in layer.panels for m in p.motifs}
        else:
            out |= {thing.label for thing in layer.objects}
    return frozenset(out)


def _all_words(layers: tuple[Layer, ...]) -> tuple[Words, ...]:
    out: list[Words] = []
    for layer in layers:
        if isinstance(layer, DesignLayer):
            out += layer.texts
        else:
            out += [w for thing in layer.objects for p in thing.prints for w in p.texts]
    return tuple(dict.fromkeys(out))
