"""The fixed set of prompts, and what is promised of them on two ordinary cores."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompt:
    """
    Args:
        goal_s: Most seconds from request to file, warm, medium quality; None: not promised.
        is_quick: Also part of the quick bench.
    """

    name: str
    words: str
    size: str
    goal_s: float | None = None
    is_quick: bool = False


PROMPTS = (
    Prompt(
        "bottle",
        "Create a square ecommerce product image of a matte black insulated water bottle. Show the bottle"
        " front-facing, centered, and fully visible on a pure white background. Use soft studio lighting,"
        " crisp edges, and a subtle natural shadow. Preserve the cylindrical shape, cap design, matte "
        "finish, and clean label area. Do not add props, hands, fake logos, random text, or watermarks.",
        "1024x1024",
        goal_s=3.5,
        is_quick=True,
    ),
    Prompt(
        "poster",
        "Plakat für ein Straßenfest: „Sommer im Hof“, 12. Juli, freundlich und bunt.",
        "1024x1024",
        goal_s=0.4,
        is_quick=True,
    ),
    Prompt(
        "street",
        'An orange cat sitting on cyberpunk neon street with a readable shop sign "NEKO COFFEE".',
        "1024x1024",
        goal_s=12.0,
    ),
    Prompt(
        "earbuds",
        "Create a vertical 4:5 product ad for wireless earbuds. Show the earbuds floating above a dark "
        "graphite surface with blue rim lighting and clean reflections. Add one large headline at the top"
        ' that reads "SOUND WITHOUT LIMITS". Add no other text. Leave the lower third open for a call-to-'
        "action button.",
        "1024x1280",
    ),
    Prompt(
        "mockup",
        "A coffee cup mockup with 'CreateVision AI' on the side, terracotta-colored sleeve.",
        "1024x1024",
    ),
    Prompt(
        "window",
        "Three coffee cups on the left, one red notebook on the right, warm morning light from the window behind them.",
        "1024x1024",
    ),
    Prompt(
        "hero",
        "Create a horizontal website hero image for a premium ceramic coffee mug. Main subject: a matte "
        "ivory mug with a simple rounded handle, shown clearly from a three-quarter angle. Composition: "
        "place the mug on the left third of a warm wooden desk and leave clean negative space on the "
        "right for website copy. Scene and lighting: soft morning window light, natural shadows, calm "
        "workspace mood. Style: realistic product photography, shallow depth of field. Text: no text "
        "inside the image. Constraints: do not obscure the mug shape, add hands, add logos, or clutter "
        "the background.",
        "1536x1024",
    ),
    Prompt(
        "matsuri",
        "夏祭りのポスター「夏祭り 8月3日」と金魚の絵.",
        "1024x1280",
    ),
    Prompt(
        "qahwa",
        'ملصق لمقهى بعنوان "قهوة الصباح" مع فنجان قهوة.',
        "1024x1280",
    ),
)
