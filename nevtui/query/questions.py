"""All questions, in the order of the help: each is a command of `nevtui ask`, and a pane once somebody draws it."""

from typing import Final

from nevtui.model.errors import unknown
from nevtui.query.question import Question

CITIES: Final = Question("cities", "Which cities are named most?", "ranking", {"type": "city"})
COMPANIES: Final = Question("companies", "Which companies are named most?", "ranking", {"type": "company"})
TIMELINE: Final = Question("timeline", "What was said, in order of time?", "timeline")
YEARS: Final = Question("years", "How many statements are there a year?", "years")
EVIDENCE: Final = Question("evidence", "Which words carry a claim?", "evidence")
BESIDE: Final = Question("beside", "What else do the same words say?", "beside")
COMPARED: Final = Question("compared", "Which figures of a property are given of several entities?", "compared")
DISPUTES: Final = Question("disputes", "Which other figures are given for the same?", "disputes")
ELSEWHERE: Final = Question("elsewhere", "What else links the same two?", "elsewhere")
SUMMARY: Final = Question("summary", "How much is chosen?", "summary")

PLACES: Final = Question("places", "Which places are named most, as a tree?", "tree")
GROUPS: Final = Question("groups", "Which groups are named most, as a tree?", "tree", {"types": ["company"]})
KINDS: Final = Question("kinds", "What kinds of statements are there, over time?", "kinds")
ARTICLES: Final = Question("articles", "Which articles say it?", "articles")
PEOPLE: Final = Question("people", "Which people are named most?", "ranking", {"type": "person"})
MODELS: Final = Question("models", "Which models are named most?", "ranking", {"type": "model"})
ORGANIZATIONS: Final = Question(
    "organizations", "Which organizations are named most?", "ranking", {"type": "organization"}
)

MAP: Final = Question("map", "Where are the cities that are named?", "map")
UNITS: Final = Question("units", "In which other units can figures be given?", "units")

CONFLICTS: Final = Question("conflicts", "Where do the sources disagree, and why?", "conflicts")
PLANS: Final = Question("plans", "What was announced, and what became of it?", "plans")
UNREAD: Final = Question("unread", "Which paragraphs with figures gave no statement?", "unread")
FOUND: Final = Question("found", "Which paragraphs does a search of the full text find?", "found")
ENTITY: Final = Question("entity", "Who or what is an entity?", "entity")
SERIES: Final = Question("series", "Which figures are given of an entity, over time?", "series")
LINKS: Final = Question("links", "Whom and what is an entity linked with?", "links")
ARTICLE: Final = Question("article", "What does an article say, paragraph by paragraph?", "article")
MARKS: Final = Question("marks", "What is read from an article, and from which words?", "marks")
CHARTS: Final = (
    Question("chart_investments", "How much money was put in, by city?", "chart_investments"),
    Question("chart_shares", "Who has which share of which market?", "chart_shares"),
    Question("chart_capacity", "How much battery capacity is there against demand?", "chart_capacity"),
    Question("chart_sales", "Who sold how many vehicles in a year?", "chart_sales"),
)
CITED: Final = Question("cited", "What is said, with all its sources?", "cited")
GOTO: Final = Question("goto", "Who or what could be meant by a part of a name?", "goto")
SPELLINGS: Final = Question("spellings", "By which names is an entity that is named found?", "spellings")
CALLED: Final = Question("called", "Which entities have a name, in any spelling?", "called")

QUESTIONS: Final = (
    CITIES,
    COMPANIES,
    TIMELINE,
    YEARS,
    SUMMARY,
    Question("statements", "What is said, with the words that carry it?", "statements"),
    Question("properties", "What kinds of statements are there?", "properties"),
    Question("investments", "Who put the most money into whom?", "investments"),
    Question("provinces", "Which provinces are named most?", "ranking", {"type": "province"}),
    Question("countries", "Which countries are named most?", "ranking", {"type": "country"}),
    PEOPLE,
    MODELS,
    ORGANIZATIONS,
    PLACES,
    GROUPS,
    KINDS,
    ARTICLES,
    MAP,
    UNITS,
    CONFLICTS,
    PLANS,
    UNREAD,
    FOUND,
    ARTICLE,
    MARKS,
    *CHARTS,
    CITED,
    GOTO,
    SPELLINGS,
    CALLED,
    ENTITY,
    SERIES,
    LINKS,
    EVIDENCE,
    BESIDE,
    COMPARED,
    DISPUTES,
    ELSEWHERE,
)


def question_named(name: str) -> Question:
    """Find a question. Raises NoSuchName with the nearest one."""
    for question in QUESTIONS:
        if question.name == name:
            return question
    raise unknown("question", name, tuple(question.name for question in QUESTIONS))
