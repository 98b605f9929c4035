"""Cables are pulled, screens are moved and lids closed on a real X server: the room never sees the desk."""

from tests.venue.plays import Facts

WALL = ["ready", "DUMMY1", [1368, 0, 1920, 1080]]
ON_LAPTOP, ON_MONITOR, OUT_OF_SIGHT = "DUMMY0", "DUMMY2", "minimised"


def test_t01_unplugged_while_live(evening: Facts) -> None:
    assert evening["t01 in the signal"] is True
    assert evening["t01"] == ["lost", "PROJEKTORN BORTA", ["Projektorn är borta."], ON_LAPTOP]


def test_t01_the_session_goes_on_without_a_projector(evening: Facts) -> None:
    time_stands, no_dialog, runs = evening["t01 session"]
    assert (time_stands, no_dialog, runs) == (True, True, True)


def test_t01_nothing_of_the_wall_is_ever_over_the_desk(evening: Facts) -> None:
    assert evening["trespasses"] == []


def test_t02_an_unrelated_monitor_that_flickers_leaves_the_wall_alone(evening: Facts) -> None:
    same_window, made = evening["t02 untouched"]
    assert (same_window, made) == (True, 0)


def test_t02_ten_plugs_in_a_row_are_settled_once(evening: Facts) -> None:
    *wall, made = evening["t02"]
    assert wall == WALL
    assert made < 10


def test_t03_plugged_in_again_with_another_resolution(evening: Facts) -> None:
    assert evening["t03"] == ["ready", "DUMMY1", [1368, 0, 1280, 800], "SlideScene", "LIVE", []]


def test_t07_screens_that_are_rearranged_are_followed(evening: Facts) -> None:
    assert evening["t07"] == ["ready", "DUMMY1", [0, 0, 1920, 1080], ON_LAPTOP]


def test_t09_a_projector_to_the_left_of_the_laptop(evening: Facts) -> None:
    assert evening["t09"] == ["ready", "DUMMY1", [0, 0, 1920, 1080], ON_LAPTOP]


def test_t10_a_desk_dragged_to_the_projector_gets_it_and_the_wall_goes_to_the_laptop(evening: Facts) -> None:
    assert evening["t10 two"] == ["ready", "DUMMY0", [0, 0, 1368, 768], "DUMMY1"]


def test_t10_a_desk_dragged_to_a_third_screen_leaves_the_projector_to_the_wall(evening: Facts) -> None:
    assert evening["t10 three"] == [*WALL, ON_MONITOR]


def test_t12_a_mirrored_projector_is_said_in_a_sentence_and_the_laptop_stays_as_it_is(evening: Facts) -> None:
    state, badge, sentence, desk_on = evening["t12"]
    assert (state, badge, desk_on) == ("mirrored", "SPEGLAD", ON_LAPTOP)
    assert "Utöka" in sentence
    assert evening["t12 after"] == [*WALL, []]


def test_t15_with_the_lid_closed_the_wall_stays_and_the_desk_is_out_of_sight(evening: Facts) -> None:
    assert evening["t15"] == ["ready", "DUMMY1", [0, 0, 1920, 1080], OUT_OF_SIGHT, True]


def test_t15_with_the_lid_open_again_the_desk_is_back_on_the_laptop(evening: Facts) -> None:
    assert evening["t15 open"] == [*WALL, ON_LAPTOP]


def test_t16_all_screens_off_and_on(evening: Facts) -> None:
    assert evening["t16 off"] == ["lost"]
    *where, same_place = evening["t16"]
    assert where == [*WALL, ON_LAPTOP]
    assert same_place is True


def test_t17_no_handler_holds_on_to_a_screen_that_is_gone(evening: Facts) -> None:
    assert evening["left"] == [0, False], evening["said"]
    assert "already deleted" not in evening["said"]


def test_t18_the_laptops_own_resolution_changes_nothing_on_the_wall(evening: Facts) -> None:
    assert evening["t18"] == [True, *WALL]


def test_t23_the_wall_covers_the_projector_to_the_pixel_from_the_start(evening: Facts) -> None:
    assert evening["t23"] == [*WALL, "REDO", "WelcomeScene"]
    assert evening["t23 pixels"] == [1920, 1080]


def test_t29_a_click_into_the_wall_takes_no_key_from_the_desk(evening: Facts) -> None:
    active, scene, no_menu = evening["t29"]
    assert (active, scene, no_menu) == (True, "ClockScene", True)


def test_t31_the_screen_is_lent_only_when_asked_twice(evening: Facts) -> None:
    assert evening["t31 asked"] == [*WALL, ["En gång till"]]
    assert evening["t31 lent"] == ["lent", "UTLÅNAD", ["Projektorn är utlånad"]]


def test_t31_a_lent_screen_stays_lent_when_its_cable_is_pulled(evening: Facts) -> None:
    assert evening["t31 cable"] == ["lent"]


def test_t31_one_key_takes_the_screen_back_over_the_other_program_as_it_was(evening: Facts) -> None:
    assert evening["t31"] == [*WALL, "LIVE", "SlideScene", []]


def test_a_desk_closed_while_the_room_looks_asks_first(evening: Facts) -> None:
    *wall, notices, closed, twice = evening["leaving"]
    assert (wall, closed, twice) == (WALL, False, True)
    assert notices == ["När Leda stängs"]


def test_desk_and_wall_change_screens_and_back(evening: Facts) -> None:
    assert evening["swapped"] == ["ready", "DUMMY0", "DUMMY1"]
    assert evening["swapped back"] == ["ready", "DUMMY1", "DUMMY0"]


def test_after_a_long_loss_the_room_sees_the_welcome_until_one_key_is_pressed(evening: Facts) -> None:
    assert evening["late"] == ["ready", "DUMMY1", "VÄNTBILD", "WelcomeScene"]
    assert evening["late, one key"] == ["LIVE", "SlideScene"]
