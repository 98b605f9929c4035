"""Names of files from titles that anybody may have written."""

import pytest

from leda_desktop.exchange.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Leda omställning tillsammans", "Leda omställning tillsammans"),
        ("Träff 1 – Innovera", "Träff 1 – Innovera"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>:"c"|?*\\d', "a b c d"),
        ("CON", "Program"),
        ("lpt1", "Program"),
        ("...", "Program"),
        ("", "Program"),
        ("😀", "Program"),
        ("-rf", "rf"),
        ("å" * 300, "å" * 45),
    ],
)
def test_any_system_takes_the_name(title: str, name: str) -> None:
    assert file_name(title, "Program", ".leda") == name + ".leda"
