"""What may be done with a plant, as verbs: built, opened, started, planned, run, paid for, closed. A table only."""

from typing import Final

from nevtui.extract.verbs import Verbs

TELLS: Final = Verbs(
    {
        "build": (
            *("build", "construct", "erect", "set up", "put up", "establish", "develop", "create", "break ground on"),
            *("start building", "begin building", "start construction of", "begin construction of", "locate", "site"),
            *("begin work on", "start work on", "break ground for", "lay the foundation stone for"),
            *("start construction on", "begin construction on", "start the construction of", "begin to build"),
            *("be under construction", "be under way", "be in the works"),
            *("start to build", "lay the cornerstone of", "lay the foundation stone of", "break ground at"),
        ),
        "open": (
            *("open", "inaugurate", "launch", "unveil", "complete", "commission", "put into operation"),
            *("break ground", "be due", "be due for completion"),
        ),
        "start": (
            *("bring on stream", "start up", "start", "begin", "come on stream", "go on stream", "go into operation"),
            *("go into production", "start production", "begin production", "start operations", "begin operations"),
            *("commence production", "commence operations", "enter production", "start operating", "come online"),
            *("start making", "begin making", "start building cars", "roll out", "become operational"),
        ),
        "plan": (
            *("plan", "announce", "propose", "consider", "choose", "pick", "select", "win", "land", "attract", "sign"),
            *("ink", "agree on"),
        ),
        "run": (
            *("have", "own", "run", "operate", "keep", "use", "manage", "boast", "maintain", "possess", "own and run"),
        ),
        "enlarge": ("expand", "enlarge", "extend", "upgrade", "renovate", "double", "modernise", "modernize", "retool"),
        "pay": ("invest", "spend", "put", "pour", "commit", "pump", "sink", "plough", "pay", "inject"),
        "close": (
            *("close", "shut", "shut down", "close down", "mothball", "shutter", "idle", "wind down", "give up"),
            *("sell", "leave", "quit"),
        ),
        "stop": (
            *("scrap", "cancel", "shelve", "call off", "abandon", "suspend", "drop", "halt", "delay", "postpone"),
            *(
                "stop work on",
                "pull out of",
                "withdraw from",
                "freeze",
                "pause",
                "give up plans for",
                "give up its plan for",
                "axe",
            ),
            *("give up its plans for", "give up a plan for", "walk away from", "back out of", "ditch"),
        ),
        "take over": ("buy", "take over", "acquire", "take on", "rent", "lease"),
    }
)
"""Verbs of which a plant is the object, or the subject."""
