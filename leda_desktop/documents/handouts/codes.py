"""Square codes on paper, and the marks by which a scan of the paper is set straight."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import INK, MM

QUIET = 4
_MARK = 3.5 * MM
_INSET = 12 * MM


def draw_code(pen: Pen, right: float, y: float, size: float, text: str) -> None:
    """A code whose dark modules fill a square of this size; its quiet zone lies around them."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    quiet = QUIET * size / (len(rows) - 2 * QUIET)
    pen.modules(right - size - quiet, y - quiet, size + 2 * quiet, rows)


def draw_corners(pen: Pen, x: float, y: float, size: tuple[float, float]) -> None:
    """A mark in each corner of a piece of paper."""
    far = _INSET + _MARK
    for left in (x + _INSET, x + size[0] - far):
        for top in (y + _INSET, y + size[1] - far):
            pen.box(left, top, (_MARK, _MARK), INK)
