"""The keys of the desk: one table that the key filter acts on and the help shows."""

from dataclasses import dataclass
from enum import Enum, Flag, auto

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.places import Place


class Act(Enum):
    """What a key asks for."""

    STEP_FORWARD = "step_forward"
    STEP_BACK = "step_back"
    NEXT_ACTIVITY = "next_activity"
    PAUSE = "pause"
    MINUTE_MORE = "minute_more"
    MINUTE_LESS = "minute_less"
    SIDE_TIMER = "side_timer"
    GO_LIVE = "go_live"
    BLACK = "black"
    WHITE = "white"
    FREEZE = "freeze"
    UNCOVER = "uncover"
    MESSAGE = "message"
    VIEW_1 = "view_1"
    VIEW_2 = "view_2"
    VIEW_3 = "view_3"
    VIEW_4 = "view_4"
    SHOW_WELCOME = "show_welcome"
    SHOW_AGENDA = "show_agenda"
    SHOW_COMING = "show_coming"
    SHOW_CLOCK = "show_clock"
    SWAP_SCREENS = "swap_screens"
    LEND_SCREEN = "lend_screen"
    UNDO = "undo"
    REDO = "redo"
    GO_BEFORE = "go_before"
    GO_DURING = "go_during"
    GO_AFTER = "go_after"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    OPEN_MENU = "open_menu"
    HELP = "help"


OwnKey = tuple[str, str]
"""A key that a panel handles itself, as it is drawn, and what it does there."""

VIEW_ACTS = (Act.VIEW_1, Act.VIEW_2, Act.VIEW_3, Act.VIEW_4)
PLACE_ACTS = (Act.GO_BEFORE, Act.GO_DURING, Act.GO_AFTER)


class When(Flag):
    """When a key works; a key may need several of these at once.

    `SHOWING` is in *During*, or anywhere while the session runs.
    """

    ALWAYS = 0
    DURING = auto()
    RUNNING = auto()
    SHOWING = auto()
    COVERED = auto()


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """Keys that all do the same.

    A key is a single character, matched by what is typed, or a name in Qt's portable form such as `Ctrl+1`.
    `typing` keys work while a text field has the focus. `steering` keys move about in many widgets, and are left to the
    widget that has the focus if it uses them. `held` keys may repeat while they are held down.
    """

    keys: tuple[str, ...]
    act: Act
    text: str
    when: When = When.DURING
    typing: bool = False
    steering: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class KeyContext:
    """Where the desk is at the moment a key is pressed; `covered` is a black, white or frozen wall."""

    place: Place | None = None
    running: bool = False
    covered: bool = False

    @property
    def now(self) -> When:
        """Everything that holds."""
        found = When.ALWAYS
        if self.place is Place.DURING:
            found |= When.DURING | When.SHOWING
        if self.running:
            found |= When.RUNNING | When.SHOWING
        if self.covered:
            found |= When.COVERED
        return found

    def allows(self, binding: KeyBinding) -> bool:
        """Whether the keys work now."""
        return binding.when in self.now


def key_bindings(texts: Texts) -> tuple[KeyBinding, ...]:
    """Every key of the desk, in the order of the help."""
    return (*_transport(texts), *_wall(texts), *_scenes(texts), *_desk(texts))


def key_of(act: Act, bindings: tuple[KeyBinding, ...]) -> str:
    """The first key of an act, as it is printed on buttons; empty when it has none."""
    return next((binding.keys[0] for binding in bindings if binding.act is act), "")


def cap_text(key: str, texts: Texts) -> str:
    """What is printed on the cap of a key."""
    names = {
        "PgDown": texts.p("key", "PageDown"),
        "PgUp": texts.p("key", "PageUp"),
        "Space": texts.p("key", "Space"),
        "Right": "→",
        "Left": "←",
        "-": "−",
    }
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return " ".join([*modifiers, names.get(last, last)])


