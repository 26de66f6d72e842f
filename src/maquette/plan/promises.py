"""What the plan promises, so that it can be checked: every string, every count, every left and right."""

from collections.abc import Sequence

from ..understand.brief import Brief
from .cast import Member
from .model import Check, Words

OF_TWO = (
    "left_of",
    "right_of",
    "behind",
    "in_front_of",
    "on",
    "under",
    "above",
    "next_to",
    "inside",
)  # "between" takes three


def promises(
    brief: Brief,
    members: Sequence[Member],
    words: Sequence[Words],
    *,
    is_white: bool,
    is_transparent: bool,
    shows_scene: bool,
) -> tuple[Check, ...]:
    """Checks with ids that stay the same from plan to plan of one prompt."""
    checks = [Check(kind="size", id="size")]
    checks += [Check(kind="reads", id=f"reads-{w.id}", text=w.words) for w in words]
    counted: dict[str, int] = {}
    for member in members:
        counted[member.subject.noun] = counted.get(member.subject.noun, 0) + len(member.things)
    checks += [
        Check(kind="count", id=f"count-{noun.replace(' ', '-')}", label=noun, expected=n) for noun, n in counted.items()
    ]
    drawn = {m.subject.id for m in members}
    if shows_scene:
        checks += [
            Check(kind="relation", id=f"relation-{k + 1}", subject=r.subject, relation=r.kind, other=r.other)
            for k, r in enumerate(brief.relations)
            if r.subject in drawn and r.other in drawn and r.kind in OF_TWO
        ]
        left = [m.subject.id for m in members if m.subject.side in ("left", "left_third")]
        right = [m.subject.id for m in members if m.subject.side in ("right", "right_third")]
        checks += [
            Check(kind="relation", id=f"side-{a}-{b}", subject=a, relation="left_of", other=b)
            for a in left
            for b in right
        ]
        checks += [Check(kind="whole", id=f"whole-{m.subject.id}", subject=m.subject.id) for m in members]
    if is_transparent:
        checks.append(Check(kind="background_transparent", id="background-transparent"))
    elif is_white:
        checks.append(Check(kind="background_white", id="background-white"))
    if not words and "text" in brief.avoid:
        checks.append(Check(kind="no_text", id="no-text"))
    return tuple(checks)
