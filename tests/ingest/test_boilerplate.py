"""What a site prints around an article goes, and no paragraph of the article ever does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.boilerplate import cleaned, is_boilerplate, lightly_cleaned

PROSE = """
Scan a QR code and the battery is swapped in three minutes, the company says.
Scan the code, pay, and drive: that is how NIO sells it.
Share prices of three carmakers fell by 3 percent on Monday.
Share the road with trucks, the minister told drivers, and keep calm.
Share of new energy vehicles in sales, by province
Follow the money: Hefei's fund holds 17 percent.
Follow her example, Li told the staff.
Sources said that the deal was close.
Sources close to the deal
Source code of the system is kept in Shanghai.
Reporter: How many cars will you sell abroad this year?
记者：请问贵公司今年的海外销量目标是多少？
编辑部文章认为，新能源汽车的竞争才刚刚开始。
侵权案件数量上升，汽车企业开始重视专利。
未经许可的企业不得生产新能源汽车，工信部表示。
Production by BYD rose 20 percent in May.
Research by CATL shows that cells last longer in the cold.
Reporting by Bloomberg showed that sales had fallen.
Editing by hand is slow, the designer said.
Images provided by regulators show the burning car.
Images via drones show a fire.
Photos of the car leaked in March.
Powered by a 100 kWh battery, the car runs 700 km.
For members of the alliance, sales rose 5 percent.
The information does not represent the whole market, the association said.
If you violate the rule the ministry will inform the police.
Copyright disputes over software rose 20 percent.
Home charging is still rare in old districts.
News of the plant reached Hefei on Monday.
More than 5,000 cars were sold.
More on that later, he said.
Subscribers of the service pay 980 yuan a month for battery updates.
Subscribe to the shares now or wait for the price to fall, brokers advised.
Register of vehicles: 5 million
Related companies rose, too.
Related parties hold 12 percent.
Recommended retail price: 300,000 yuan
Previous models had a smaller battery.
Next year the company will sell 5 million.
Read together, the two reports show a glut.
Watch out for the new models.
We use cookies in the factory canteen, joked the manager.
By using sodium the company saves 30 percent.
Get in line: buyers wait 12 weeks.
Print magazines carry the advertisements.
Download speeds in the car reach 2 Gbit.
Click here, said the salesman, and the car comes.
Tags on the batteries tell where they were made.
View in 2026 is that prices fall.
Unsubscribed shares were bought by the banks, it said.
You are getting this car cheaper in Hefei, the dealer told buyers.
Update your settings, the recall notice tells owners, and the brakes work again.
Editors of the yearbook count 400 makers.
Contact with the supplier broke off in May.
This report is based on a filing; it is not complete.
The views from the tower reach to the plant.
By 2025, demand will reach 1,200 GWh
By Beijing's rules, the car is a truck.
Advertisement spending by carmakers doubled.
Disclaimer or not, the car caught fire.
Join us, he told the engineers, and build the car of the future.
In the first quarter > 40 percent of cars were electric
图为工厂内的生产线。
来源于政府的补贴占利润的三成。
关注新能源汽车的人越来越多。
扫码支付在充电站很普及，司机说。
分享经济改变了出行方式。
本文将讨论三个问题。
责任编辑制度在报社实行多年。
声明中说，公司将继续投资。
点击率上升了两成。
更多企业进入合肥。
Home of six electric carmakers
Facebook, Twitter and LinkedIn carry the ads.
X Peng and Li Auto
Comments by the minister moved the market.
Views differ on the price war.
Likes: none, says the buyer
3 million cars
Stay tuned to your inbox for updates, Tesla told the buyers in a message that they showed.
Topics at the forum were batteries and software.
""".strip().split("\n")
"""Sentences that begin as scraps do."""
SCRAPS = """
Home > News list > Tech >> Industry dynamics
您的位置：首页 > 新闻 > 汽车
Scan WeChat QR code
Open your phone and scan the QR code on it to open the mobile version
Follow us for more hot news
Copyright @ 2007~2025 All Rights Reserved.
© 2024 EV Courier. All rights reserved.
Share this article
Share on Facebook
Facebook Twitter LinkedIn WhatsApp Email
分享到：微信 微博 QQ空间
Read more: BYD opens a plant in Hungary
Read more
Continue reading
Editors: Tang Shihua, Kim Taylor
Editor: huaxia
(Reporting by Zhang Yan and Brenda Goh; Editing by Tom Hogue)
Reporting by Zhang Yan in Beijing; Editing by Kim Coghill
责任编辑：张三
（编辑：李四）
来源：第一财经
Source: Xinhua
[Photo/Xinhua]
(Photo by Li Wei/Xinhua)
Photo: VCG
Image credit: NIO
Photo courtesy of NIO
Photo provided to China Daily
图片来源：视觉中国
Sign up for our daily newsletter
Subscribe to our newsletter to get the latest EV news
Get the latest in your inbox every morning.
We use cookies to improve your experience. By continuing you accept our cookie policy.
Accept all cookies
This site uses cookies to give you the best experience.
Advertisement
ADVERTISEMENT - CONTINUE READING BELOW
扫码关注公众号
长按二维码关注我们
欢迎关注微信公众号：电动观察
免责声明：本文仅代表作者个人观点，与本站无关。
本文仅供参考，不构成投资建议。
未经授权，不得转载。
转载请注明出处
沪ICP备12345678号-1
Tags: BYD, NIO, Hefei
标签：比亚迪 蔚来
Related articles
相关阅读
Previous: XPeng cuts prices
上一篇：小鹏降价
Leave a comment
3 comments
5 min read
Skip to content
Disclaimer: The content of this article is for reference only.
The views expressed here do not necessarily reflect the views of the publisher.
https://www.example.com/a/b
var x = function() {
} ?>
{{ post.title }}
Click here to subscribe
阅读全文
阅读 1234
Story continues below advertisement
Already a subscriber? Log in
Follow CnEVPost on Google News
Home | News | Autos | Business | Contact
View in browser
Having trouble viewing this email? View it in your browser
View this email in your browser
Unsubscribe
Unsubscribe | View in browser
Click here to unsubscribe from this list
Manage your preferences
You are receiving this email because you signed up at our website.
Was this email forwarded to you? Sign up here
退订
""".strip().split("\n")
TITLE = "Carmaker's second line in Hefei nears completion"
LEAD = "The carmaker delivered 21,410 vehicles in the month, 12 percent more than a year before, it said on Tuesday."
BODY = (
    "Its plant in Hefei has run in two shifts since January, and a second line is being fitted out for a smaller model."
)


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_that_begins_as_a_scrap_does_stays(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize("line", SCRAPS)
def test_a_scrap_goes(line: str) -> None:
    assert is_boilerplate(line)
    assert cleaned([LEAD, line, BODY], TITLE) == (LEAD, BODY)


@pytest.mark.parametrize(
    "blocks",
    [
        [TITLE, LEAD, BODY],
        [LEAD, TITLE, BODY],
        [LEAD, "Carmaker's second line in Hefei", BODY],
        [LEAD, "Carmaker’s second line in Hefei nears completion", BODY],
        [TITLE + LEAD, LEAD, BODY],
        [TITLE + LEAD[:70], LEAD, BODY],
        [TITLE + " " + LEAD, BODY],
        [LEAD[:60] + "...", LEAD, BODY],
        [LEAD[:60] + " […]", TITLE, LEAD, BODY],
        [LEAD, LEAD, BODY],
        [LEAD, BODY, LEAD],
        ["2025-03-04 15:29:29 Source:", LEAD, BODY],
        ["By Li Wei and Tom Smith", "March 4, 2025", LEAD, BODY],
        [LEAD, BODY, "Related articles", "Rival cuts prices again", "Battery maker plans a plant in Spain"],
        [LEAD, "Related stories:", "Rival cuts prices again", BODY],
        [LEAD, BODY, "Copyright 2024 EV Courier", "EV Courier", "Powered by Press", "Press Technical Support"],
        [LEAD, BODY, "Tel: 010-1234567", "Powered by Press"],
        [LEAD, BODY + " } ?>"],
        ["} ?>", LEAD, "]]> " + BODY],
        [f"  {LEAD}\t", "", BODY],
    ],
)
def test_what_stands_around_a_text_goes(blocks: list[str]) -> None:
    assert cleaned(blocks, TITLE) == (LEAD, BODY)


def test_a_short_line_below_the_text_stays_where_nothing_ends_the_page() -> None:
    assert cleaned([LEAD, BODY, "Sales in May: 5,000"], TITLE) == (LEAD, BODY, "Sales in May: 5,000")


def test_a_subheading_stays() -> None:
    assert cleaned([LEAD, "A second line", BODY], TITLE) == (LEAD, "A second line", BODY)


def test_a_chronicle_stays_whole() -> None:
    days = [f"2024-0{month}-01 Plant {month} opens" for month in range(1, 8)]
    assert cleaned([LEAD, *days], TITLE) == (LEAD, *days)


def test_two_paragraphs_that_begin_alike_both_stay() -> None:
    other = LEAD[:70] + "in a first for the company, whose founder told reporters so in Hefei."
    assert cleaned([LEAD, other], TITLE) == (LEAD, other)


def test_a_lead_that_stands_with_and_without_its_dateline_stands_once() -> None:
    dated = "(Yicai) Nov. 22 -- " + LEAD
    assert cleaned([dated, LEAD, BODY], TITLE) == (dated, BODY)
    assert cleaned([LEAD, dated, BODY], TITLE) == (LEAD, BODY)


def test_short_lines_that_repeat_stay() -> None:
    answers = ("Will you build it?", "Yes.", "Will you sell it?", "Yes.")
    assert cleaned(answers, TITLE) == answers


def test_a_clean_text_loses_what_stands_above_and_below_it_only() -> None:
    blocks = [
        TITLE,
        "By Li Wei",
        "March 4, 2025",
        LEAD,
        "Read more: a story",
        TITLE,
        BODY,
        "责任编辑：张三",
        "Share this",
    ]
    assert lightly_cleaned(blocks, TITLE) == (LEAD, "Read more: a story", TITLE, BODY)


_WORDS = (
    "share home more read follow scan copyright source editor photo related news print watch next view click get code"
    " tags BYD NIO Hefei sold built cars in of the a 5,000 percent plant battery and said that year city makes for with"
)
WORDS = st.sampled_from(_WORDS.split())


@given(words=st.lists(WORDS, min_size=12, max_size=60))
def test_a_sentence_of_a_dozen_words_stays_whatever_its_words(words: list[str]) -> None:
    sentence = "The " + " ".join(words) + "."
    assert cleaned([LEAD, sentence, BODY], TITLE) == (LEAD, sentence, BODY)


@given(blocks=st.lists(st.text(max_size=200), max_size=12), title=st.text(max_size=60))
def test_any_text_can_be_cleaned_and_nothing_is_made_up(blocks: list[str], title: str) -> None:
    words = {word for block in blocks for word in block.split()}
    kept = cleaned(blocks, title)
    assert all(" ".join(line.split()) == line and line for line in kept)
    assert len(kept) <= len(blocks)
    assert all(any(word in whole for whole in words) for line in kept for word in line.split())
