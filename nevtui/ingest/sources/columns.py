"""Which column or key holds what of an article: the names that people, databases and crawlers give them.

Knows names only, no values.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nevtui.ingest.options import FIELDS, Options
from nevtui.model.errors import SourceUnreadable

_NAMES: Mapping[str, str] = {
    "title": "title headline heading articletitle newstitle headlinemain headlines hed head webtitle"
    " storytitle doctitle titel titre kop titulo título titolo заголовок 标题 標題 新闻标题 新聞標題 文章标题"
    " 题目 题名 篇名 タイトル 제목 subject name",
    "text": "text body content maintext articlebody articletext articlecontent fulltext plaintext bodytext"
    " contenttext cleantext cleanedtext textcontent newscontent bodyhtml contenthtml htmlcontent"
    " contentencoded html article rawtext rawcontent contents paragraphs document passage texte texto"
    " testo inhalt volltext tekst inhoud cuerpo contenido conteudo conteúdo contenuto contenu corps текст"
    " 正文 内容 內容 全文 文章内容 新闻内容 新聞內容 文本 本文 본문 내용 post"
    " message",
    "published": "published publishedat publisheddate publishedon publishdate publishedtime publishtime"
    " publicationdate publicationtime datepublished datepublish dateofpublication pubdate pubtime posted"
    " postedat postdate posttime releasedate releasetime webpublicationdate firstpublished articledate"
    " newsdate displaydate issuedate isodate date datetime datum fecha дата 发布时间 发布日期 发表时间"
    " 发表日期 出版日期 發布時間 發布日期 日期 时间 時間 日時 날짜 time",
    "publisher": "publisher publishername publication newspaper outlet medianame mediaoutlet sourcename"
    " source sitename newssource newssite media journal agency website site sourcedomain domain hostname host"
    " provider quelle bron fuente fonte medio 来源 來源 媒体 媒體 新闻来源 媒体名称 出处 报纸 报刊 刊名 网站 출처",
    "url": "url link articleurl newsurl weburl canonicalurl permalink sourceurl originalurl pageurl storyurl"
    " targeturi href documenturl addr 链接 网址 原文链接 文章链接 新闻链接 連結 網址 地址 guid uri",
    "author": "author authors authorname byline bylineoriginal writer writers reporter reporters journalist"
    " creator dccreator autor auteur verfasser autore 作者 记者 記者 撰稿 撰稿人 作者名 저자",
    "language": "language lang languagecode langcode sourcelanguage sprache idioma langue locale 语言 語言 语种",
    "id": "id articleid newsid documentid docid uniqueid storyid uuid guid accessionnumber accession itemid"
    " 编号 文章编号 uri",
    "summary": "summary description abstract lead lede leadparagraph excerpt snippet teaser standfirst dek"
    " trailtext intro subtitle resumen résumé zusammenfassung 摘要 简介 導語 导语 概要",
}
_FIELDS_BY_NAME = {field: tuple(names.split()) for field, names in _NAMES.items()}
_KNOWN = {name: field for field, names in reversed(_FIELDS_BY_NAME.items()) for name in names}
_SHOWN_COLUMNS = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """Which of a record's columns hold each field, the best first; fields that none holds are left out."""

    of: Mapping[str, tuple[str, ...]]
    said: bool = False
    """True where the user mapped the text."""

    @classmethod
    def find(cls, names: Sequence[str], options: Options) -> "Columns":
        """Match the `names` of a record's columns with fields; what --map says comes first and alone."""
        given = dict(options.columns)
        plain: dict[str, str] = {}
        for name in names:
            plain.setdefault(_plain(name), name)
        taken = {_spelt(column, names) for column in given.values()}
        found: dict[str, tuple[str, ...]] = {}
        for field in FIELDS:
            if field in given:
                column = _spelt(given[field], names)
                found[field] = () if column is None else (column,)
            else:
                matching = (plain[name] for name in _FIELDS_BY_NAME[field] if name in plain)
                found[field] = tuple(column for column in matching if column not in taken)
        return cls({field: columns for field, columns in found.items() if columns}, "text" in given)

    @property
    def has_text(self) -> bool:
        """Tell whether some column holds an article's text, or at least a summary of it."""
        return "text" in self.of or "summary" in self.of

    def note(self) -> str:
        """Say what was understood: `title <- headline, text <- body`."""
        order = ("title", "text", "published", "publisher", "url", "author", "language", "id", "summary")
        pairs = [f"{field} <- {self.of[field][0]}" for field in order if field in self.of]
        return ", ".join(pair for pair in pairs if not pair.startswith("summary") or "text" not in self.of)


def check_columns(names: Sequence[str], options: Options, source: str) -> None:
    """See that a table has the columns that --map names. Raises SourceUnreadable, listing those there are."""
    for field, column in options.columns:
        if _spelt(column, names) is None:
            raise SourceUnreadable(f'{source} has no column "{column}" (--map {field}={column}): {listed(names)}.')


def listed(names: Iterable[str]) -> str:
    """Say which columns there are: `it has title, body and 3 more`."""
    shown = [str(name)[:60] for name in names]
    more = f" and {len(shown) - _SHOWN_COLUMNS:,} more" if len(shown) > _SHOWN_COLUMNS else ""
    return f"it has {', '.join(shown[:_SHOWN_COLUMNS]) or 'none'}{more}"


def why_no_text(names: Iterable[str], source: str) -> str:
    """Say that no column of `source` holds an article's text, and what to do."""
    return f"{source} has no column that is known to hold text: {listed(names)}. Say which with --map text=COLUMN."


def is_header(cells: Sequence[str]) -> bool:
    """Tell whether a line's cells are names of columns of articles."""
    fields = {_KNOWN.get(_plain(cell.strip("\"' \r"))) for cell in cells} - {None}
    return len(cells) >= 2 and len(fields) >= 2 and bool(fields & {"title", "text", "summary", "url"})


def known_columns(names: Iterable[str]) -> int:
    """Count the `names` that are those of a field."""
    return sum(_plain(name) in _KNOWN for name in names)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _spelt(column: str, names: Iterable[str]) -> str | None:
    """Give the one of `names` that `column` means: just so, else in other letters."""
    names = list(names)
    if column in names:
        return column
    return next((name for name in names if name.strip().casefold() == column.casefold()), None)
