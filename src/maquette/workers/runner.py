"""What render processes do in earnest: run the pipeline and encode."""

import time
from collections.abc import Callable
from dataclasses import replace

from ..encode import encode
from ..engines.contracts import CancelToken, Frame, Progress
from ..pipeline import Maquette, Picture
from ..request import parse_request
from ..settings import Settings
from ..sizes import Size
from .jobs import Finished, Job, Partial, Progressed

# One of each kind of scene and layer: the tracer compiles a kernel for each, the typesetter loads its fonts.
_WARM_UP_PROMPTS = (
    "a black bottle on a pure white background",
    "a white mug on a wooden table",
    "a red box on a pink background",
    'a mug on a neon street with a shop sign "OPEN"',
    'a poster that reads "Hello"',
)
_WARM_UP_SIZE = Size(256, 256)  # below what a caller may ask for


class PipelineRunner:
    """Draws with `maquette.pipeline`; implements `Runner`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._by_engine: dict[str, Maquette] = {}  # kept, for what they learn of the servers that they ask

    def warm_up(self) -> None:
        for prompt in _WARM_UP_PROMPTS:
            request = parse_request({"prompt": prompt, "seed": 0, "reader": "rules"})
            self._maquette(request.engine).draw(replace(request, size=_WARM_UP_SIZE)).encode()

    def run(self, job: Job, emit: Callable[[Progressed | Partial], None], cancel: CancelToken) -> Finished:
        picture = self._maquette(job.request.engine).draw(job.request, _Observer(job, emit), cancel)
        started = time.perf_counter()
        data = picture.encode()
        cancel.check()
        return Finished(data, _record(job, picture, {**picture.timings, "encode": time.perf_counter() - started}))

    def _maquette(self, engine: str) -> Maquette:
        if engine not in self._by_engine:
            self._by_engine[engine] = Maquette(engine, self._settings)
        return self._by_engine[engine]


class _Observer:
    """Sends progress, and the first interim pictures up to the wished number."""

    def __init__(self, job: Job, emit: Callable[[Progressed | Partial], None]) -> None:
        self._job, self._emit, self._sent = job, emit, 0

    @property
    def wants_frames(self) -> bool:
        return self._sent < self._job.partials

    def on_frame(self, frame: Frame) -> None:
        if frame.stage == "final" or not self.wants_frames:
            return
        request = self._job.request
        data = encode(frame.pixels, request.format, request.compression)
        height, width = frame.pixels.shape[:2]
        self._emit(Partial(self._sent, data, width, height))
        self._sent += 1

    def on_progress(self, progress: Progress) -> None:
        self._emit(Progressed(progress.step, progress.share))


def _record(job: Job, picture: Picture, seconds: dict[str, float]) -> dict[str, object]:
    return {
        "seed": picture.seed,
        "engine": job.request.engine,
        "width": picture.width,
        "height": picture.height,
        "background": picture.plan.canvas.background,
        "quality": picture.plan.quality,
        "plan_hash": picture.plan.hash,
        "reading": picture.reading.to_json() if picture.reading else None,
        "sources": [source.model_dump(mode="json") for source in picture.plan.sources],
        "warnings": [notice.model_dump(mode="json") for notice in picture.warnings],
        "report": picture.report.model_dump(mode="json"),
        "manifest": picture.manifest.model_dump(mode="json"),
        "seconds": {step: round(spent, 4) for step, spent in seconds.items()},
    }