def _transport(texts: Texts) -> tuple[KeyBinding, ...]:
    running, showing = When.DURING | When.RUNNING, When.SHOWING
    return (
        KeyBinding(
            ("PgDown",), Act.STEP_FORWARD, texts.t("One step on; at the end: the next item"), showing, typing=True
        ),
        KeyBinding(("PgUp",), Act.STEP_BACK, texts.t("One step back"), showing, typing=True),
        KeyBinding(("Right", "Space"), Act.STEP_FORWARD, texts.t("One step on"), steering=True),
        KeyBinding(("Left",), Act.STEP_BACK, texts.t("One step back"), steering=True),
        KeyBinding(("N",), Act.NEXT_ACTIVITY, texts.t("Start the next item")),
        KeyBinding(("P",), Act.PAUSE, texts.t("Pause the time, or go on"), running),
        KeyBinding(("+",), Act.MINUTE_MORE, texts.t("One minute more"), running),
        KeyBinding(("-",), Act.MINUTE_LESS, texts.t("One minute less"), running),
        KeyBinding(("K",), Act.SIDE_TIMER, texts.t("Time an exercise"), running),
    )


def _wall(texts: Texts) -> tuple[KeyBinding, ...]:
    message = texts.t("Message to the room, or take it away")
    return (
        KeyBinding(("F5",), Act.GO_LIVE, texts.t("Show on the projector"), When.SHOWING, typing=True),
        KeyBinding(("B", "."), Act.BLACK, texts.t("Black, or show again")),
        KeyBinding(("W", ","), Act.WHITE, texts.t("White, or show again")),
        KeyBinding(("F",), Act.FREEZE, texts.t("Freeze the picture, or let it go")),
        KeyBinding(
            ("Esc",), Act.UNCOVER, texts.t("Leave black, white or frozen"), When.SHOWING | When.COVERED, typing=True
        ),
        KeyBinding(("M",), Act.MESSAGE, message),
        KeyBinding(("Ctrl+M",), Act.MESSAGE, message, typing=True),
        KeyBinding(("S",), Act.SWAP_SCREENS, texts.t("Let desk and projector change screens")),
        KeyBinding(("L",), Act.LEND_SCREEN, texts.t("Lend the projector to another program, or take it back")),
    )


def _scenes(texts: Texts) -> tuple[KeyBinding, ...]:
    views = texts.t("The views of the item")
    return (
        *(KeyBinding((f"Ctrl+{n}",), act, views, typing=True) for n, act in enumerate(VIEW_ACTS, 1)),
        KeyBinding(("Ctrl+7",), Act.SHOW_AGENDA, texts.t("Show today's agenda"), typing=True),
        KeyBinding(("Ctrl+8",), Act.SHOW_COMING, texts.t("Show the coming sessions"), typing=True),
        KeyBinding(("Ctrl+9",), Act.SHOW_CLOCK, texts.t("Show the clock"), typing=True),
        KeyBinding(("Ctrl+0",), Act.SHOW_WELCOME, texts.t("Show the welcome"), typing=True),
    )


def _desk(texts: Texts) -> tuple[KeyBinding, ...]:
    places = texts.t("Before, during, after")
    return (
        KeyBinding(("Ctrl+Z",), Act.UNDO, texts.t("Undo"), When.ALWAYS, held=True),
        KeyBinding(("Ctrl+Y", "Ctrl+Shift+Z"), Act.REDO, texts.t("Redo"), When.ALWAYS, held=True),
        *(KeyBinding((f"Alt+{n}",), act, places, When.ALWAYS, typing=True) for n, act in enumerate(PLACE_ACTS, 1)),
        KeyBinding(("F6",), Act.NEXT_PANE, texts.t("Next part of the window"), When.ALWAYS, typing=True),
        KeyBinding(("Shift+F6",), Act.PREVIOUS_PANE, texts.t("Previous part of the window"), When.ALWAYS, typing=True),
        KeyBinding(("F10",), Act.OPEN_MENU, texts.t("Open the menu"), When.ALWAYS, typing=True),
        KeyBinding(("F1",), Act.HELP, texts.t("Show the keys, or close them"), When.ALWAYS, typing=True),
        KeyBinding(("?",), Act.HELP, texts.t("Show the keys, or close them"), When.ALWAYS),
    )
