"""Carousels: slides to be swiped through. The first one opens; each of the others tells one thing."""

from ...assets import label_en
from ..content import Block, SlidesContent, TextId
from ..model import Motif, Notice, Panel
from ._phrases import phrases
from ._related import drawing_named
from .contracts import Contents, Naming, Order, may_propose, planners

MOST = 10
"""Slides; more are not to be seen on one sheet."""


@planners.register("carousel")
class Carousels:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        slides: list[Block] = []
        panels: list[Panel] = []
        texts = [t for t in names.texts if t.role != "button"]

        def tell(title: TextId, body: TextId | None, words: str) -> None:
            drawing = drawing_named(words, brief.language) if "props" not in brief.avoid else None
            slot = None
            if drawing is not None and drawing not in {p.motifs[0].drawing for p in panels}:
                slot = f"picture-{len(panels) + 1}"
                panels.append(Panel(slot=slot, motifs=(Motif(drawing=drawing, label=label_en(drawing)),)))
            slides.append(Block(title=title, body=body, picture=slot))

        for text in texts[:MOST]:
            tell(text.id, None, text.words)
        told = len(texts) + len(brief.items)
        why = f"at most {MOST} slides are shown on one sheet; {told - MOST} were left out"
        notices = (Notice(words="slides", why=why),) if told > MOST else ()
        for text in texts[MOST:]:
            names.drop(text.id)
        for item in brief.items[: MOST - len(slides)]:
            tell(names.say("title", item.label), names.maybe("body", item.detail or item.written), item.label)
        if len(slides) < 2 and may_propose(brief):
            say = phrases(brief.language)
            if not slides:
                slides.append(Block(title=names.say("headline", say.welcome, is_proposed=True)))
            for title, body in say.features[: MOST - 2]:
                slides.append(
                    Block(
                        title=names.say("title", title, is_proposed=True),
                        body=names.say("body", body, is_proposed=True),
                    )
                )
        content = SlidesContent(slides=tuple(slides)) if slides else None
        return Contents(tuple(names.texts), content, tuple(panels), has_hero=False, notices=notices, keeps_counts=False)
