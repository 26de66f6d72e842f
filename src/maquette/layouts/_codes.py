"""Codes that scanners read: QR (ISO/IEC 18004, by segno), EAN-13 (ISO/IEC 15420), Code 128 (ISO/IEC 15417). SVG.

Every code brings its own light ground with the quiet zone that scanners need, and its modules are whole pixels where
the zone allows: half-tones at their edges are what readers fail on.
"""

import math
import zlib
from collections.abc import Callable

from ..color import contrast
from ..errors import InvalidRequest
from . import _svg as svg
from ._sheet import Zone

QUIET_QR = 4  # modules on every side
QUIET_LEFT, QUIET_RIGHT = 11, 7  # modules, EAN-13
QUIET_128 = 10
LEAST_MODULE = 1.0  # px: below it no scanner tells bars apart
LEAST_CONTRAST = 4.0  # of dark to light
DARK, LIGHT = "#111111", "#ffffff"

# EAN-13: sets A, B and C of each digit, and which of A and B the first digit makes the left half use.
_SET_A = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
_PARITY = ("AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA")

# Code 128: widths of bars and spaces, by value; 104 starts set B, 106 stops.
_TABLE = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 "
    "113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 "
    "212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 "
    "113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 "
    "241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
    "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 "
    "211232 2331112 "
)
_WIDTHS = tuple(_TABLE.split())
_START_B, _STOP = 104, 106


def qr(words: str, zone: Zone, dark: str = DARK, light: str = LIGHT) -> str:
    """A QR code of any words, as large as goes into the zone, in its middle.

    Raises:
        InvalidRequest: Too many words for the zone, or for any code.
    """
    import segno  # late: few pages have one

    try:
        code = segno.make_qr(words, error="m")
    except segno.DataOverflowError as error:
        raise InvalidRequest(
            "the QR code cannot be made", why=f"it cannot hold {len(words)} characters", fix="shorten what it says"
        ) from error
    rows = [[bool(cell) for cell in row] for row in code.matrix]
    count = len(rows) + 2 * QUIET_QR
    module = _module(min(zone.width, zone.height) / count, "QR code")
    edge = count * module
    x, y = math.floor(zone.center[0] - edge / 2), math.floor(zone.center[1] - edge / 2)
    d = []
    for r, row in enumerate(rows):
        for c, length in _runs(row):
            left, top = x + (QUIET_QR + c) * module, y + (QUIET_QR + r) * module
            d.append(f"M{left:g} {top:g}h{length * module:g}v{module:g}h{-length * module:g}z")
    return _on_ground(Zone(x, y, edge, edge), "".join(d), dark, light)


def ean13(digits: str, zone: Zone, dark: str = DARK, light: str = LIGHT) -> str:
    """An EAN-13 of twelve digits, its check digit added, or of thirteen.

    Raises:
        InvalidRequest: Not twelve or thirteen digits, a wrong check digit, or a zone too narrow for bars.
    """
    bits = ean13_bits(digits)
    return _bars(bits, QUIET_LEFT, QUIET_RIGHT, zone, dark, light)


def code128(words: str, zone: Zone, dark: str = DARK, light: str = LIGHT) -> str:
    """A Code 128 (set B) of printable ASCII: ticket numbers, order numbers.

    Raises:
        InvalidRequest: A character outside ASCII, or a zone too narrow for bars.
    """
    if not words or any(not " " <= c <= "~" for c in words):
        raise InvalidRequest(
            "the bar code cannot be made", why="Code 128 holds printable ASCII only", fix="leave out other characters"
        )
    values = [ord(c) - 32 for c in words]
    check = (_START_B + sum(k * value for k, value in enumerate(values, 1))) % 103
    widths = "".join(_WIDTHS[value] for value in (_START_B, *values, check, _STOP))
    bits = "".join(("1" if k % 2 == 0 else "0") * int(width) for k, width in enumerate(widths))
    return _bars(bits, QUIET_128, QUIET_128, zone, dark, light)


