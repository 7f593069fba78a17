"""Pages in the manner of newsrooms' systems, written for the tests: each with what it says of itself."""

# ruff: noqa: E501 (marks stand as in pages)

from dataclasses import dataclass
from datetime import date
from textwrap import dedent

STORY = (
    "The carmaker delivered 21,410 vehicles in the month, it said in a statement, 12 percent more than a year before and in"
    " line with what it had told investors in the spring.",
    "Its plant in Hefei has run in two shifts since January, and a second line is being fitted out for a smaller model that"
    " is meant for buyers in Europe and South America.",
    "The city holds a stake in the company through a fund. Officials said that suppliers with 9,000 workers have settled"
    " around the plant, among them makers of seats, castings and battery housings.",
    "Analysts of two brokers expect the company to break even in the coming year if prices hold, although both warned of"
    " the rebates that its rivals have begun to give.",
)
CHINESE = (
    "该公司周三表示，当月共交付新能源汽车两万一千余辆，同比增长百分之十二，符合此前向投资者给出的预期，工厂自一月以来实行两班制生产。",
    "位于合肥的第二条生产线正在安装调试，将用于生产面向欧洲和南美市场的小型车型，当地政府通过基金持有该公司的股份，供应商已在工厂周边聚集。",
    "两家券商的分析师预计，如果价格保持稳定，公司有望在来年实现盈亏平衡，但同时提醒投资者注意竞争对手开始实施的降价促销所带来的压力。",
)
TITLE = "Carmaker lifts deliveries as second line in Hefei nears"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
CHINESE_TITLE = "合肥第二条生产线临近投产，车企交付量上升"
CHINESE_TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in CHINESE)


@dataclass(frozen=True, slots=True)
class Case:
    """A page and what it says."""

    name: str
    html: str
    day: date | None = None
    found: str | None = None
    precision: str | None = "day"
    title: str = TITLE
    publisher: str | None = None
    author: str | None = None
    paragraphs: tuple[str, ...] = STORY


def page(body: str, head: str = "", *, lang: str = 'lang="en"', title: str = TITLE) -> str:
    """Give a page with a menu, the body, and a footer with a copyright."""
    return (
        f'<!DOCTYPE html><html {lang}><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/autos">Autos</a></li></ul></nav></header>'
        f"{dedent(body)}<footer><p>Copyright © 2012-2026 All rights reserved.</p></footer></body></html>"
    )


def article(stamp: str, *, text: str = TEXT, title: str = TITLE, below: str = "") -> str:
    """Give the body of an article: its heading, what stands below it, its text."""
    return f"<main><article><h1>{title}</h1>{stamp}<div class='content'>{text}</div>{below}</article></main>"


