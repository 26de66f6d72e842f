"""The one place that runs the stages in order: `generate`, `plan`, `render`. The Python interface."""

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TypeVar

from .artwork import Artwork, Raster, flat
from .encode import Letters, Metadata, bind, encode, format_of
from .engines.contracts import CancelToken, Observer, Pixels, Progress, Silent, engines
from .errors import InvalidRequest, MaquetteError
from .ground import Grounding, grounded
from .ground.compute import work_out
from .manifest import Manifest, Source
from .plan.compose import compose
from .plan.mending import clearer
from .plan.model import Notice, Plan, ReadBy
from .plan.series import carried, planned
from .request import ImageRequest, parse_request
from .settings import Settings
from .together import Scene, in_sizes, of_scenes, scene_of, scenes_or_one
from .understand import read as read_by_rules
from .understand.readers import Readers, refuse_missing
from .understand.reading import Reading, Usage
from .verify import Report, verify

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture with everything that is known about it."""

    pixels: Pixels
    plan: Plan
    manifest: Manifest
    report: Report
    warnings: tuple[Notice, ...]
    timings: Mapping[str, float]
    """Wall-clock seconds per step."""
    format: str = "png"
    compression: int = 100
    samples: int = 0
    """Camera rays traced."""
    reading: Usage | None = None
    """What reading the prompt took; None: it was drawn from a plan."""
    artwork: Artwork | None = None
    """Its layers, for files that keep them; None: an engine that tells of none drew it."""
    letters: Letters = "live"
    """How words are written into files with vectors."""

    @property
    def seed(self) -> int:
        return self.plan.seed

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def metadata(self) -> Metadata:
        """What its files tell of its making."""
        return Metadata(prompt=self.plan.prompt, plan_hash=self.plan.hash, seed=self.seed)

    def encode(
        self, format: str | None = None, compression: int | None = None, letters: Letters | None = None
    ) -> bytes:
        """The file's bytes; all as requested unless said otherwise.

        Args:
            format: "png", "webp", "jpeg", "svg", "pdf", "psd".
            letters: Of "svg" and "pdf": words that can be edited ("live"), or their outlines ("outlined").
        """
        quality = self.compression if compression is None else compression
        art = self.artwork or flat(self.pixels)
        return encode(art, format or self.format, quality, self.metadata, letters or self.letters)

    def save(self, path: str | PathLike[str], format: str | None = None) -> Path:
        """Writes the file whole or not at all; the format is that of the file's ending unless given.

        Raises:
            InvalidRequest: The ending names no known format, or the path cannot be written.
        """
        target = Path(path)
        data = self.encode(format or format_of(target, self.format))
        return write_whole(target, data)


def save_pages(pictures: Sequence[Picture], path: str | PathLike[str], format: str = "pdf") -> Path:
    """Writes one file with a page for each picture, whole or not at all.

    Raises:
        InvalidRequest: There is no picture, the format's files hold one each, or the path cannot be written.
    """
    if not pictures:
        raise InvalidRequest("there is nothing to write", why="no picture was given", fix="give at least one")
    first = pictures[0]
    pages = [(picture.artwork or flat(picture.pixels), picture.metadata) for picture in pictures]
    return write_whole(Path(path), bind(pages, format, first.compression, letters=first.letters))


def write_whole(target: Path, data: bytes) -> Path:
    """Writes beside the target and moves into place, so that a reader never sees half a file."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        raise InvalidRequest(
            f"cannot write {target}",
            why=error.strerror or str(error),
            fix="choose a folder that exists and may be written",
            param="output",
        ) from error
    finally:  # Ctrl-C in the middle leaves nothing behind either; after the move there is nothing to remove
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


@dataclass(slots=True)
class _Stopwatch:
    """Adds up seconds per step and tells the observer."""

    observer: Observer
    seconds: dict[str, float] = field(default_factory=dict)

    def run(self, step: str, share: float, work: Callable[[], T]) -> T:
        """Does the work and returns what it returns."""
        self.observer.on_progress(Progress(step, share))
        started = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[step] = self.seconds.get(step, 0.0) + time.perf_counter() - started


