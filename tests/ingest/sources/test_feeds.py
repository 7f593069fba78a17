"""Saved feeds are read from their bytes alone: full texts before summaries, and a summary alone is noted."""

import io

import pytest

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.feeds import read_feed
from nevtui.model.errors import SourceUnreadable

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>EV News &amp; Views</title><language>en-gb</language>
<item><title>BYD &amp; NIO sell more</title><link>https://a.cn/1</link><guid isPermaLink="false">a-1</guid>
<pubDate>Tue, 04 Mar 2025 23:30:00 +0800</pubDate><dc:creator>A. Li</dc:creator><category>Cars</category>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>BYD sold <b>5,000</b> cars.</p>
<p>NIO sold&nbsp;none.<br/><br/>Really.</p>]]></content:encoded></item>
<item><title>Teaser</title><description>Only &lt;i&gt;this&lt;/i&gt;.</description></item>
<item><title>Nothing</title></item>
<item><title>Long</title><description>%s</description></item>
</channel></rss>""" % ("BYD sold 5,000 cars in Hefei. " * 40)

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><title>新闻</title>
<entry><title type="html">A &amp;lt; B</title><id>urn:1</id><link rel="alternate" href="https://a.cn/1"/>
<updated>2025-03-05T01:00:00Z</updated>
<published>2025-03-04T01:00:00Z</published><author><name>李</name></author>
<summary>Short.</summary><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
<entry><title>Updated only</title><updated>2025-03-06T01:00:00Z</updated>
<content>Plain words.</content></entry></feed>"""


def read_all(text: str | bytes) -> list[Draft | Rejected]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(read_feed("a.xml", io.BytesIO(content), Options()))


def test_the_full_text_of_an_rss_item_is_preferred_to_its_teaser() -> None:
    first, teaser, nothing, long = read_all(RSS)
    assert isinstance(first, Draft)
    assert first.title == "BYD & NIO sell more"
    assert first.blocks == ("BYD sold 5,000 cars.", "NIO sold none.", "Really.")
    assert first.said == {
        "id": "a-1",
        "url": "https://a.cn/1",
        "published": "Tue, 04 Mar 2025 23:30:00 +0800",
        "author": "A. Li",
        "publisher": "EV News & Views",
        "language": "en-gb",
        "section": "Cars",
    }
    assert first.notes == ()
    assert isinstance(teaser, Draft)
    assert (teaser.source, teaser.blocks, teaser.notes) == ("a.xml#2", ("Only this.",), ("summary only",))
    assert isinstance(nothing, Rejected)
    assert nothing.why == "a.xml#3 has no text: “Nothing” is all it says."
    assert isinstance(long, Draft)
    assert long.notes == ()


def test_an_atom_entry_says_when_it_was_published_and_when_updated() -> None:
    first, second = read_all(ATOM)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.title, first.blocks) == ("A < B", ("One.", "Two."))
    assert first.said["published"] == "2025-03-04T01:00:00Z"
    assert first.said["updated"] == "2025-03-05T01:00:00Z"
    assert (first.said["author"], first.said["publisher"], first.said["language"]) == ("李", "新闻", "zh")
    assert second.blocks == ("Plain words.",)


def test_a_feed_in_an_old_encoding_is_read_as_it_says() -> None:
    item = "<item><title>比亚迪</title><description>销售</description></item>"
    text = f'<?xml version="1.0" encoding="gb2312"?><rss><channel>{item}</channel></rss>'
    (draft,) = read_all(text.encode("gb18030"))
    assert isinstance(draft, Draft)
    assert (draft.title, draft.blocks) == ("比亚迪", ("销售",))
    assert (draft.encoding, draft.encoding_from) == ("gb18030", "declared")


def test_an_entry_keeps_its_hash_where_others_come_before_it() -> None:
    one, two = (f"<item><title>{name}</title><description>Text of it.</description></item>" for name in "ab")
    before = read_all(f"<rss><channel>{one}</channel></rss>")[0]
    after = read_all(f"<rss><channel>{two}{one}</channel></rss>")[1]
    assert isinstance(before, Draft)
    assert isinstance(after, Draft)
    assert before.hash == after.hash


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<catalog><book/></catalog>", r"no feed: it is XML of another kind \(<catalog>\)"),
        ("no xml", "no feed: it is no XML"),
        ("<rss><channel></channel></rss>", "a feed without entries"),
        ("", "is empty"),
    ],
)
def test_what_is_no_feed_is_told(text: str, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        read_all(text)


def test_a_page_named_xml_is_a_page() -> None:
    page = "<?xml version='1.0'?><html><body><article>" + "<p>BYD sold 5,000 cars in Hefei, the company said.</p>" * 9
    (draft,) = read_all(page + "</article></body></html>")
    assert isinstance(draft, Draft)
    assert draft.reader == "html"
