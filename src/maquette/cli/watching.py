"""What a person at a terminal sees while a picture is drawn. In a pipe: nothing."""

import sys
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn

from ..engines.contracts import Frame
from ..engines.contracts import Progress as Step

STEP_NAMES = {
    "understand": "reading the prompt",
    "plan": "planning",
    "sketch": "sketching",
    "geometry": "building the scene",
    "trace": "tracing light",
    "denoise": "cleaning the picture",
    "cut out": "cutting out",
    "develop": "developing",
    "typeset": "setting the words",
    "verify": "checking",
    "encode": "writing the file",
    "done": "done",
}
"""What a step is called on screen; a step that is not here is shown by its own name."""


def is_watched() -> bool:
    """True when stderr is a terminal."""
    return sys.stderr.isatty()


class Watcher:
    """An `Observer` that shows a bar on stderr for as long as its `with` block runs."""

    wants_frames = False

    def __init__(self, pictures: int = 1) -> None:
        self._console = Console(stderr=True)
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeElapsedColumn(),
        )
        # Rich would else move all that is printed to stdout over to its own console: to stderr.
        self._bar = Progress(
            *columns, console=self._console, transient=True, disable=not is_watched(), redirect_stdout=False
        )
        self._task = self._bar.add_task("starting", total=float(pictures))
        self._pictures, self._finished = pictures, 0

    def __enter__(self) -> "Watcher":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def on_frame(self, frame: Frame) -> None:
        return

    def on_progress(self, progress: Step) -> None:
        name = STEP_NAMES.get(progress.step, progress.step)
        which = f"{self._finished + 1} of {self._pictures}: " if self._pictures > 1 else ""
        self._bar.update(self._task, description=which + name, completed=self._finished + progress.share)

    def finish_picture(self) -> None:
        """One of the pictures is on disk."""
        self._finished += 1
        self._bar.update(self._task, completed=self._finished)

    def say(self, line: str) -> None:
        """A line that stays, above the bar; only when somebody watches."""
        if is_watched():
            self._console.print(line, highlight=False, soft_wrap=True)
