"""The parts of a page that tell of other articles, the site or its readers: sidebars, lists, comments, footers."""

import re
from typing import Final

from lxml.html import HtmlElement

_TAGS: Final = (
    "script",
    "style",
    "noscript",
    "nav",
    "footer",
    "aside",
    "form",
    "select",
    "template",
    "iframe",
    "svg",
    "button",
)
_CUES: Final = re.compile(
    r"(?:^|[\s_-])(?:related|relate|sidebar|side-bar|side_bar|aside|widget|widgets|comments?|comment-?list"
    r"|recommend\w*|footer|foot|popular|trending|latest"
    r"|copyright|breadcrumbs?|recent|mostread|most-read|most-popular|newsletter|promo|banner|advert\w*|teaser|teasers"
    r"|carousel|ticker"
    r"|read-more|readmore|read-next|readnext|more-news|more-stories|morenews|navbar|navigation|menu|hot-?news|hotlist"
    r"|rank|ranking|xgwz|xgyd|tuijian"
    r"|disqus|livefyre|cookie\w*|modal|popup|author-bio|about-author)(?:$|[\s_-])",
    re.I,
)
_WHOLE: Final = frozenset({"html", "body", "main", "article", "head"})
_TODAY: Final = re.compile(r"current-?date|today|now-?time|nowdate|date-?today|header-?date|top-?date|clock", re.I)
"""Where a site's head shows the reader's own day."""


def is_other_zone(element: HtmlElement) -> bool:
    """Tell whether `element` holds other things than the page's article."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in _TAGS:
        return True
    if element.tag in _WHOLE:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) > 1 and (_CUES.search(names) is not None or _TODAY.search(names) is not None)


def without_other_zones(tree: HtmlElement) -> HtmlElement:
    """Drop those zones from `tree`, in place, but one that holds most of the page; JSON-LD stays."""
    body = tree.find(".//body")
    if body is None:
        return tree
    most = 0.6 * len("".join(body.itertext()))
    for element in list(body.iterdescendants()):
        if element.getparent() is None or not is_other_zone(element):
            continue
        if element.tag == "script" and "ld+json" in (element.get("type") or ""):
            continue
        if element.tag in _TAGS or len("".join(element.itertext())) < most:
            element.drop_tree() if isinstance(element.tag, str) else None
    return tree
