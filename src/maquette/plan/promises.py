"""What the plan promises, so that it can be checked: every string, every count, every left and right.

A wish that the plan itself tells it cannot keep is a notice, and no promise.
"""

from collections.abc import Sequence

from ..understand.brief import Brief, Relation
from ..verify.relations import PROVABLE
from .cast import Member
from .model import Check, Words
from .scene import Kept

NOT_THINGS = frozenset(
    {"text", "other_text", "props", "hands", "people", "logos", "watermark", "shadow", "clutter", "glare"}
)
"""What a brief avoids that is no thing with a name of its own in the manifest."""


def promises(
    brief: Brief,
    members: Sequence[Member],
    words: Sequence[Words],
    kept: Kept | None,
    *,
    is_white: bool,
    is_transparent: bool,
) -> tuple[Check, ...]:
    """Checks with ids that stay the same from plan to plan of one prompt.

    Args:
        kept: What the scene shows of what was wished; None: there is no scene.
    """
    checks = [Check(kind="size", id="size")]
    checks += [Check(kind="reads", id=f"reads-{w.id}", text=w.words) for w in words]
    counted: dict[str, int] = {}
    for member in members:
        counted[member.subject.noun] = counted.get(member.subject.noun, 0) + len(member.things)
    checks += [
        Check(kind="count", id=f"count-{noun.replace(' ', '-')}", label=noun, expected=n) for noun, n in counted.items()
    ]
    unwanted = sorted(brief.avoid - NOT_THINGS - set(counted))
    checks += [Check(kind="count", id=f"no-{n.replace(' ', '-')}", label=n, expected=0) for n in unwanted]
    if kept is not None:
        drawn = {m.subject.id for m in members}
        checks += [
            _relation(f"relation-{k + 1}", r, brief)
            for k, r in enumerate(brief.relations)
            if r in kept.relations and r.subject in drawn and r.other in drawn and r.kind in PROVABLE
        ]
        checks += [Check(kind="side", id=f"side-{id}", subject=id, relation=side) for id, side in kept.sides]
        if kept.is_whole:
            checks += [Check(kind="whole", id=f"whole-{m.subject.id}", subject=m.subject.id) for m in members]
    if is_transparent:
        checks.append(Check(kind="background_transparent", id="background-transparent"))
    elif is_white:
        checks.append(Check(kind="background_white", id="background-white"))
    if not words and "text" in brief.avoid:
        checks.append(Check(kind="no_text", id="no-text"))
    return tuple(checks)


def _relation(id: str, r: Relation, brief: Brief) -> Check:
    third = None
    if r.kind == "between":
        ends = (q.other for q in brief.relations if q.kind == "between" and q.subject == r.subject)
        third = next((other for other in ends if other != r.other), None)
    return Check(
        kind="relation", id=id, subject=r.subject, relation=r.kind, other=r.other, third=third, factor=r.factor
    )
