"""A plan as a tree on a terminal: what a person wants to know of it, not every field."""

from collections.abc import Iterable

from rich.markup import escape
from rich.tree import Tree

from ..plan.content import strings_of
from ..plan.model import Check, DesignLayer, Plan, Print, ReadBy, SceneLayer, SceneObject, Words
from .content import add_content


def plan_tree(plan: Plan) -> Tree:
    """The plan's layers, words, checks and warnings, back to front."""
    canvas = plan.canvas
    clear = ", transparent" if canvas.background == "transparent" else ""
    tree = Tree(
        f"[bold]{escape(plan.kind.replace('_', ' '))}[/]  {canvas.width}×{canvas.height} px{clear}, "
        f"{plan.quality} quality, seed {plan.seed}"
    )
    if plan.reading:
        tree.add(f"[dim]{escape(_reading(plan.reading))}[/]")
    for layer in plan.layers:
        _add_scene(tree, layer) if isinstance(layer, SceneLayer) else _add_design(tree, layer)
    facts = (f"{escape(f.name)}: [bold]{escape(f.value)}[/] [dim]({escape(f.how)})[/]" for f in plan.facts)
    _add_all(tree, "worked out", facts)
    _add_all(tree, "checks", _checks(plan))
    looked_up = (f"{escape(s.title)} ({escape(s.url)}), {s.provider}, {s.looked_up_at[:10]}" for s in plan.sources)
    _add_all(tree, "looked up", looked_up)
    notices = ((f"“{escape(n.words)}”: " if n.words else "") + escape(n.why) for n in plan.warnings)
    _add_all(tree, "[yellow]not as asked[/]", notices)
    return tree


def _reading(reading: ReadBy) -> str:
    """ "read by gpt-x in 1.2 s: 812 tokens in (640 cached), 431 out"."""
    who = reading.model if reading.reader == "llm" else f"the embedded rules, after asking {reading.model}"
    cached = f" ({reading.cached_tokens:,} cached)" if reading.cached_tokens else ""
    tokens = f"{reading.prompt_tokens:,} tokens in{cached}, {reading.completion_tokens:,} out"
    return f"read by {who} in {reading.seconds:.1f} s: {tokens}"


def _add_scene(tree: Tree, scene: SceneLayer) -> None:
    camera = scene.camera
    blur = f", f/{camera.f_number:g}" if camera.f_number else ""
    branch = tree.add(f"[cyan]scene[/] {escape(scene.id)}: {escape(scene.place.name.replace('_', ' '))}")
    branch.add(f"camera {camera.focal_length_mm:.0f} mm{blur} at {_metres(camera.position)}")
    _add_all(
        branch, "lights", (f"{light.kind} {escape(light.id)} at {_metres(light.position)}" for light in scene.lights)
    )
    for thing in scene.objects:
        _add_object(branch, thing)


def _add_object(branch: Tree, thing: SceneObject) -> None:
    swatch = f" [{thing.color}]■[/]" if thing.color else ""
    surface = f", {escape(thing.material)}" if thing.material else ""
    kind = f"relief of {thing.drawing}" if thing.drawing else thing.object
    color = f"{thing.color_name} " if thing.color_name else ""
    leaf = branch.add(
        f"[bold]{escape(color + thing.label)}[/]{swatch} ({escape(kind)}{surface}) at {_metres(thing.position)}"
    )
    for print_ in thing.prints:
        _add_print(leaf, print_)


def _add_print(leaf: Tree, print_: Print) -> None:
    _add_all(leaf, f"on its {escape(print_.surface)}", map(_words, print_.texts))


def _add_design(tree: Tree, design: DesignLayer) -> None:
    branch = tree.add(
        f"[magenta]design[/] {escape(design.id)}: {escape(design.layout)} in theme {escape(design.theme)}"
    )
    held = strings_of(design.content) if design.content is not None else frozenset()
    for words in design.texts:
        if words.id not in held:
            branch.add(_words(words))
    if design.content is not None:
        add_content(branch, design.content, {t.id: t for t in design.texts})
    for panel in design.panels:
        shown = panel.scene or ", ".join(m.label for m in panel.motifs) or "nothing"
        branch.add(f"{escape(panel.slot)}: {escape(shown)}")
    if design.palette:
        branch.add("palette " + " ".join(f"[{color}]■[/] {color}" for color in design.palette))


def _words(words: Words) -> str:
    where = f", {escape(words.place)}" if words.place else ""
    proposed = ", proposed" if words.is_proposed else ""
    return f"{escape(words.role)}: [bold]“{escape(words.words)}”[/] ({escape(words.language)}{where}{proposed})"


def _checks(plan: Plan) -> list[str]:
    """What is promised; the words of rows and figures as one line, for there may be hundreds."""
    held = {t.id for layer in plan.layers if isinstance(layer, DesignLayer) and layer.content is not None
            for t in layer.texts if t.id in strings_of(layer.content)}  # fmt: skip
    rows = [c for c in plan.checks if c.kind == "reads" and c.id.removeprefix("reads-") in held]
    summed = [f"reads the {len(rows)} strings of its content"] if rows else []
    return [*(_check(c) for c in plan.checks if c not in rows), *summed]


def _check(check: Check) -> str:
    name = check.kind.replace("_", " ")
    told = {
        "reads": f"reads “{check.text}”",
        "count": f"{check.expected} × {check.label}",
        "relation": f"{check.subject} {(check.relation or '').replace('_', ' ')} {check.other}",
        "whole": f"{check.subject} is whole",
    }
    return escape(told.get(check.kind, name))


def _add_all(tree: Tree, title: str, lines: Iterable[str]) -> None:
    listed = list(lines)
    if listed:
        branch = tree.add(title)
        for line in listed:
            branch.add(line)


def _metres(position: tuple[float, float, float]) -> str:
    return "(" + ", ".join(f"{x:.2f}" for x in position) + ") m"