RELATED = (
    '<aside class="related-posts"><h3>Related</h3><ul><li><a href="/a">Rival cuts prices</a> <time datetime="2021-02-03">'
    'February 3, 2021</time></li><li><a href="/b">Battery maker lists</a> <span class="date">January 9, 2020</span></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments"><h3>2 comments</h3><div class="comment"><b>Ann</b> <span class="date">June 7, 2022</span>'
    "<p>I drive one of these and like it.</p></div></section>"
)
YOAST = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Organization","name":"EV Courier"},{"@type":"WebPage","url":"https://evcourier.example/second-line/","datePublished":
"2024-05-09T06:12:00+00:00","dateModified":"2024-06-01T08:00:00+00:00"},{"@type":"NewsArticle","headline":"HEADLINE","datePublished":
"2024-05-09T06:12:00+00:00","dateModified":"2024-06-01T08:00:00+00:00","author":[{"@type":"Person","name":"Mia Chen"},{"@type":"Person",
"name":"Tom Berg"}],"publisher":{"@type":"Organization","name":"EV Courier"}}]}</script>""".replace("HEADLINE", TITLE)
MODIFIED = '<meta property="article:modified_time" content="2024-06-01T08:00:00+00:00">'
MAY_9 = date(2024, 5, 9)

DATED = (
    Case(
        "WordPress with a graph",
        page(article("<p class='meta'>Updated June 1, 2024</p>", below=RELATED), YOAST + MODIFIED),
        MAY_9, "metadata", publisher="EV Courier", author="Mia Chen, Tom Berg",
    ),
    Case(
        "an update in the head, the day at the headline",
        page(article('<div class="byline">By Mia Chen <span>May 9, 2024</span></div>'), MODIFIED),
        MAY_9, "page", author="Mia Chen",
    ),
    Case(
        "a meta of Open Graph",
        page(article(""), '<meta property="article:published_time" content="2024-05-09T10:00:00+08:00">'
             '<meta property="og:site_name" content="CnEV Herald">' + MODIFIED, title=f"{TITLE} | CnEV Herald"),
        MAY_9, "metadata", publisher="CnEV Herald",
    ),
    Case(
        "an agency's page",
        page(f'<div class="head-line"><h1><span class="title">{TITLE}</span></h1><div class="info"><span>Source: Xinhua</span>|'
             f'<span class="time">2024-05-09 10:22:33</span>|<span>Editor: huaxia</span></div></div><div id="detail">{TEXT}</div>'),
        MAY_9, "page", publisher="Xinhua",
    ),
    Case(
        "a day with a stray blank",
        page(article('<div class="info">From Gasket News| May 09 , 2024</div>')), MAY_9, "page",
    ),
    Case(
        "a Chinese portal",
        page(f'<h1 class="main-title">{CHINESE_TITLE}</h1><div class="date-source"><span class="date">2024年05月09日 10:20</span>'
             f'<span class="source">浪潮财经</span></div><div id="artibody">{CHINESE_TEXT}</div>', lang='lang="zh-CN"',
             title=f"{CHINESE_TITLE}_浪潮财经"),
        MAY_9, "page", title=CHINESE_TITLE, paragraphs=CHINESE,
    ),
    Case(
        "a Chinese label far from the headline",
        page(f'<div class="t">{CHINESE_TITLE}</div><div class="c">{CHINESE_TEXT}</div><div class="b">发布时间：2024-05-09 08:00</div>',
             lang='lang="zh"', title=CHINESE_TITLE),
        MAY_9, "page", title=CHINESE_TITLE, paragraphs=CHINESE,
    ),
    Case(
        "Blogger",
        page(f'<h2 class="date-header"><span>Thursday, May 9, 2024</span></h2><div class="post hentry"><h3 class="post-title">{TITLE}</h3>'
             f'<div class="post-body">{TEXT}</div><div class="post-footer">Posted by Ann at <abbr class="published" '
             'title="2024-05-09T10:00:00-07:00">10:00 AM</abbr></div></div>'),
        MAY_9, "page",
    ),
    Case(
        "AMP with a list of nodes",
        page(article(""), '<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"datePublished":'
             '"2024-05-09","mainEntityOfPage":"https://x.example/a"}]</script>', lang="amp"),
        MAY_9, "metadata",
    ),
    Case(
        "an address alone",
        page(article(""), '<link rel="canonical" href="https://x.example/2024/05/09/second-line/">'), MAY_9, "address",
    ),
    Case(
        "an address as on Chinese portals",
        page(article(""), '<meta property="og:url" content="https://x.example/a/2024-05/09/content_123456.htm">'), MAY_9, "address",
    ),
    Case("the address of a page that a browser saved",
         page(article("")).replace("<html", "<!-- saved from url=(0042)https://x.example/news/20240509/123.html -->\n<html"),
         MAY_9, "address"),
    Case("microdata", page(article('<span itemprop="datePublished" content="2024-05-09"></span>')), MAY_9, "metadata"),
    Case("a time with pubdate", page(article('<time datetime="2024-05-09T11:00" pubdate>two hours ago</time>')), MAY_9, "metadata"),
    Case("a time that reads as relative", page(article('<time datetime="2024-05-09T11:00">two hours ago</time>')), MAY_9, "page"),
    Case("days first, in Britain", page(article('<p class="date">09/05/2024</p>'), lang='lang="en-GB"'), MAY_9, "page"),
    Case("months first, in America", page(article('<p class="date">05/09/2024</p>'), lang='lang="en-US"'), MAY_9, "page"),
    Case("published and updated", page(article("<p>Updated: May 11, 2024</p><p>Published: May 9, 2024</p>")), MAY_9, "page"),
    Case("both in one line", page(article("<p>Published May 9, 2024, 10:00; updated May 11, 2024, 8:30</p>")), MAY_9, "page"),
    Case("German", page(article("<p>Veröffentlicht am 9. Mai 2024</p>"), lang='lang="de"'), MAY_9, "page"),
    Case("French", page(article("<p>Publié le 9 mai 2024 à 10h, mis à jour le 11 mai 2024</p>"), lang='lang="fr"'), MAY_9, "page"),
    Case("seconds since 1970", page(article('<span class="ts" data-timestamp="1715248800"></span>')), MAY_9, "page"),
    Case("broken JSON and a visible day",
         page(article("<span>May 9, 2024</span>"), '<script type="application/ld+json">{"@type":"NewsArticle", oops}</script>'),
         MAY_9, "page"),
    Case("today in the site's head",
         page('<div class="current-date">Sunday, November 22, 2026</div>' + article("<p>May 9, 2024</p>")), MAY_9, "page"),
    Case("related articles and comments with older days",
         page(article('<span class="posted-on">May 9, 2024</span>', below=RELATED) + COMMENTS), MAY_9, "page"),
    Case("several articles in the JSON, one of them this",
         page(article(""), '<link rel="canonical" href="https://x.example/own"><script type="application/ld+json">[{"@type":"Article",'
              '"url":"https://x.example/other","datePublished":"2021-01-01"},{"@type":"Article","url":"https://x.example/own",'
              '"datePublished":"2024-05-09"}]</script>'),
         MAY_9, "metadata"),
    Case("an event in the text",
         page(article("<p>May 9, 2024</p>", text=TEXT + "<p>The show opens on June 3, 2024.</p>"), ""), MAY_9, "page",
         paragraphs=(*STORY, "The show opens on June 3, 2024.")),
    Case("a dateline with its year",
         page(article("", text=f"<p>HEFEI, May 9, 2024 (Xinhua) -- {STORY[0]}</p>{TEXT}")), MAY_9, "dateline",
         publisher="Xinhua", paragraphs=(f"HEFEI, May 9, 2024 (Xinhua) -- {STORY[0]}", *STORY)),
    Case("WordPress, a class that says updated too",
         page(article('<time class="entry-date published updated" datetime="2024-05-09T06:12:00+00:00">May 9, 2024</time>')), MAY_9, "page"),
    Case("hAtom's updated alone", page(article('<span class="updated">May 9, 2024</span>', below=RELATED)), MAY_9, "page"),
    Case("a builder that calls everything a widget",
         page(f'<div class="elementor-widget"><h1>{TITLE}</h1></div><div class="elementor-widget"><span>May 9, 2024</span></div>'
              f'<div class="elementor-widget elementor-widget-theme-post-content">{TEXT}</div>'), MAY_9, "page"),
    Case("a frame that is named after its sidebar",
         page(f'<div class="content-sidebar-wrap">{article("<span>May 9, 2024</span>")}<div class="sidebar">{RELATED}</div></div>'),
         MAY_9, "page"),
    Case("the foot of the entry", page(article("", below='<footer class="entry-footer">Posted on May 9, 2024 by Ann</footer>')),
         MAY_9, "page"),
    Case("a script's data", page(article(""), '<script>window.state = {"id": 5, "publishedAt": "2024-05-09T10:00:00Z"}</script>'),
         MAY_9, "metadata"),
    Case("broken JSON alone", page(article(""), '<script type="application/ld+json">{"@type":"NewsArticle",,"datePublished":'
         '"2024-05-09T10:00:00Z"}</script>'), MAY_9, "metadata"),
    Case("Korean", page(article("<p>입력 2024년 5월 9일</p>")), MAY_9, "page"),
    Case("a year in the metadata", page(article(""), '<meta name="citation_publication_date" content="2019">'),
         date(2019, 1, 1), "metadata", "year"),
    Case("a month in the metadata", page(article(""), '<meta name="dc.date" content="2019-03">'), date(2019, 3, 1), "metadata", "month"),
)  # fmt: skip

UNDATED = (
    Case("a copyright alone", page(article(""))),
    Case("related articles alone", page(article("", below=RELATED))),
    Case("comments alone", page(article("") + COMMENTS)),
    Case("an update alone", page(article("<p>Last updated: June 1, 2024</p>"), MODIFIED)),
    Case("today in the site's head alone", page('<div id="today">Sunday, November 22, 2026</div>' + article(""))),
    Case("an event in the text alone", page(article("", text=TEXT + "<p>The plant was opened on June 3, 2019, by the mayor of the city.</p>")),
         paragraphs=(*STORY, "The plant was opened on June 3, 2019, by the mayor of the city.")),
    Case("a founding year in the text", page(article("", text=TEXT + "<p>The company was founded in 2014 and listed in 2018.</p>")),
         paragraphs=(*STORY, "The company was founded in 2014 and listed in 2018.")),
    Case("teasers of other articles below, without a name", page(article("") + "<div class='x'>" + "".join(
         f"<div><a href='/{n}'>Another story of the day {n}</a><time datetime='2024-0{n}-01'>0{n}</time></div>" for n in range(1, 6)) + "</div>")),
    Case("scripts that name several days", page(article(""), '<script>a = {"publishedAt": "2024-05-09", "b": {"publishedAt": "2023-01-02"}}</script>')),
    Case("a caption with the day of its picture", page(article("<figure><img src='a'><figcaption>The plant, photo taken on May 9, 2020</figcaption></figure>"))),
    Case("a day that reads two ways", page(article('<p class="date">05/09/2024</p>'))),
    Case("a day to come", page(article('<p class="date">May 9, 2099</p>'))),
)  # fmt: skip
