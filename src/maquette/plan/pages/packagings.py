"""Packaging: a front with a name; a back with what is in it and codes that scanners read, where they are asked for."""

import re
from collections.abc import Sequence

from ...assets import label_en
from ...layouts._codes import made_up
from ...understand.brief import Brief
from ..content import Group, LabelContent, Row
from ..model import Motif, Panel
from ._papers import paper_words
from ._related import drawing_named
from .contracts import Contents, Naming, Order, may_propose, planners
from .covers import FewWords

BACK = re.compile(
    r"\bback\b|ingredient|nutrition|bar ?code|\bqr\b|zutaten|nährwert|rückseite|strichcode|ingrédient|nutritionnel"
    r"|au dos|verso|code-barres|ingrediente|nutricional|reverso|código|原材料|成分"
    r"|裏面|バーコード|配料|营养|背面|条形码|二维码",
    re.I,
)
"""What a prompt says that wants the back to be seen too."""
LISTED = re.compile(r"(?:ingredients?|zutaten|ingrédients?|ingredientes|原材料名?|配料)\s*[:：]\s*([^;.\n\"]+)", re.I)


@planners.register("packaging")
class Packagings(FewWords):
    def plan(self, order: Order) -> Contents:
        contents, brief = super().plan(order), order.brief
        if not BACK.search(brief.prompt) or not may_propose(brief):
            return contents
        names, say = Naming(brief.language, list(contents.texts)), paper_words(brief.language).pack
        listed = LISTED.search(brief.prompt)
        told = next((t for t in names.texts if t.role == "body"), None)
        items = [i for i in brief.items if i.amount is None and not i.written]
        facts = [i for i in brief.items if i not in items]
        ingredients = None
        words = ", ".join(i.label for i in items) or (listed[1].strip().rstrip(",") if listed else "")
        if told is not None:
            ingredients = Row(label=names.say("section", say.ingredients, is_proposed=True), detail=told.id)
        elif words:
            words = words[:1].upper() + words[1:] + ("" if words.endswith((".", "。")) else ".")
            ingredients = Row(
                label=names.say("section", say.ingredients, is_proposed=True), detail=names.say("ingredients", words)
            )
        rows = [(i.label, i.written or str(i.amount)) for i in facts] or list(say.rows)
        table = Group(
            title=names.say("section", say.nutrition, is_proposed=True),
            rows=tuple(
                Row(label=names.say("fact", what, is_proposed=not facts),
                    amount=names.say("figure", much, is_proposed=not facts))
                for what, much in rows
            ),
        )  # fmt: skip
        product = next((t.words for t in names.texts if t.role == "headline"), brief.prompt)
        content = LabelContent(
            ingredients=ingredients,
            facts=table,
            notes=(names.say("note", say.storage, is_proposed=True),),
            barcode=made_up(product),
            link="https://example.com/" + re.sub(r"[^a-z0-9]+", "-", product.lower()).strip("-"),
            link_note=names.say("note", say.scan, is_proposed=True),
        )
        shown = _drawing(brief, [t.words for t in names.texts if t.role in ("headline", "subline")], words)
        own = Panel(slot="hero", motifs=(Motif(drawing=shown, label=label_en(shown)),)) if shown else None
        return Contents(tuple(names.texts), content, (own,) if own else (), has_hero=own is None, keeps_counts=False)


def _drawing(brief: Brief, names: Sequence[str], ingredients: str) -> str | None:
    """What the front shows where the prompt asks for nothing: what the product is called after, or made of."""
    if brief.subjects or "props" in brief.avoid:
        return None
    parts = [part.strip() for part in re.split(r"[,、，]", ingredients)]
    for words in (*names, *parts):
        for word in (words, *words.split()[::-1]):
            if (found := drawing_named(word, brief.language)) is not None:
                return found
    return None
