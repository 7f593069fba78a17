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
    r"(?:^|[\s_-])(?:related|relate|sidebar|side-bar|side_bar|aside|(?<!elementor-)widgets?|comments?|comment-?list"
    r"|recommend\w*|(?<!entry-)(?<!post-)(?<!article-)(?<!story-)footer|foot|popular|trending|latest"
    r"|copyright|breadcrumbs?|recent|mostread|most-read|most-popular|newsletter|promo|advert\w*|teaser|teasers"
    r"|carousel|ticker"
    r"|read-more|readmore|read-next|readnext|more-news|more-stories|morenews|navbar|navigation|menu|hot-?news|hotlist"
    r"|rank|ranking|xgwz|xgyd|tuijian"
    r"|disqus|livefyre|cookie\w*|modal|popup|author-bio|about-author)(?:$|[\s_-])",
    re.I,
)
_PARAGRAPH: Final = 140
_ARTICLE: Final = 1500
"""Characters in paragraphs of an article; a list of teasers or readers' remarks seldom has as many."""
_WHOLE: Final = frozenset({"html", "body", "main", "article", "head"})
_TODAY: Final = re.compile(r"current-?date|today|now-?time|nowdate|date-?today|header-?date|top-?date|clock", re.I)
"""Where a site's head shows the reader's own day."""


def is_other_zone(element: HtmlElement) -> bool:
    """Tell whether `element` holds other things than the page's article."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in _TAGS:
        return not (element.tag in ("footer", "form") and _is_in_article(element))
    if element.tag in _WHOLE:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(names) == 1 or not (_CUES.search(names) or _TODAY.search(names)):
        return False
    return not _is_main(element)


def _is_in_article(element: HtmlElement) -> bool:
    return any(above.tag == "article" for above in element.iterancestors())


def _is_main(element: HtmlElement) -> bool:
    """Tell whether `element` holds the headline, or enough text to be the article whatever its name: `has-sidebar`."""
    if element.find(".//h1") is not None:
        return True
    paragraphs = (len("".join(paragraph.itertext())) for paragraph in element.iter("p"))
    return sum(length for length in paragraphs if length >= _PARAGRAPH) >= _ARTICLE


def without_other_zones(tree: HtmlElement) -> HtmlElement:
    """Drop those zones from `tree`, in place; JSON-LD stays."""
    body = tree.find(".//body")
    if body is None:
        return tree
    for element in list(body.iterdescendants()):
        if element.getparent() is None or not isinstance(element.tag, str) or not is_other_zone(element):
            continue
        if not (element.tag == "script" and "ld+json" in (element.get("type") or "")):
            element.drop_tree()
    return tree
