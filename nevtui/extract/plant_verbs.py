"""What may be done with a plant, as verbs: built, opened, started, planned, run, paid for, closed. A table only."""

from typing import Final

from nevtui.extract.verbs import Verbs

TELLS: Final = Verbs(
    {
        "build": (
            *("build", "construct", "erect", "set up", "put up", "establish", "develop", "create", "break ground on"),
            *(
                "add",
                "start building",
                "begin building",
                "start construction of",
                "begin construction of",
                "locate",
                "site",
            ),
            *("begin work on", "start work on", "break ground for", "lay the foundation stone for"),
            *("start construction on", "begin construction on", "start the construction of", "begin to build"),
            *("be under construction", "be under way", "be in the works"),
            *("start to build", "lay the cornerstone of", "lay the foundation stone of", "break ground at"),
            *("lay the first stone of", "turn the first sod of", "turn the first sod for", "finish building", "erect"),
            *("complete construction of", "complete the construction of", "finish construction of", "press ahead with"),
            *("push ahead with", "go ahead with", "proceed with", "embark on", "start construction at"),
            *("begin construction at", "start work at", "begin work at", "install"),
        ),
        "open": (
            *("open", "inaugurate", "launch", "unveil", "complete", "commission", "put into operation"),
            *("break ground", "be due", "be due for completion", "put into service", "bring into operation"),
            *("cut the ribbon at", "cut the ribbon on", "cut the ribbon of", "bring online", "put on stream"),
            *("bring into service", "switch on", "dedicate"),
        ),
        "start": (
            *("bring on stream", "start up", "start", "begin", "come on stream", "go on stream", "go into operation"),
            *("go into production", "start production", "begin production", "start operations", "begin operations"),
            *("commence production", "commence operations", "enter production", "start operating", "come online"),
            *("start making", "begin making", "start building cars", "roll out", "become operational"),
        ),
        "plan": (
            *("plan", "announce", "propose", "consider", "choose", "pick", "select", "win", "land", "attract", "sign"),
            *(
                "ink",
                "agree on",
                "confirm",
                "pledge",
                "promise",
                "eye",
                "envisage",
                "mull",
                "weigh",
                "study",
                "explore",
            ),
            *("negotiate", "secure", "commit to", "apply for", "seek", "want", "set its sights on", "opt for"),
        ),
        "run": (
            *("have", "own", "run", "operate", "keep", "use", "manage", "boast", "maintain", "possess", "own and run"),
        ),
        "enlarge": (
            *("expand", "enlarge", "extend", "upgrade", "renovate", "double", "modernise", "modernize", "retool"),
            *("convert", "revamp", "refit", "refurbish", "reopen", "restart", "revive", "scale up"),
        ),
        "pay": (
            "invest",
            "spend",
            "put",
            "pour",
            "commit",
            "pump",
            "sink",
            "plough",
            "pay",
            "inject",
            "contribute",
            "earmark",
            "allocate",
            "budget",
            "set aside",
        ),
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
                "put on ice",
                "put on hold",
                "mothball plans for",
            ),
            *("give up its plans for", "give up a plan for", "walk away from", "back out of", "ditch"),
        ),
        "take over": (
            *("buy", "take over", "acquire", "take on", "rent", "lease", "purchase", "buy up", "move into", "inherit"),
        ),
    }
)
"""Verbs of which a plant is the object, or the subject."""
