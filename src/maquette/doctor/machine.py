"""The machine itself: Python, processor, memory."""

import os
import platform
import sys
from collections.abc import Iterator

from .proof import Proof

LEAST_MEMORY_GIB = 2.0  # a picture of a megapixel peaks at about 1.2
OLDEST_PYTHON = (3, 11)


def proofs() -> Iterator[Proof]:
    version = platform.python_version()
    yield Proof(
        "Python",
        "works" if sys.version_info >= OLDEST_PYTHON else "broken",
        f"{version}, Maquette {_own_version()}, {platform.platform(terse=True)} {platform.machine()}",
        is_needed=True,
    )
    yield Proof("processor", "works", f"{usable_cores()} of {os.cpu_count()} cores usable")
    memory = memory_gib()
    if memory is None:
        yield Proof("memory", "missing", "this system does not tell how much there is")
    elif memory < LEAST_MEMORY_GIB:
        yield Proof(
            "memory", "broken", f"{memory:.1f} GiB", f"give it {LEAST_MEMORY_GIB:g} GiB, or keep pictures small"
        )
    else:
        yield Proof("memory", "works", f"{memory:.1f} GiB")


def usable_cores() -> int:
    """Cores this process may run on; fewer than there are in a container."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory_gib() -> float | None:
    """Physical memory, or None where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    except (AttributeError, ValueError, OSError):
        return None


def _own_version() -> str:
    from .. import __version__

    return __version__
