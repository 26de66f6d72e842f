"""Layouts: typed templates that arrange words and panels. One file each, found by the registry."""

from .contracts import Layout, Page, layouts

__all__ = ["Layout", "Page", "layouts"]
