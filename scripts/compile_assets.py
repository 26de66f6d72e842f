"""Compile the assets into src/maquette/assets, as a build does; does nothing when they are current.

Fetches from npm unless `--npm` names a node_modules folder that is already there. Needs fonttools and brotli.
"""

import argparse
import sys
from pathlib import Path

from asset_compiler.compile import compile_assets
from asset_compiler.fetch import FetchFailed, fetch_packages
from asset_compiler.state import is_current

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--npm", type=Path, help="a node_modules folder to compile from")
    parser.add_argument("--force", action="store_true", help="compile even if the assets are current")
    options = parser.parse_args()
    out = ROOT / "src/maquette/assets"
    if is_current(out, ROOT) and not options.force:
        print(f"assets are current: {out}")
        return 0
    try:
        compile_assets(options.npm or fetch_packages(ROOT, ROOT / "build/npm"), out, ROOT)
    except FetchFailed as error:
        print(error, file=sys.stderr)
        return 1
    print(f"compiled {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
