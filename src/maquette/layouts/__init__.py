"""Layouts: typed templates that arrange words and panels. One file each, found by the registry."""

from .arranging import arranged
from .contracts import Layout, Page, layouts

__all__ = ["Layout", "Page", "arranged", "layouts"]