def with_check_digit(digits: str) -> str:
    """Twelve digits with the thirteenth (ISO/IEC 15420: weights 1 and 3, modulo 10)."""
    total = sum(int(d) * (3 if k % 2 else 1) for k, d in enumerate(digits[:12]))
    return digits[:12] + str(-total % 10)


def made_up(name: str, prefix: str = "2") -> str:
    """Thirteen digits for a thing without a number of its own: always the same for the same name.

    Numbers from 2 are for use inside a shop; 977 are periodicals.
    """
    rest = str(zlib.crc32(name.encode())).zfill(10) + str(zlib.adler32(name.encode())).zfill(10)
    return with_check_digit((prefix + rest)[:12])


def ean13_bits(digits: str) -> str:
    """The 95 modules: "1" is a bar."""
    if not (digits.isascii() and digits.isdecimal() and len(digits) in (12, 13)):
        raise InvalidRequest(
            "the bar code cannot be made", why=f"EAN-13 takes 12 or 13 digits, not {digits!r}", fix="give 12 digits"
        )
    whole = with_check_digit(digits)
    if len(digits) == 13 and digits != whole:
        raise InvalidRequest(
            "the bar code cannot be made", why=f"the check digit of {digits} is {whole[-1]}", fix=f"use {whole}"
        )
    left = "".join(
        _SET_A[int(d)] if parity == "A" else _mirrored(_SET_A[int(d)])
        for d, parity in zip(whole[1:7], _PARITY[int(whole[0])], strict=True)
    )
    right = "".join(_complement(_SET_A[int(d)]) for d in whole[7:])
    return f"101{left}01010{right}101"


def _complement(bits: str) -> str:
    return bits.translate(str.maketrans("01", "10"))


def _mirrored(bits: str) -> str:
    """Set B of a digit: set C, its complement, read backwards."""
    return _complement(bits)[::-1]


def _bars(bits: str, before: int, after: int, zone: Zone, dark: str, light: str) -> str:
    count = before + len(bits) + after
    module = _module(zone.width / count, "bar code")
    width = count * module
    x = math.floor(zone.center[0] - width / 2)
    rim = min(0.08 * zone.height, 3 * module)
    high = zone.height - 2 * rim
    d = "".join(
        f"M{x + (before + at) * module:g} {zone.y + rim:g}h{length * module:g}v{high:g}h{-length * module:g}z"
        for at, length in _runs([bit == "1" for bit in bits])
    )
    return _on_ground(Zone(x, zone.y, width, zone.height), d, dark, light)


def _module(size: float, what: str) -> float:
    if size < LEAST_MODULE:
        raise InvalidRequest(
            f"the {what} cannot be made",
            why="its bars would be finer than a pixel, and nothing could read them",
            fix="make the picture larger, or shorten what it says",
        )
    return float(math.floor(size))


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """(first, length) of each stretch that is dark."""
    out, at = [], 0
    while at < len(row):
        end = at
        while end < len(row) and row[end] == row[at]:
            end += 1
        if row[at]:
            out.append((at, end - at))
        at = end
    return out


def _on_ground(zone: Zone, d: str, dark: str, light: str) -> str:
    if contrast(dark, light) < LEAST_CONTRAST:
        dark, light = DARK, LIGHT  # a theme's two tones may look well together and yet be one to a scanner
    return svg.rect(zone.x, zone.y, zone.width, zone.height, light) + svg.path(d, fill=dark)


def proofed(draw: Callable[[str, Zone], str], words: str, zone: Zone, least: float) -> str:
    """A code at whatever size the zone has: on a proof that is smaller than `least` px it is drawn larger and shrunk.

    Such a proof shows where the code stands; only at the page's own size is it sharp enough to be scanned.
    """
    size = min(zone.width, zone.height) if draw is qr else zone.width
    if size >= least:
        return draw(words, zone)
    share = size / least
    large = Zone(0.0, 0.0, zone.width / share, zone.height / share)
    return svg.group(draw(words, large), zone.x, zone.y, 0.0, share)
