"""What a screen says of itself: the record that a monitor sends, made by hand and put on an output."""

import ctypes

_INTEGER = 19
_REPLACE = 0
_SRGB = bytes.fromhex("ee91a3544c99260f5054")
_FIRST_DESCRIPTOR, _DESCRIPTOR = 54, 18
_NAME, _SERIAL, _UNUSED = 0xFC, 0xFF, 0x10


class _Resources(ctypes.Structure):
    """The outputs of a display, as libXrandr hands them over."""

    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("config_timestamp", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class _OutputInfo(ctypes.Structure):
    """The beginning of what libXrandr knows of an output."""

    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("crtc", ctypes.c_ulong),
        ("name", ctypes.c_char_p),
        ("name_length", ctypes.c_int),
    )


def edid(maker: str, model: str, serial: str) -> bytes:
    """A record of 128 bytes with a maker of three capitals."""
    first, second, third = (ord(letter) - ord("A") + 1 for letter in maker)
    head = bytes([0, *[255] * 6, 0]) + ((first << 10) | (second << 5) | third).to_bytes(2, "big")
    record = bytearray(head.ljust(_FIRST_DESCRIPTOR, b"\0"))
    record[18:20] = bytes([1, 3])
    record[25:35] = _SRGB
    for kind, text in ((_NAME, model), (_SERIAL, serial), (_UNUSED, ""), (_UNUSED, "")):
        record += bytes([0, 0, 0, kind, 0]) + (text + "\n").encode().ljust(_DESCRIPTOR - 5)
    record += b"\0"
    return bytes(record) + bytes([-sum(record) % 256])


def put_edid(connector: str, record: bytes) -> None:
    """Let an output of this display send the record."""
    x, randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
    x.XOpenDisplay.restype = x.XDefaultRootWindow.restype = x.XInternAtom.restype = ctypes.c_void_p
    randr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
    randr.XRRGetOutputInfo.restype = ctypes.POINTER(_OutputInfo)
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    root = ctypes.c_ulong(x.XDefaultRootWindow(display))
    found = randr.XRRGetScreenResourcesCurrent(display, root)
    atom = ctypes.c_ulong(x.XInternAtom(display, b"EDID", 0))
    for number in range(found.contents.noutput):
        output = ctypes.c_ulong(found.contents.outputs[number])
        if randr.XRRGetOutputInfo(display, found, output).contents.name == connector.encode():
            randr.XRRChangeOutputProperty(display, output, atom, ctypes.c_ulong(_INTEGER), 8, _REPLACE, record, 128)
    x.XSync(display, 0)
    x.XCloseDisplay(display)
