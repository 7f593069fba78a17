"""Every action: name, keys, words, group. Keys line, help, README and tests are made from it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does. The screen has a method `do_<name>`, which may give a reason why it did nothing."""

    name: str
    keys: tuple[str, ...]
    """As Textual names them, the first one is the one to show."""
    shown: str
    """The keys as words: `Enter`, `↑ ↓`."""
    title: str
    """What it does, for the help; begins with a verb or names the thing."""
    group: str
    short: str = ""
    """A word or two for the keys line; empty where it is not on it."""


def outgoing(group: str) -> tuple[Action, ...]:
    """Give what copies and writes what is shown, the same on each screen that is opened from the panes."""
    return (
        Action("copy_row", ("y",), "y", "copy the row", group),
        Action("copy_citation", ("Y",), "Y", "copy the words with who said them, when and where", group, "cite"),
        Action("export", ("e",), "e", "write what is shown to a file: CSV, JSON, Markdown, Parquet, Excel …", group),
    )


EXPLORE: Final = (
    Action("up", ("up", "k"), "↑ k", "row up", "Move", "move"),
    Action("down", ("down", "j"), "↓ j", "row down", "Move"),
    Action("page_up", ("pageup", "ctrl+b"), "PgUp", "page up", "Move"),
    Action("page_down", ("pagedown",), "PgDn", "page down", "Move"),
    Action("first", ("home",), "Home", "first row", "Move"),
    Action("last", ("end", "G"), "End G", "last row", "Move"),
    Action("left", ("left", "h"), "← h", "pane at the left", "Move"),
    Action("right", ("right", "l"), "→ l", "pane at the right", "Move"),
    Action("next_pane", ("tab",), "Tab", "next pane", "Move", "pane"),
    Action("previous_pane", ("shift+tab",), "Shift+Tab", "pane before", "Move"),
    Action("first_pane", ("1",), "1", "first pane", "Move"),
    Action("second_pane", ("2",), "2", "second pane", "Move"),
    Action("third_pane", ("3",), "3", "third pane", "Move"),
    Action("evidence", ("4",), "4", "evidence, to scroll it", "Move"),
    Action("pin", ("enter",), "Enter", "pin the row and go on", "Select", "pin"),
    Action("mark", ("space",), "Space", "mark rows: together they are one clause", "Select", "mark"),
    Action("negate", ("tilde",), "~", "leave the row or the marked out: not BYD; again: turn it round", "Select"),
    Action("brush_back", ("less_than_sign",), "<", "brush a span of time; move it back", "Select"),
    Action("brush_on", ("greater_than_sign",), ">", "move the brush on", "Select"),
    Action("brush_narrow", ("comma",), ",", "narrow it", "Select"),
    Action("brush_widen", ("full_stop",), ".", "widen it", "Select"),
    Action("back", ("backspace", "left_square_bracket"), "Backspace [", "back", "Select", "back"),
    Action("forward", ("right_square_bracket",), "]", "forward", "Select"),
    Action("clear", ("escape",), "Esc", "drop filter, then pins", "Select", "clear"),
    Action("filter", ("slash",), "/", "filter this pane by name", "Select", "filter"),
    Action("sort", ("s",), "s", "next order", "Look", "sort"),
    Action("widen", ("b",), "b", "count brands and units, companies based there", "Look"),
    Action("branch", ("z",), "z", "list or tree: countries and provinces, groups", "Look"),
    Action("unfold", ("plus",), "+ →", "open a row of the tree", "Look"),
    Action("fold", ("minus",), "- ←", "shut it, or go to the one above", "Look"),
    Action("unfold_all", ("asterisk",), "*", "open all rows, or shut all", "Look"),
    Action("axis", ("t",), "t", "time of event or day of report", "Look"),
    Action("bins", ("T",), "T", "bars: years, quarters, months", "Look"),
    Action("map", ("m",), "m", "map of the cities, and back to their list", "Look", "map"),
    Action("wider", ("Z",), "Z -", "on the map: more of the earth; z or + nearer", "Look"),
    Action("units", ("u",), "u", "figures as stated, in USD, in CNY, per head, per car or GWh", "Look"),
    Action("choose_pane", ("v",), "v", "which pane stands here; kept for the next start", "Look"),
    Action("layout", ("L",), "L", "widths: as needed, roomy lists, even; kept", "Look"),
    Action("card", ("i",), "i", "the card of what one stands on", "Follow", "card"),
    Action("goto", ("g",), "g", "go to anything: type part of a name, Chinese or pinyin too", "Follow", "go to"),
    Action("search", ("ctrl+f",), "Ctrl+F", "search the full text; in a pane's filter also ?words", "Follow", "search"),
    Action("article", ("a",), "a", "read the article, its statements marked", "Follow", "article"),
    Action("compare", ("x",), "x", "the marked side by side: two to five", "Follow", "compare"),
    Action("charts", ("c",), "c", "draw it: the pane's counts, money by city, market shares, capacity …", "Follow"),
    Action("conflicts", ("exclamation_mark",), "!", "where the sources disagree, and why", "Follow"),
    Action("plans", ("P",), "P", "plans, and what became of them", "Follow"),
    Action("unread", ("W",), "W", "paragraphs with figures that gave no statement", "Follow"),
    Action("next_said", ("n",), "n", "next article that says the same; on the map next city by count", "Look"),
    Action("previous_said", ("N",), "N", "article before", "Look"),
    Action("again", ("r",), "r", "ask again after a failure", "Look"),
    Action("correct", ("R",), "R", "correct or reject the statement", "Review", "correct"),
    Action("names", ("U",), "U", "unknown names: accept, refuse", "Review"),
    Action("reload", ("ctrl+r",), "Ctrl+R", "reload the library, once it has a new version", "Review"),
    Action("bookmark", ("B",), "B", "keep what you look at under a name", "Out"),
    Action("bookmarks", ("apostrophe",), "'", "open a bookmark", "Out"),
    Action("copy_state", ("ctrl+g",), "Ctrl+G", "copy what you look at as a text: nevtui open shows it again", "Out"),
    Action("copy_row", ("y",), "y", "copy the row", "Out"),
    Action("copy_citation", ("Y",), "Y", "copy the words with who said them, when and where", "Out", "cite"),
    Action("export", ("e",), "e", "write the pane to a file: CSV, TSV, JSON, JSONL, Markdown, Parquet, Excel", "Out"),
    Action("report", ("E",), "E", "write a cited report of the selection, as Markdown", "Out"),
    Action("picture", ("ctrl+s",), "Ctrl+S", "draw the screen as SVG", "Out"),
    Action("sql", ("colon",), ":", "SQL prompt", "Ask", "SQL"),
    Action("pane_sql", ("S",), "S", "SQL of this pane", "Ask"),
    Action("help", ("question_mark", "f1"), "?", "this help", "Ask", "help"),
    Action("palette", ("ctrl+p",), "Ctrl+P", "palette: themes, signs, all actions", "Ask"),
    Action("suspend", ("ctrl+z",), "Ctrl+Z", "back to the shell for a while; fg comes back here", "Ask"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Ask", "quit"),
)

SQL: Final = (
    Action("run", ("f5",), "F5", "run all, or the marked text", "Run", "run"),
    Action("run_one", ("ctrl+j", "ctrl+enter"), "Ctrl+J Ctrl+Enter", "run the statement under the cursor", "Run"),
    Action("stop", ("escape",), "Esc", "close the list; stop a query; back to the panes", "Run", "stop, panes"),
    Action("other", ("f6",), "F6", "between editor and rows", "Run", "rows"),
    Action(
        "complete",
        ("ctrl+space", "ctrl+@"),
        "Ctrl+Space",
        "complete; Tab takes the first, ↓ goes into the list",
        "Write",
    ),
    Action("layout", ("f4",), "F4", "lay the SQL out anew", "Write", "format"),
    Action("comment", ("ctrl+underscore", "ctrl+slash"), "Ctrl+/", "comment lines out, or in again", "Write"),
    Action("find", ("ctrl+f",), "Ctrl+F", "find in the text", "Write", "find"),
    Action("find_next", ("f3",), "F3", "find the next one", "Write"),
    Action("find_previous", ("shift+f3",), "Shift+F3", "find the one before", "Write"),
    Action("bracket", ("ctrl+right_square_bracket",), "Ctrl+]", "to the other bracket", "Write"),
    Action("undo", ("ctrl+z",), "Ctrl+Z", "undo", "Write"),
    Action("redo", ("ctrl+y",), "Ctrl+Y", "redo", "Write"),
    Action("editor", ("ctrl+g",), "Ctrl+G", "go on in $EDITOR", "Write"),
    Action("vim", ("f12",), "F12", "vim keys on or off", "Write"),
    Action("new_tab", ("ctrl+n",), "Ctrl+N", "new tab", "Tabs", "new"),
    Action("next_tab", ("ctrl+t", "alt+right"), "Ctrl+T Alt+→", "next tab", "Tabs", "tab"),
    Action("previous_tab", ("alt+left",), "Alt+←", "tab before", "Tabs"),
    Action("rename_tab", ("f2",), "F2", "name the tab", "Tabs"),
    Action("close_tab", ("f9",), "F9", "close the tab; the history keeps its text", "Tabs"),
    Action("open", ("ctrl+o",), "Ctrl+O", "saved queries and examples", "Keep", "open"),
    Action("history", ("ctrl+r",), "Ctrl+R", "history, searched as you type", "Keep", "history"),
    Action("save", ("ctrl+s",), "Ctrl+S", "save the query under a name", "Keep"),
    Action("older", ("f7", "ctrl+up"), "F7 Ctrl+↑", "older query", "Keep"),
    Action("newer", ("f8", "ctrl+down"), "F8 Ctrl+↓", "newer query", "Keep"),
    Action("schema", ("ctrl+l",), "Ctrl+L", "tables: columns, types, meanings, values", "Keep", "tables"),
    Action("sql_help", ("f1",), "F1", "help of the prompt", "Keep", "help"),
)

ROWS: Final = (
    Action("enter", ("enter",), "Enter", "the panes, at the entity, article or statement; else the row whole", "Rows"),
    Action("record", ("space",), "Space", "the row whole", "Rows"),
    Action("reader", ("v",), "v", "the value whole: long texts, lists, structs, JSON", "Rows"),
    Action("sort_up", ("s",), "s", "sort by the column, least first; again: no more", "Rows"),
    Action("sort_down", ("S",), "S", "greatest first", "Rows"),
    Action("filter", ("slash",), "/", "filter by the column: words, or = < >= != and a value", "Rows"),
    Action("unfilter", ("backslash",), "\\", "neither sorted nor filtered", "Rows"),
    Action("hide", ("minus",), "-", "hide the column", "Rows"),
    Action("show_all", ("plus",), "+", "show hidden columns", "Rows"),
    Action("freeze", ("f",), "f", "keep the columns up to this one at the left", "Rows"),
    Action("sum_up", ("F",), "F", "what stands in the column: frequencies, least, greatest", "Rows"),
    Action("chart", ("c",), "c", "two columns as bars", "Rows"),
    Action("end", ("end", "G"), "End G", "the last row, counted for it", "Rows"),
    Action("go", ("g",), "g", "a row by its number", "Rows"),
    Action("copy_cell", ("y",), "y", "copy the value", "Rows"),
    Action("copy_row", ("Y",), "Y", "copy the row", "Rows"),
    Action("export", ("e",), "e", "write the rows to a file", "Rows"),
    Action("take", ("t",), "t", "let the column's values be the selection of the panes", "Rows"),
)
"""On the rows of a result."""

CARD: Final = (
    Action("follow", ("enter", "o"), "Enter o", "the card of whom the row names", "Card", "follow"),
    Action(
        "side", ("tab", "shift+tab", "left", "right", "h", "l"), "Tab ← →", "figures or ties", "Card", "figures, ties"
    ),
    Action("property", ("p",), "p", "draw another property", "Card", "property"),
    Action("length", ("t",), "t", "draw months, quarters or years", "Card", "months, years"),
    Action("units", ("u",), "u", "figures as stated, in USD, in CNY, per head, per car or GWh", "Card", "units"),
    Action("article", ("a",), "a", "read the article that says it", "Card", "article"),
    Action("pointing", ("O",), "O", "everything that names it, in the panes", "Card", "in the panes"),
    Action("back", ("backspace", "left_square_bracket"), "Backspace [", "the card before", "Card", "back"),
    Action("forward", ("right_square_bracket",), "]", "forward again", "Card"),
    *outgoing("Card"),
    Action("leave", ("escape",), "Esc", "back to where it was opened", "Card", "leave"),
    Action("goto", ("g",), "g", "go to anything", "Card"),
    Action("help", ("question_mark", "f1"), "?", "help", "Card", "help"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Card"),
)
"""The card of an entity."""

READER: Final = (
    Action("down", ("down", "j", "tab"), "↓ j Tab", "next mark", "Read", "marks"),
    Action("up", ("up", "k", "shift+tab"), "↑ k", "mark before", "Read"),
    Action("page_down", ("pagedown", "space"), "PgDn Space", "scroll down", "Read", "scroll"),
    Action("page_up", ("pageup", "b"), "PgUp b", "scroll up", "Read"),
    Action("first", ("home",), "Home", "first mark", "Read"),
    Action("last", ("end", "G"), "End G", "last mark", "Read"),
    Action("next", ("n",), "n", "next article of the selection", "Read", "next article"),
    Action("previous", ("N",), "N", "article before", "Read"),
    Action("take", ("enter",), "Enter", "everything the article says, in the panes", "Read", "in the panes"),
    Action("card", ("i",), "i", "the card of whom the statement is about", "Read", "card"),
    Action("correct", ("R",), "R", "correct or reject the statement", "Read", "correct"),
    *outgoing("Read"),
    Action("leave", ("escape", "backspace"), "Esc Backspace", "back", "Read", "back"),
    Action("goto", ("g",), "g", "go to anything", "Read"),
    Action("help", ("question_mark", "f1"), "?", "help", "Read", "help"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Read"),
)
"""An article to read."""

COMPARE: Final = (
    Action("property", ("p",), "p", "another property", "Compare", "property"),
    Action("property_before", ("P",), "P", "the property before", "Compare"),
    Action("length", ("t",), "t", "months, quarters or years", "Compare", "months, years"),
    Action("units", ("u",), "u", "figures as stated, in USD, in CNY, per head, per car or GWh", "Compare", "units"),
    Action("card", ("i", "enter"), "i Enter", "the card of the entity", "Compare", "card"),
    Action("article", ("a",), "a", "read the article of the cell", "Compare", "article"),
    Action("goto", ("g",), "g", "go to anything", "Compare"),
    *outgoing("Compare"),
    Action("leave", ("escape", "backspace"), "Esc Backspace", "back", "Compare", "back"),
    Action("help", ("question_mark", "f1"), "?", "help", "Compare", "help"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Compare"),
)
"""Entities side by side."""

LEDGER: Final = (
    Action("take", ("enter",), "Enter", "the statements of the row, in the panes", "Ledger", "in the panes"),
    Action("turn", ("n", "tab"), "n Tab", "the other article, where one fits", "Ledger", "other article"),
    Action("card", ("i",), "i", "the card of whom it is about", "Ledger", "card"),
    Action("article", ("a",), "a", "read the article", "Ledger", "article"),
    *outgoing("Ledger"),
    Action("leave", ("escape", "backspace"), "Esc Backspace", "back", "Ledger", "back"),
    Action("goto", ("g",), "g", "go to anything", "Ledger"),
    Action("help", ("question_mark", "f1"), "?", "help", "Ledger", "help"),
    Action("quit", ("q", "ctrl+q"), "q", "quit", "Ledger"),
)
"""Conflicts, plans, unread paragraphs."""

CORRECT: Final = (
    Action("field_down", ("down", "tab"), "↓ Tab", "next field", "Correct", "field"),
    Action("field_up", ("up", "shift+tab"), "↑ Shift+Tab", "field before", "Correct"),
    Action("save", ("enter", "ctrl+s"), "Enter Ctrl+S", "keep the correction", "Correct", "save"),
    Action("reject", ("x",), "x", "above the fields: reject the statement", "Correct", "reject"),
    Action("leave", ("escape",), "Esc", "leave it as it is", "Correct", "leave"),
)
"""The form behind R."""

NAMES: Final = (
    Action("accept", ("a",), "a", "accept the name; a second key says what it is", "Names", "accept"),
    Action("refuse", ("x",), "x", "refuse the name", "Names", "refuse"),
    Action("take_back", ("u",), "u", "take the decision back", "Names", "take back"),
    Action("words", ("enter",), "Enter", "the paragraph it stands in", "Names", "words"),
    Action("next_shelf", ("tab", "right", "l"), "Tab →", "next shelf", "Names", "shelf"),
    Action("previous_shelf", ("shift+tab", "left", "h"), "Shift+Tab ←", "shelf before", "Names"),
    Action("leave", ("escape", "q"), "Esc q", "back to the panes", "Names", "panes"),
)
"""The shelves of names behind U."""
