"""Draw the pictures of the README and write the plan's JSON Schema: `make docs`.

Everything is made by the prompts below; nothing is retouched.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image

from maquette import Maquette, Plan
from maquette.encode import encoders
from maquette.engines.contracts import engines
from maquette.gallery import CHAPTERS, contact_sheet, photograph, sittings
from maquette.ground.contracts import providers
from maquette.layouts import layouts
from maquette.materials import MATERIALS
from maquette.objects import objects
from maquette.places import places
from maquette.quality import TIERS
from maquette.settings import TABLE
from maquette.styles import styles
from maquette.themes import themes

DOCS = Path(__file__).resolve().parent.parent / "docs"
LONG_EDGE = 960  # px
MOST_BYTES = 150_000
SEED = 3
SHEET_PX, SHEET_COLUMNS = 128, 12  # of the pictures on a gallery's sheet
SHEET_EDGE = 1800  # px

PICTURES = {
    "neko-coffee": ('An orange cat sitting on cyberpunk neon street with a readable shop sign "NEKO COFFEE".'),
    "mug-hero": (
        "Create a horizontal website hero image for a premium ceramic coffee mug. Main subject: a matte "
        "ivory mug with a simple rounded handle, shown clearly from a three-quarter angle. Composition: "
        "place the mug on the left third of a warm wooden desk and leave clean negative space on the "
        "right for website copy. Scene and lighting: soft morning window light, natural shadows, calm "
        "workspace mood. Style: realistic product photography, shallow depth of field. Text: no text "
        "inside the image."
    ),
    "bottle": (
        "Create a square ecommerce product image of a matte black insulated water bottle. Show the bottle"
        " front-facing, centered, and fully visible on a pure white background. Use soft studio lighting "
        "and a subtle natural shadow."
    ),
    "earbuds": (
        "Create a vertical 4:5 product ad for wireless earbuds. Show the earbuds floating above a dark "
        "graphite surface with blue rim lighting and clean reflections. Add one large headline at the top"
        ' that reads "SOUND WITHOUT LIMITS". Add no other text. Leave the lower third open for a call-to-'
        "action button."
    ),
    "raincoat": (
        "A young woman with curly red hair and glasses in a yellow raincoat waving beside a sitting black cat in a park"
    ),
    "burger": "A burger on a plate on a marble counter, morning light",
    "balloon": "A brown bear holding a red balloon in a forest",
    "watercolour": "A watercolour painting of a fox and an owl in a forest",
    "living-room": "An armchair next to a floor lamp and a potted plant in a living room",
    "dragon": "A knight next to a green dragon in the mountains",
    "three-cups": (
        "Three coffee cups on the left, one red notebook on the right, warm morning light from the window behind them."
    ),
    "sommer-im-hof": ("Plakat für ein Straßenfest: „Sommer im Hof“, 12. Juli, freundlich und bunt."),
    "natsumatsuri": ("夏祭りのポスター「夏祭り 8月3日」と金魚の絵"),
    "qahwa": ('ملصق لمقهى بعنوان "قهوة الصباح" مع فنجان قهوة'),
}


def save_small(pixels, path: Path, edge: int = LONG_EDGE) -> None:
    """WebP of at most `MOST_BYTES`, the best quality that fits."""
    image = Image.fromarray(pixels)
    image.thumbnail((edge, 2 * edge), Image.Resampling.LANCZOS)
    for quality in range(90, 30, -5):
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= MOST_BYTES:
            return
    raise SystemExit(f"{path.name} does not fit {MOST_BYTES} bytes")


def sheet_of(chapter: str):
    """All things of a chapter of the gallery on one sheet."""
    shown = [(sitting.caption, photograph(sitting, SHEET_PX)) for sitting in sittings(chapter)]
    return contact_sheet(shown, SHEET_COLUMNS)


def reference() -> str:
    """Everything that can be named, from the tables that name it."""
    parts = ["# Reference\n\nWritten by `make docs` from the program's own tables.\n"]

    def table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
        lines = [f"\n## {title}\n", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
        parts.append("\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n")

    def english(names: Mapping[str, tuple[str, ...]]) -> str:
        return ", ".join(names.get("en", ()))

    table(
        "Settings",
        ("flag of `maquette serve`", "environment", "default", "unit", "help"),
        (
            (f"`{r.flag}`", f"`{r.environment}`", f"`{r.default}`" if r.default != "" else "", r.unit, r.help)
            for r in TABLE
        ),
    )
    table(
        "Quality",
        ("tier", "samples per pixel", "samples for edges", "denoiser", "reads words back by OCR"),
        (
            (f"`{n}`", str(t.samples), str(t.feature_samples), t.denoiser, "yes" if t.reads_back else "no")
            for n, t in TIERS.items()
        ),
    )
    table("Engines", ("name", "what it does"), ((f"`{n}`", engines.get(n).capabilities().summary) for n in engines))
    table(
        "Objects",
        ("name", "words for it in English", "parts a prompt may colour", "surfaces for words"),
        (
            (f"`{n}`", english(o.names), ", ".join(o.parts), ", ".join(s.name for s in o.surfaces))
            for n, o in ((n, objects.get(n)) for n in objects)
        ),
    )
    table(
        "Places",
        ("name", "words for it in English", "options in a plan"),
        (
            (f"`{n}`", english(p.names), "; ".join(f"{k}: {h}" for k, h in p.options.items()))
            for n, p in ((n, places.get(n)) for n in places)
        ),
    )
    table(
        "Layouts",
        ("name", "what it is", "roles of words"),
        ((f"`{n}`", layouts.get(n).summary, ", ".join(layouts.get(n).roles)) for n in layouts),
    )
    table("Themes", ("name", "moods"), ((f"`{t.name}`", ", ".join(t.moods)) for t in themes().values()))
    table(
        "Formats",
        ("name", "endings", "keeps transparency"),
        (
            (f"`{n}`", ", ".join(encoders.get(n).extensions), "yes" if encoders.get(n).keeps_alpha else "no")
            for n in encoders
        ),
    )
    table(
        "Who can be asked for facts", ("name", "what it is"), ((f"`{n}`", providers.get(n).summary) for n in providers)
    )
    table("Styles", ("name", "what it is"), ((f"`{n}`", styles.get(n).label) for n in styles))
    table("Materials", ("word", "kind"), ((f"`{n}`", m.kind) for n, m in MATERIALS.items()))
    return "".join(parts)


def main(names: list[str]) -> None:
    (DOCS / "pictures").mkdir(parents=True, exist_ok=True)
    maquette = Maquette()
    for name in PICTURES if not names else [n for n in names if n in PICTURES]:
        picture = maquette.generate(PICTURES[name], seed=SEED, quality="high")[0]
        save_small(picture.pixels, DOCS / "pictures" / f"{name}.webp")
        print(f"{name}: {picture.report.summary} checks", *(w.why for w in picture.warnings), sep="\n  ")
    for chapter in CHAPTERS if not names else [n for n in names if n in CHAPTERS]:
        save_small(sheet_of(chapter), DOCS / "pictures" / f"gallery-{chapter}.webp", SHEET_EDGE)
    (DOCS / "reference.md").write_text(reference(), encoding="utf-8")
    schema = json.dumps(Plan.model_json_schema(), indent=2, ensure_ascii=False)
    (DOCS / "plan.schema.json").write_text(schema + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
