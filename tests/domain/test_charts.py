"""Charts: bars keep to their box, to their proportions and to each other's scale."""

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.charts import Box, distribution_chart

BOX = Box(100, 50, 1000, 200)
COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=20)


@given(COUNTS, st.integers(0, 1000), st.sampled_from([0.0, 28.0]))
def test_everything_stays_inside_the_box(counts: list[int], tallest: int, label_size: float) -> None:
    chart = distribution_chart(counts, BOX, tallest=tallest, label_size=label_size)
    for bar in chart.bars:
        assert BOX.x <= bar.box.x <= bar.box.right <= BOX.right
        assert BOX.y - 0.001 <= bar.box.y <= bar.box.bottom <= BOX.bottom + 0.001
    assert all(BOX.x <= caption.x <= BOX.right and caption.y <= BOX.bottom for caption in chart.captions)


@given(COUNTS)
def test_bars_stand_side_by_side_on_the_baseline(counts: list[int]) -> None:
    chart = distribution_chart(counts, BOX)
    assert all(abs(bar.box.bottom - chart.baseline.y1) < 0.001 for bar in chart.bars)
    assert all(left.box.right < right.box.x for left, right in zip(chart.bars, chart.bars[1:], strict=False))


def test_heights_are_in_proportion_to_counts() -> None:
    low, high = distribution_chart((2, 8), BOX).bars
    assert high.box.height == BOX.height
    assert low.box.height == BOX.height / 4


def test_charts_with_the_same_tallest_share_their_scale() -> None:
    alone = distribution_chart((4,), BOX, tallest=8)
    assert alone.bars[0].box.height == BOX.height / 2


def test_a_step_nobody_chose_is_a_stub() -> None:
    none, some = distribution_chart((0, 5), BOX).bars
    assert 0 < none.box.height < some.box.height / 10


def test_steps_are_numbered_from_the_lowest() -> None:
    chart = distribution_chart((1, 2, 3), BOX, lowest=0, label_size=28)
    assert [caption.text for caption in chart.captions] == ["0", "1", "2"]
    assert [bar.step for bar in chart.bars] == [0, 1, 2]


def test_numbers_stand_below_the_bars() -> None:
    chart = distribution_chart((1, 2), BOX, label_size=28)
    assert chart.baseline.y1 < BOX.bottom - 28
    assert all(caption.y > chart.baseline.y1 for caption in chart.captions)


def test_the_mean_stands_between_the_steps_that_were_chosen() -> None:
    chart = distribution_chart((1, 0, 1), BOX)
    assert chart.mean is not None
    assert chart.mean.x1 == BOX.x + BOX.width / 2


def test_without_ratings_there_is_no_mean() -> None:
    assert distribution_chart((0, 0), BOX).mean is None


def test_a_scale_without_steps_is_an_empty_chart() -> None:
    assert distribution_chart((), BOX).bars == ()
