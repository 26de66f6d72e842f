"""One way to add engines, objects, places, layouts, encoders: a file that registers itself.

A registry scans its own package at first use and then the entry points of its group, so a package
outside this one adds to it in the same way as a file inside.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from typing import Generic, TypeVar

from .errors import InvalidRequest

T = TypeVar("T")


class Registry(Generic[T]):
    """Named things of one kind; iterating gives names in the order of the alphabet."""

    def __init__(self, kind: str, package: str, *, has_groups: bool = False) -> None:
        """
        Args:
            kind: What one is called, in the singular ("object"); used in errors.
            package: Dotted name of the package to scan; also the entry-point group.
            has_groups: Its sub-packages are scanned too: they only group files.
        """
        self.kind, self.package, self.has_groups = kind, package, has_groups
        self._known: dict[str, T] = {}
        self._is_scanned = False

    def register(self, name: str) -> Callable[[type[T]], type[T]]:
        """Class decorator: make one instance and know it as `name`."""

        def add(cls: type[T]) -> type[T]:
            if name in self._known:
                raise ValueError(f"two {self.kind}s are called {name!r}")
            self._known[name] = cls()
            return cls

        return add

    def get(self, name: str) -> T:
        """
        Raises:
            InvalidRequest: Nothing is registered as `name`; the fix lists what is.
        """
        self._scan()
        if name not in self._known:
            raise InvalidRequest(
                f"unknown {self.kind} {name!r}",
                why=f"no {self.kind} of that name is installed",
                fix="use one of " + ", ".join(self),
                param=self.kind,
            )
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        self._scan()
        return name in self._known

    def __iter__(self) -> Iterator[str]:
        self._scan()
        return iter(sorted(self._known))

    def __len__(self) -> int:
        self._scan()
        return len(self._known)

    def _scan(self) -> None:
        if self._is_scanned:
            return
        self._is_scanned = True
        package = importlib.import_module(self.package)
        scan = pkgutil.walk_packages if self.has_groups else pkgutil.iter_modules
        for module in scan(package.__path__, f"{self.package}."):
            if not module.name.rpartition(".")[2].startswith("_"):
                importlib.import_module(module.name)
        for entry in entry_points(group=self.package):
            entry.load()