def _told_of_format(picture: Picture, format: str) -> tuple[Notice, ...]:
    """That a file for vectors holds pixels, where that may surprise."""
    layers = picture.artwork.layers if picture.artwork else ()
    if format not in ("svg", "pdf") or not any(isinstance(layer, Raster) and not layer.shapes for layer in layers):
        return ()
    why = (
        f"the scene is an image inside the {format}: traced light is pixels, only words and layouts are vectors; "
        "say “flat vector illustration” to have the scene drawn with shapes"
    )
    return (Notice(words=format, why=why),)


class Maquette:
    """Draws pictures from words.

    Args:
        engine: Name of the engine that renders; `maquette doctor` lists those this machine has.
        settings: Which language model may read prompts and who may be asked for facts, if anybody; by default
            nothing leaves this machine.
        ground: Who is asked for facts unless a call says otherwise: "off", "on" (whoever is set up), or names by
            comma ("folder,wikipedia").
        today: The clock, for prompts that speak of "next Friday".
    """

    def __init__(
        self,
        engine: str = "builtin",
        settings: Settings | None = None,
        ground: str = "off",
        today: Callable[[], date] = date.today,
    ) -> None:
        # Who calls from Python allows by asking; a server's settings say more.
        self.engine, self.settings = engine, settings or Settings(ground="on")
        self.ground, self.today = ground, today
        self._readers = Readers(self.settings)

    def generate(
        self,
        prompt: str,
        *,
        size: str = "auto",
        quality: str = "auto",
        n: int | None = None,
        background: str = "auto",
        format: str = "png",
        compression: int = 100,
        letters: str = "live",
        seed: int | None = None,
        reader: str = "auto",
        ground: str | None = None,
        observer: Observer | None = None,
        cancel: CancelToken | None = None,
    ) -> list[Picture]:
        """Draws `n` pictures of the prompt, each another take on it: what the prompt leaves open differs.

        Args:
            prompt: 1 to 32,000 characters, any language.
            size: "auto" or "WIDTHxHEIGHT": multiples of 16, at most 3840, at most 3:1.
            quality: "low", "medium", "high" or "auto" (medium).
            n: 1 to 10; the pictures have the seeds `seed`, `seed` + 1, … None: one, or as many as the prompt lists
                ("a series of 3 pictures: …"), see `series`.
            background: "opaque", "transparent", or "auto": as the prompt says.
            format: "png", "webp", "jpeg", "svg", "pdf" or "psd".
            compression: 0 to 100 for webp and jpeg, and for the pictures inside svg and pdf; 100 is the best picture.
            letters: In svg and pdf: "live" (words that can be edited) or "outlined".
            seed: Same prompt, seed and build: same bytes. None draws one at random.
            reader: Who reads the prompt: "rules", "llm", or "auto": a language model if one is configured.
            ground: Who is asked for facts, see `Maquette`; None: as it was made with.
        Raises:
            InvalidRequest: A value is out of range; `param` names it.
        """
        request = self._request(
            prompt=prompt, size=size, quality=quality, n=n, background=background, output_format=format,
            output_compression=compression, letters=letters, seed=seed, reader=reader, ground=ground,
        )  # fmt: skip
        asked = request.singles() if n is not None else scenes_or_one(request)
        return [self.draw(one, observer, cancel) for one in asked]

    def series(
        self,
        scenes: Sequence[str],
        *,
        common: str = "",
        size: str = "auto",
        quality: str = "auto",
        background: str = "auto",
        format: str = "png",
        compression: int = 100,
        letters: str = "live",
        seed: int | None = None,
        reader: str = "auto",
        ground: str | None = None,
        observer: Observer | None = None,
        cancel: CancelToken | None = None,
    ) -> list[Picture]:
        """Draws one picture of each scene, all with the same cast, palette, theme and letters.

        Whoever is in several scenes has the same drawing, colours, material, labels and size in all of them,
        wherever that is said; a scene that names nobody shows those of the scene before.

        Args:
            scenes: What each picture shows: 1 to 24 prompts.
            common: What is said of all of them ("product photos of a matte black bottle").
            size, quality, background, format, compression, letters, seed, reader, ground: As for `generate`; all
                pictures have the same seed.
        Raises:
            InvalidRequest: A value is out of range; `param` names it.
        """
        request = self._request(
            prompt=common or "series", size=size, quality=quality, background=background, output_format=format,
            output_compression=compression, letters=letters, seed=seed, reader=reader, ground=ground,
        )  # fmt: skip
        asked = of_scenes(replace(request, prompt=common), scenes)
        return [self.draw(one, observer, cancel) for one in asked]

    def set_of(
        self,
        prompt: str,
        sizes: Sequence[str],
        *,
        quality: str = "auto",
        background: str = "auto",
        format: str = "png",
        compression: int = 100,
        letters: str = "live",
        seed: int | None = None,
        reader: str = "auto",
        ground: str | None = None,
        observer: Observer | None = None,
        cancel: CancelToken | None = None,
    ) -> list[Picture]:
        """Draws one prompt in several shapes: planned anew for each, not cropped; looks, theme and seed are the same.

        Args:
            sizes: As `size` of `generate`, one for each picture.
            quality, background, format, compression, letters, seed, reader, ground: As for `generate`.
        Raises:
            InvalidRequest: A value is out of range, or there is no size; `param` names it.
        """
        request = self._request(
            prompt=prompt, quality=quality, background=background, output_format=format,
            output_compression=compression, letters=letters, seed=seed, reader=reader, ground=ground,
        )  # fmt: skip
        return [self.draw(one, observer, cancel) for one in in_sizes(request, sizes)]

    def _request(self, *, ground: str | None = None, **wishes: object) -> ImageRequest:
        return parse_request({**wishes, "engine": self.engine, "ground": self.ground if ground is None else ground})

    def check(self, request: ImageRequest) -> None:
        """
        Raises:
            InvalidRequest: The request names something that is not configured here.
        """
        refuse_missing(request.reader, self.settings)

    def draw(
        self, request: ImageRequest, observer: Observer | None = None, cancel: CancelToken | None = None
    ) -> Picture:
        """Draws the one picture of a validated request (`n` is 1)."""
        watch = _Stopwatch(observer or Silent())
        cancel = cancel or CancelToken()
        plan, usage = self._read_and_plan(request, watch, cancel)
        picture = self._mended(self._render(plan, watch, cancel), watch, cancel)
        watch.observer.on_progress(Progress("done", 1.0))
        picture = replace(picture, warnings=(*picture.warnings, *_told_of_format(picture, request.format)))
        return replace(
            picture, format=request.format, compression=request.compression, letters=request.letters, reading=usage
        )

    def plan(
        self,
        prompt: str,
        *,
        size: str = "auto",
        quality: str = "auto",
        background: str = "auto",
        seed: int | None = None,
        reader: str = "auto",
        ground: str | None = None,
    ) -> Plan:
        """What would be drawn: readable, editable, and the same that `generate` draws."""
        request = self._request(
            prompt=prompt, size=size, quality=quality, background=background, seed=seed, reader=reader, ground=ground
        )
        return self._read_and_plan(request, _Stopwatch(Silent()), CancelToken())[0]

    def contract(self, prompt: str, *, reader: str = "auto") -> str:
        """What the prompt was understood to say, as a contract of eight lines: to mend, and to draw instead of it."""
        from .understand.contract import contract

        request = self._request(prompt=prompt, reader=reader, ground=None)
        return contract(self._read(prompt, request, _Stopwatch(Silent()), CancelToken())[1].brief)

    def render(self, plan: Plan, *, observer: Observer | None = None, cancel: CancelToken | None = None) -> Picture:
        """Draws a plan, as made or as edited."""
        watch = _Stopwatch(observer or Silent())
        picture = self._render(plan, watch, cancel or CancelToken())
        watch.observer.on_progress(Progress("done", 1.0))
        return picture

    def _read_and_plan(self, request: ImageRequest, watch: _Stopwatch, cancel: CancelToken) -> tuple[Plan, Usage]:
        """The stages before an engine is needed. What the stages have to say comes first among the plan's warnings."""
        scene = scene_of(request)
        if scene is not None:
            return self._plan_scene(request, scene, watch, cancel)
        reading, grounding = self._read(request.prompt, request, watch, cancel)
        plan = watch.run("plan", 0.01, lambda: compose(grounding.brief, request))
        return self._told(plan, reading, grounding), reading.usage

    def _plan_scene(
        self, request: ImageRequest, scene: Scene, watch: _Stopwatch, cancel: CancelToken
    ) -> tuple[Plan, Usage]:
        """One picture of a series. All scenes are read, for what one says of somebody holds in every other."""
        read = [self._read(words, request, watch, cancel) for words in scene.scenes]
        whole = self._read(scene.common, request, watch, cancel)[1].brief if scene.common else None
        briefs = carried([grounding.brief for _, grounding in read], whole)
        own = replace(request, seed=scene.seed, variation=scene.take, n=1)
        plan = watch.run("plan", 0.01, lambda: planned(briefs, own, scene.number))
        reading, grounding = read[scene.number]
        told = self._told(plan, reading, grounding)
        if scene.notice:
            told = told.model_copy(update={"warnings": (Notice(words="", why=scene.notice), *told.warnings)})
        return told, reading.usage

    def _read(
        self, words: str, request: ImageRequest, watch: _Stopwatch, cancel: CancelToken
    ) -> tuple[Reading, Grounding]:
        reading = watch.run("understand", 0.0, lambda: self._readers.read(words, request.reader, check=cancel.check))
        cancel.check()
        grounding = self._ground(reading, request, watch) if request.ground else Grounding(reading.brief)
        cancel.check()
        brief = watch.run("understand", 0.0, lambda: work_out(grounding.brief, today=self.today()))
        return reading, replace(grounding, brief=brief)

    def _told(self, plan: Plan, reading: Reading, grounding: Grounding) -> Plan:
        """The plan with what reading and looking up have to say."""
        told = (*reading.notices, *grounding.notices)
        added = {
            "warnings": (*(Notice(words=notice.words, why=notice.why) for notice in told), *plan.warnings),
            "reading": ReadBy(**reading.usage.to_json()) if reading.usage.model else None,
            "sources": tuple(Source(**asdict(source)) for source in grounding.sources),
        }
        return plan.model_copy(update=added)

    def _ground(self, reading: Reading, request: ImageRequest, watch: _Stopwatch) -> Grounding:
        # What a language model has read, the rules must not read over.
        reread = read_by_rules if reading.usage.reader == "rules" else None
        return watch.run("ground", 0.005, lambda: grounded(reading.brief, request.ground, self.settings, reread))

    def _mended(self, picture: Picture, watch: _Stopwatch, cancel: CancelToken) -> Picture:
        """The picture, or where words in it could not be read back, a second one with these set more plainly.

        A plan that somebody made or edited is drawn as it is; only what came from a prompt is mended.
        """
        checked = zip(picture.plan.checks, picture.report.results, strict=True)
        unread = {c.text for c, result in checked if c.kind == "reads" and c.text and result.status == "failed"}
        plainer = clearer(picture.plan, sorted(unread)) if unread else None
        if plainer is None:
            return picture
        again = self._render(plainer, watch, cancel)
        return again if len(again.report.failures) < len(picture.report.failures) else picture

    def _render(self, plan: Plan, watch: _Stopwatch, cancel: CancelToken) -> Picture:
        cancel.check()
        engine = engines.get(self.engine)
        rendering = engine.render(plan, {}, watch.observer, cancel)
        report = watch.run("verify", 0.97, lambda: verify(rendering.pixels, plan, rendering.manifest))
        manifest = rendering.manifest.model_copy(update={"sources": plan.sources})  # whichever engine drew it
        notices = (*plan.warnings, *(Notice(words="", why=w) for w in rendering.warnings))
        return Picture(
            rendering.pixels,
            plan,
            manifest,
            report,
            notices,
            {**watch.seconds, **rendering.seconds},
            samples=rendering.samples,
            artwork=rendering.artwork,
        )


__all__ = ["Maquette", "MaquetteError", "Picture", "save_pages", "write_whole"]
