"""What runs in a process of its own, so that its memory and its warmth are its own.

    python -m maquette.bench.child draw NAME       → PromptFigures as JSON
    python -m maquette.bench.child trace           → seconds to trace a small scene with the renderer of the environment

Told by argument, answers with one JSON document as the last line of stdout.
"""

import json
import resource
import sys
import time
from dataclasses import asdict
from typing import Any

from .figures import PromptFigures
from .prompts import PROMPTS

SEED = 7
SMALL_PX = 512  # edge of the scene that the slow renderer, too, traces in seconds


def draw(name: str) -> dict[str, Any]:  # Any: JSON
    """One prompt, cold and then warm."""
    from ..pipeline import Maquette
    from ..request import parse_request

    prompt = next(p for p in PROMPTS if p.name == name)
    request = parse_request({"prompt": prompt.words, "size": prompt.size, "quality": "medium", "seed": SEED})
    maquette = Maquette()
    runs = []
    for _ in range(2):
        started = time.perf_counter()
        picture = maquette.draw(request)
        encoding = time.perf_counter()
        data = picture.encode("png")
        ended = time.perf_counter()
        runs.append((ended - started, ended - encoding, data))
    traced_s = picture.timings.get("trace", 0.0)
    return asdict(
        PromptFigures(
            name=name,
            width=picture.width,
            height=picture.height,
            first_s=runs[0][0],
            total_s=runs[1][0],
            seconds={**picture.timings, "encode": runs[1][1]},
            samples_per_s=picture.samples / traced_s if traced_s else 0.0,
            peak_mib=peak_mib(),
            is_same=runs[0][2] == runs[1][2],
            checks=picture.report.summary,
        )
    )


def trace() -> dict[str, float]:
    """The bottle, small: the renderer is the one that the environment asks for."""
    from ..engines.contracts import CancelToken, Silent, engines
    from ..pipeline import Maquette
    from ..plan.resizing import resized

    plan = Maquette().plan(PROMPTS[0].words, size=PROMPTS[0].size, quality="medium", seed=SEED)
    plan = resized(plan, SMALL_PX)
    engine = engines.get("builtin")
    for _ in range(2):
        rendering = engine.render(plan, {}, Silent(), CancelToken())
    return {"seconds": rendering.seconds["trace"]}


def peak_mib() -> float:
    """Most memory this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10  # bytes there, KiB elsewhere


if __name__ == "__main__":
    answer = draw(sys.argv[2]) if sys.argv[1] == "draw" else trace()
    print(json.dumps(answer))
