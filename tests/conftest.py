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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not Path("/dev/nvidiactl").exists():
        for item in items:
            if item.get_closest_marker("gpu"):
                item.add_marker(pytest.mark.skip(reason="needs an NVIDIA graphics card"))
