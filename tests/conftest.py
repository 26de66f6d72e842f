"""What every test shares: how hypothesis searches, and what a test with a graphics card needs."""

from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: the machine is shared, and a slow moment is no bug. Derandomised: the gate says the same twice.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-goldens", action="store_true", help="draw the goldens anew instead of comparing with them"
    )
    parser.addoption("--sweep", action="store_true", help="run every case of the wide matrices, not a sample of them")


SHARE = 17  # of the cases of a wide matrix one is run; a prime larger than any axis, so that none is always the same


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--sweep"):
        seen: dict[str, int] = {}
        kept = []
        for item in items:
            name = item.nodeid.partition("[")[0]
            seen[name] = seen.get(name, -1) + 1
            if item.get_closest_marker("wide") is None or seen[name] % SHARE == 0:
                kept.append(item)
        config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
        items[:] = kept
    if not Path("/dev/nvidiactl").exists():
        for item in items:
            if item.get_closest_marker("gpu"):
                item.add_marker(pytest.mark.skip(reason="needs an NVIDIA graphics card"))
