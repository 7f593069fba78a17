"""Finds the expressions of time in a text and writes them as TIMEX3 does. Knows no names and no figures."""

from nevtui.extract.times.finding import find_times as find_times
from nevtui.extract.times.spans import Time as Time
