"""Draw the pictures of the README and write the plan's JSON Schema: `make docs`.

Everything is made by the prompts below; nothing is retouched.
"""

import json
import sys
from pathlib import Path

from PIL import Image

from maquette import Maquette, Plan

DOCS = Path(__file__).resolve().parent.parent / "docs"
LONG_EDGE = 960  # px
MOST_BYTES = 150_000
SEED = 3

PICTURES = {
    "neko-coffee": 'An orange cat sitting on cyberpunk neon street with a readable shop sign "NEKO COFFEE".',
    "mug-hero": (
        "Create a horizontal website hero image for a premium ceramic coffee mug. Main subject: a matte ivory mug with a "
        "simple rounded handle, shown clearly from a three-quarter angle. Composition: place the mug on the left third of a "
        "warm wooden desk and leave clean negative space on the right for website copy. Scene and lighting: soft morning "
        "window light, natural shadows, calm workspace mood. Style: realistic product photography, shallow depth of field. "
        "Text: no text inside the image."
    ),
    "bottle": (
        "Create a square ecommerce product image of a matte black insulated water bottle. Show the bottle front-facing, "
        "centered, and fully visible on a pure white background. Use soft studio lighting and a subtle natural shadow."
    ),
    "earbuds": (
        "Create a vertical 4:5 product ad for wireless earbuds. Show the earbuds floating above a dark graphite surface with "
        'blue rim lighting and clean reflections. Add one large headline at the top that reads "SOUND WITHOUT LIMITS". Add no '
        "other text. Leave the lower third open for a call-to-action button."
    ),
    "three-cups": "Three coffee cups on the left, one red notebook on the right, warm morning light from the window behind them.",
    "sommer-im-hof": "Plakat für ein Straßenfest: „Sommer im Hof“, 12. Juli, freundlich und bunt.",
    "natsumatsuri": "夏祭りのポスター「夏祭り 8月3日」と金魚の絵",
    "qahwa": 'ملصق لمقهى بعنوان "قهوة الصباح" مع فنجان قهوة',
}


def save_small(pixels, path: Path) -> None:
    """WebP of at most `MOST_BYTES`, the best quality that fits."""
    image = Image.fromarray(pixels)
    image.thumbnail((LONG_EDGE, LONG_EDGE), Image.Resampling.LANCZOS)
    for quality in range(90, 30, -5):
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= MOST_BYTES:
            return
    raise SystemExit(f"{path.name} does not fit {MOST_BYTES} bytes")


def main(names: list[str]) -> None:
    (DOCS / "pictures").mkdir(parents=True, exist_ok=True)
    maquette = Maquette()
    for name in names or PICTURES:
        picture = maquette.generate(PICTURES[name], seed=SEED, quality="high")[0]
        save_small(picture.pixels, DOCS / "pictures" / f"{name}.webp")
        print(f"{name}: {picture.report.summary} checks", *(w.why for w in picture.warnings), sep="\n  ")
    schema = json.dumps(Plan.model_json_schema(), indent=2, ensure_ascii=False)
    (DOCS / "plan.schema.json").write_text(schema + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
