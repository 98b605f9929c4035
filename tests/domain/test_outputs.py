"""The wall goes to the projector, whatever the venue's screens are called and wherever they lie."""

from leda_desktop.domain.outputs import (
    KnownScreens,
    Output,
    Rect,
    ScreenName,
    WallMemory,
    WallState,
    choose_output,
    decide,
    free_outputs,
    mirrored,
)

LAPTOP = Output(ScreenName("AUO", "B140", "1", "eDP-1"), Rect(0, 0, 1366, 768))
PROJECTOR = Output(ScreenName("EPS", "EB-X49", "77", "HDMI-1"), Rect(1366, 0, 1920, 1080))
OTHER = Output(ScreenName("DEL", "U2720", "9", "DP-1"), Rect(-2560, 0, 2560, 1440))
NOBODY = KnownScreens()
CHOSEN = KnownScreens(chosen=PROJECTOR.name)


def test_the_screen_beside_the_desk_is_free() -> None:
    assert free_outputs((LAPTOP, PROJECTOR), LAPTOP) == (PROJECTOR,)


def test_a_projector_to_the_left_is_free_too() -> None:
    assert free_outputs((OTHER, LAPTOP), LAPTOP) == (OTHER,)


def test_a_mirrored_screen_is_never_used() -> None:
    mirror = Output(PROJECTOR.name, LAPTOP.area)
    assert free_outputs((LAPTOP, mirror), LAPTOP) == ()
    assert mirrored((LAPTOP, mirror), LAPTOP)
    assert not mirrored((LAPTOP, PROJECTOR), LAPTOP)


def test_a_placeholder_is_no_screen() -> None:
    placeholder = Output(ScreenName("", "", "", ":78.0"), Rect(2000, 0, 800, 600))
    assert free_outputs((LAPTOP, placeholder), LAPTOP) == ()


def test_the_only_free_screen_is_chosen() -> None:
    assert choose_output((PROJECTOR,), NOBODY) == PROJECTOR


def test_the_screen_used_before_is_chosen_among_several() -> None:
    assert choose_output((OTHER, PROJECTOR), CHOSEN) == PROJECTOR


def test_a_screen_of_the_same_model_is_chosen_when_the_plug_differs() -> None:
    moved = ScreenName("EPS", "EB-X49", "78", "DP-3")
    assert choose_output((OTHER, Output(moved, PROJECTOR.area)), CHOSEN) == Output(moved, PROJECTOR.area)


def test_several_unknown_screens_are_left_to_the_facilitator() -> None:
    assert choose_output((OTHER, PROJECTOR), NOBODY) is None


def test_another_projector_is_used_when_it_is_the_only_one() -> None:
    assert choose_output((OTHER,), CHOSEN) == OTHER


def test_what_was_chosen_comes_before_what_was_used_last() -> None:
    known = KnownScreens(chosen=PROJECTOR.name, last=OTHER.name)
    assert choose_output((OTHER, PROJECTOR), known) == PROJECTOR
    assert choose_output((OTHER, PROJECTOR), KnownScreens(last=OTHER.name)) == OTHER


def test_screens_that_do_not_say_their_model_are_not_alike() -> None:
    nameless = [Output(ScreenName("", "", "", plug), PROJECTOR.area) for plug in ("DP-1", "DP-2")]
    assert choose_output((OTHER, nameless[0]), KnownScreens(chosen=nameless[1].name)) is None


def test_the_wall_stays_where_it_is_when_another_screen_appears() -> None:
    memory = WallMemory(NOBODY, shown=PROJECTOR.name)
    assert decide((LAPTOP, OTHER, PROJECTOR), LAPTOP, memory) == PROJECTOR


def test_the_wall_goes_to_the_chosen_screen_when_that_comes_back() -> None:
    assert decide((LAPTOP, OTHER, PROJECTOR), LAPTOP, WallMemory(CHOSEN, shown=OTHER.name)) == PROJECTOR


def test_a_lost_picture_does_not_jump_to_a_screen_that_nobody_chose() -> None:
    lost = WallMemory(CHOSEN, lost=True, left_out=frozenset({OTHER.name}))
    assert decide((LAPTOP, OTHER), LAPTOP, lost) is WallState.LOST


def test_a_screen_that_is_new_since_the_loss_is_used() -> None:
    lost = WallMemory(CHOSEN, lost=True, left_out=frozenset({OTHER.name}))
    box = Output(ScreenName("MIR", "Cast", "", "HDMI-3"), PROJECTOR.area)
    assert decide((LAPTOP, OTHER, box), LAPTOP, lost) == box


def test_a_projector_that_shows_a_part_of_the_desk_is_mirrored() -> None:
    larger = Output(PROJECTOR.name, Rect(0, 0, 1920, 1080))
    assert decide((LAPTOP, larger), LAPTOP, WallMemory()) is WallState.MIRRORED


def test_a_size_is_told_in_the_pixels_of_the_screen() -> None:
    assert Output(LAPTOP.name, Rect(0, 0, 1280, 800), 1.5).pixels == (1920, 1200)
