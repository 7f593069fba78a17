"""A small Textual app, for the tests of the harness: it shows a heading, the last key, and the size of its screen."""

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class SmallApp(App[None]):
    """Shows what happens to it."""

    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Static("杭州 Hangzhou", id="heading")
        yield Static("no key yet", id="key")
        yield Static("", id="size")

    def on_key(self, event: events.Key) -> None:
        """Show the key's name."""
        self.query_one("#key", Static).update(f"key {event.key}.")

    def on_resize(self, event: events.Resize) -> None:
        """Show the size in cells."""
        self.query_one("#size", Static).update(f"size {event.size.width}x{event.size.height}.")


if __name__ == "__main__":
    SmallApp().run()
