"""Contact sheets of all that the built-in engine can draw: one small picture of every object, material, place …

For people who want to see what there is, and for whoever changes a thing and must look at it.
"""

from .chapters import CHAPTERS, Sitting, in_looks, sittings
from .sheet import contact_sheet
from .shooting import photograph

__all__ = ["CHAPTERS", "Sitting", "contact_sheet", "in_looks", "photograph", "sittings"]
