"""When the tests play."""

from datetime import datetime
from zoneinfo import ZoneInfo

# Eight minutes before the first session of the sample begins.
MORNING = datetime(2024, 2, 7, 10, 52, tzinfo=ZoneInfo("Europe/Stockholm"))
