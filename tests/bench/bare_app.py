"""The floor: a Textual app that shows one line, with DuckDB imported."""

import duckdb
from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """Shows that it is there."""

    def compose(self) -> ComposeResult:
        yield Static(f"ready with DuckDB {duckdb.__version__}")


if __name__ == "__main__":
    BareApp().run()
