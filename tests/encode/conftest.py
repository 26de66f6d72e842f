"""Pictures of many layouts and scripts, drawn once for all tests of files with vectors and layers."""

import shutil
from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pytest
from drawn_layouts import PROMPTS
from PIL import Image

from maquette.pipeline import Maquette, Picture


class Gallery:
    """Pictures by name, each drawn when it is first asked for."""

    def __init__(self) -> None:
        self._maquette, self._drawn = Maquette(), {}

    def __getitem__(self, name: str) -> Picture:
        if name not in self._drawn:
            [self._drawn[name]] = self._maquette.generate(
                PROMPTS[name], size="1024x1024", quality="low", seed=3, reader="rules"
            )
        return self._drawn[name]


@pytest.fixture(scope="session")
def gallery() -> Gallery:
    return Gallery()


class Browser:
    """A real Chromium, as a person has it."""

    def __init__(self, page: object) -> None:
        self._page = page

    def show(self, svg: bytes, width: int, height: int, folder) -> np.ndarray:
        """(h, w, 3) what the window shows."""
        file = folder / "picture.svg"
        file.write_bytes(svg)
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.goto(file.as_uri())
        self._page.evaluate("document.fonts.ready")
        self._page.wait_for_timeout(100)  # fonts are ready before they are painted
        with Image.open(BytesIO(self._page.screenshot())) as shot:
            return np.asarray(shot.convert("RGB"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Gone after its file: as long as it lives, an event loop runs, and no other test could start one."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield Browser(chromium.new_page())
        chromium.close()
