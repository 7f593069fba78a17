"""Widgets draw what they are given; they know no query and no pane."""
