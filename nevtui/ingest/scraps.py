"""The lines that sites print around articles, by kind, in English and Chinese: the table that `boilerplate` goes by.

A shape is matched at the beginning of a line; the most characters of such a line guard running text, which is longer.
"""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Scrap:
    """One kind of line."""

    kind: str
    most_characters: int
    shapes: tuple[str, ...]
    is_last: bool = False
    """True where hardly anything but scraps follows: a copyright, a list of other articles."""


SCRAPS: Final = (
    Scrap(
        "path",
        120,
        (
            r"(?:home(?:page)?|index|news|首页|主页|startseite|accueil|inicio)\s*(?:>+|»|›|→|-->?"
            r"|/(?=.*/))\s*.{0,100}[^.。!?！？]$",
            r"(?:您的位置|您现在的位置|当前位置|所在位置|你在这里|you are here)\s*[:：>]?.{0,100}[^.。!?！？]$",
            r"(?:[^\s>»›|]+(?:\s[^\s>»›|]+){0,4}\s*(?:>+|»|›)\s*){2,}[^>»›.。!?]{0,60}$",
        ),
    ),
    Scrap(
        "navigation",
        80,
        (
            r"(?:skip to (?:main )?content|back to (?:top|home(?:page)?)|go to top|top of page|main menu|menu"
            r"|toggle navigation|navigation|search"
            r"|sign in|log ?in|sign up(?: here)?|register|my account|subscribe(?: now)?|contact us|about us"
            r"|advertise(?: with us)?|careers|site ?map|home"
            r"|homepage|latest news|breaking news|top stories|most (?:read|popular|viewed)|trending(?: now)?"
            r"|hot (?:news|topics)|editor'?s? picks?"
            r"|more (?:news|stories)|all news|view all|see all|see more|show more|load more|view more|more|next"
            r"|previous|prev|next (?:article|post|page|story)"
            r"|previous (?:article|post|page|story)|older posts?|newer posts?|archives?|rss|follow|comments?"
            r"|no comments(?: yet)?|leave a (?:comment|reply)"
            r"|post a comment|add (?:a )?comment|write a comment|be the first to comment|close|loading\.*"
            r"|advertisement(?: - continue reading below)?|ad|ads by \w+|sponsored(?: content)?"
            r"|promoted(?: content)?|story continues below(?: advertisement)?|article continues below"
            r"|continue reading(?: below)?|full screen|play video"
            r"|photo gallery|gallery|slideshow|mobile version|desktop version|english|中文|简体中文|繁體中文"
            r"|cookie settings"
            r"|privacy settings"
            r"|terms (?:of|and) (?:use|service|conditions)|privacy(?: policy| notice)?|faqs?|help|feedback|language"
            r"|select language|font size|a a a)[\s.>»›:|]*$",
            r"(?:首页|返回首页|返回顶部|回到顶部|登录|注册|登录/注册|搜索|客户端|下载app|更多|更多>*|上一篇|下一篇"
            r"|上一页|下一页|广告|评论|发表评论|暂无评论|网友评论|我要评论"
            r"|热门推荐|热点新闻|最新资讯|关于我们|联系我们|网站地图|加入收藏|设为首页|全文|展开全文|收起|关闭|打印"
            r"|导航|正文|字号|[大中小\s]{3,7})[\s>»:：|]*$",
            r"(?:previous|next|prev|older|newer)(?: (?:article|post|page|story))?\s*[:：«»<>←→]\s*.{0,70}$",
            r"(?:上一篇|下一篇|上一条|下一条)\s*[:：].{0,70}$",
            r"(?:\d+|no|one)\s+(?:comments?|views?|shares?|likes?|replies|reads?)(?:\s*[|·•,]?\s*\d+\s+(?:comments?"
            r"|views?|shares?|likes?|reads?))*$",
            r"(?:views?|reads?|hits|clicks|comments?|page views|likes?|阅读量?|浏览量?|点击量?|点击|评论|人气|围观"
            r"|访问量)\s*[:：(（]?\s*[\d,.]+\s*[)）次万+]*$",
            r"(?:reading time|read time|time to read)\s*[:：].{0,20}$|(?:~?\d{1,2}|\w+)[ -]min(?:ute)?s?(?: to)? read$"
            r"|(?:listen|audio)(?: to this article)?"
            r"(?:\s*[:·(]?\s*\d+[: ]?\d* ?(?:min\w*)?\)?)?$",
            r"(?:just now|\d+ (?:minutes?|mins?|hours?|days?|weeks?|months?) ago)$|\d+\s?(?:分钟|小时|天)前$",
        ),
    ),
    Scrap(
        "share bar",
        160,
        (
            r"share (?:this|on|via|to|with)\b[^,.!?。，”\"]{0,60}$|share:?$|share this(?: \w+)?[.!]?$|分享(?:到|至"
            r"|给).{0,40}$|分享[:：]?$"
            r"|一键分享.{0,20}$",
            r"(?:tweet|pin it|print|e-?mail|copy (?:the )?(?:link|url)|link copied!?|bookmark|save(?: article)?|like"
            r"|whatsapp|facebook|twitter|linkedin|reddit"
            r"|telegram|pinterest|weibo|wechat|微信|微博|新浪微博|qq空间|qq好友|朋友圈|微信好友|收藏|点赞|转发"
            r"|复制链接)[\s|·•,]*$",
        ),
    ),
    Scrap(
        "scan",
        120,
        (
            r"(?:open (?:your )?(?:mobile )?phone\b.{0,30}\band\s+|use wechat to\s+|please\s+|long[- ]press (?:and"
            r"|to)\s+)?"
            r"scan\s+(?:the|this|our|it|with|wechat|qr|code|here|to|below|on)\b"
            r"(?:[^.,]{0,40}|.{0,50}\b(?:to|for|and) (?:follow|download|view|open|read|join|subscribe|share|visit"
            r"|add|install|see)"
            r"\b.{0,40})$",
            r"(?:wechat )?scan (?:the )?qr code\b.{0,60}$",
            r"(?:打开|用|使用|请用|请使用)?(?:手机|微信|支付宝|app)?\s*[“\"]?(?:扫码|扫一扫|扫描|长按"
            r"|识别)[”\"]?.{0,24}(?:关注|下载|二维码|公众号|识别|查看|加入"
            r"|阅读|分享|打开|网页|进入|app).{0,30}$",
            r"(?:微信)?(?:扫码|扫一扫|扫描二维码)[！!。]?$|(?:欢迎|点击|请|敬请|更多精彩|长按)?关注.{0,20}(?:公众号"
            r"|微信号|视频号|订阅号|头条号).{0,24}$",
        ),
    ),
    Scrap(
        "follow",
        200,
        (
            r"(?:please )?follow (?:us|@\w+)\b.{0,120}$|follow [\w .&]{2,40} on (?:twitter|x|facebook"
            r"|linkedin|wechat|weibo|instagram|google news|telegram)\b.{0,80}$",
            r"(?:join|like|find|connect with|visit) us (?:on|at)\b.{0,100}$|(?:join|subscribe to) (?:our"
            r"|the) (?:telegram|whatsapp|wechat|youtube|facebook|discord|channel|group)\b.{0,100}$",
            r"download (?:our|the) (?:[\w ]{0,24})?app\b.{0,80}$|get (?:our|the) (?:free )?(?:mobile )?app\b.{0,60}$"
            r"|available on (?:the )?(?:app store|google play).{0,40}$",
            r"add [\w .]{2,40} (?:as a preferred source|to your (?:home screen|google news|feed)).{0,60}$",
        ),
    ),
    Scrap(
        "newsletter",
        260,
        (
            r"(?:please )?(?:subscribe|sign up|sign-up|register)\b.{0,20}\b(?:to|for|now|here|today|free|our"
            r"|with)\b.{0,160}"
            r"\b(?:newsletters?|inbox|e-?mails?|alerts?|updates?|digest|briefing|bulletin|channel|unlimited access"
            r"|free trial)\b.{0,80}$",
            r"(?:get|receive|want|stay)\b.{0,100}\b(?:in|to|into) your (?:inbox|e-?mail|mailbox)\b.{0,60}$",
            r"(?:our |free |daily |weekly |the )*(?:e-?mail )?newsletters?(?: sign[- ]?up)?[.!:]?$"
            r"|enter your e-?mail\b.{0,60}$|your e-?mail address\b.{0,60}$|thank(?:s| you) for (?:subscribing"
            r"|signing up|reading)\b.{0,60}$",
            r"(?:this (?:article|content|story) is )?(?:only (?:for|available to)|reserved for|exclusive to"
            r"|for (?:paid|registered"
            r"|premium)) (?:paid |registered |premium |our )?(?:subscribers|members)\b.{0,60}$",
            r"(?:already (?:a |have an? )(?:subscriber|member|account)|not (?:a |yet a )(?:subscriber|member)"
            r"|to (?:continue|keep) reading|you have \w+ free articles?"
            r"|you(?:'ve| have) (?:read|reached) (?:your|all|the)\b|unlock (?:this|the) (?:article|story)"
            r"|become an? (?:[\w ]{1,20} )?(?:subscriber|member)|start your free trial|create (?:a"
            r"|your) free account)\b.{0,140}$",
            r"订阅(?:我们|本刊|本报|邮件|电子报).{0,40}$|欢迎订阅.{0,40}$",
        ),
    ),
    Scrap(
        "cookies",
        700,
        (
            r"(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our partners|by (?:using|continuing"
            r"|clicking|browsing)|to (?:give|provide|offer|improve)\b.{0,60})[^.]{0,80}"
            r"\b(?:use|uses|using|store|accept|agree|consent)\b[^.]{0,60}\bcookies?\b(?! in\b)",
            r"(?:accept|reject|manage|allow) (?:all )?(?:cookies?|preferences|consent)\b.{0,60}$|cookie (?:policy"
            r"|notice|preferences|consent)\b.{0,60}$",
            r"by (?:continuing|clicking|using|browsing|signing up|subscribing)\b.{0,120}\b(?:you (?:agree|consent"
            r"|accept)|terms|privacy policy)\b",
            r"本(?:网站|站)使用\s?cookies?.{0,200}$",
        ),
    ),
    Scrap(
        "code",
        4000,
        (
            r"(?=.*[{}()\[\];<>?/*%=&$|\\])[\s{}()\[\];:,.<>?!/*%=&$|\\'\"`~^#@+-]+$",
            r"<\?(?:php|=)?.*\?>$|\{%.*%\}$|\{\{.*\}\}$|<!--.*-->$|<!\[CDATA\[|\]\]>$|\[/?[a-z_]+(?: [^\]]*)?\]$",
            r"(?:var|let|const)\s+[\w$]+\s*=.*[;{\[(]\s*$|(?:\(?function\s*[\w$]*\s*\(|window\.[\w$]+\s*[=.(\[]"
            r"|document\.\w+\(|googletag\.|dataLayer\b|\(adsbygoogle|_?gaq?\.push|gtag\(|jQuery\(|\$\(document)",
            r"(?:\.[\w-]+|#[\w-]+|@media|body|html|div|a:hover)\s*(?:,\s*[.#\w-]+\s*)*\{.*\}?\s*$",
            r"(?:&(?:nbsp|amp|raquo|laquo|copy|gt|lt);\s*)+$",
        ),
    ),
    Scrap(
        "address",
        300,
        (
            r"(?:https?://|www\.)\S+$|(?:url|link|permalink|original(?: link| url)?|原文链接|原文地址|本文(?:链接"
            r"|地址|网址)|转载链接"
            r"|网址)\s*[:：]\s*(?:https?://|www\.)\S+$",
            r"(?:e-?mail|tel|phone|fax|邮箱|电话|热线|传真)?\s*[:：]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+$",
        ),
    ),
    Scrap("mail", 160, (r"(?:from|to|cc|bcc|sent|reply-to|发件人|收件人|主题)\s?[:：]\s.{1,140}$",)),
    Scrap(
        "mailing list",
        240,
        (
            r"(?:(?:having )?(?:trouble|problems) (?:viewing|reading|seeing) this (?:e-?mail|message|newsletter"
            r"|issue)\?.{0,80}"
            r"|(?:(?:click here to )?(?:view|read|open|see) (?:this |the |our )?"
            r"(?:e-?mail |message |newsletter |issue )?"
            r"(?:in|on) (?:your |a |the )?(?:web ?browser|browser|web)|(?:view|read) (?:it )?online|web version"
            r"|view (?:as|the) web ?page|display(?:ed|ing)? (?:correctly|properly)\?.{0,80}))[\s.>»|]*$",
            r"(?:(?:click here to |to )?unsubscribe|opt[- ]out)\b(?![^.]{0,60}\b(?:said|says|have|has)\b).{0,140}$",
            r"(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |mailing |newsletter )?"
            r"(?:preferences|subscriptions?|settings)(?: (?:here|or|\|).{0,60})?[\s.>»|]*$",
            r"you(?:'re|’re| are)? (?:receiving|getting|received|got) this (?:e-?mail|message|newsletter"
            r"|mail)\b.{0,200}$",
            r"(?:was this (?:e-?mail|newsletter) forwarded to you|forward (?:this |it )?(?:e-?mail |newsletter )?"
            r"to a friend)\b.{0,80}$",
            r"(?:在浏览器中(?:查看|打开)|无法正常(?:查看|显示)|退订|取消订阅).{0,40}$",
        ),
    ),
    Scrap(
        "credit",
        220,
        (
            r"[(\[（]?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|translation|edited"
            r"|proofread"
            r"|graphics?)(?:,? (?:and|&) (?:reporting|writing|editing))?\s+(?:by|from"
            r"|contributed by)\s+{names}[)\]）.]*$",
            r"[(\[（【]?(?:editors?|edited by|reporters?|writers?|authors?|web editor|copy editor|editor in charge"
            r"|responsible editor|executive editor|translator|proofreader|contacts?|media contact|press contact"
            r"|photographers?)\s*[:：]\s*(?:{names}|[\w-]{2,16}|[\u4e00-\u9fff·、\s]{2,16})[)\]）】.]*$",
            r"[(（【\[]?(?:责任编辑|责编|编辑|编审|校对|值班编辑|主编|审核|审校|监制|统筹|编译|翻译|制图|摄影|通讯员"
            r"|实习生|总编|版面编辑|网络编辑|记者|作者|撰文|文字|图片)\s*[:：丨/"
            r"|]\s*[\u4e00-\u9fff\w·、\s]{0,20}[)）】\]]*$",
            r"[(（【\[]?(?:图源|来源|稿源|文章来源|信息来源|图片来源|数据来源|原标题)\s*[:：丨/|].{0,70}$",
            r"sources?\s*(?:[:：]\s*[^:：]{0,60})?$",
            r"[(（\[【](?:完|end)[)）\]】]$|(?:###|\*\*\*|---+|===+|\* \* \*|-\s?end\s?-|- ?完 ?-|～+)$",
            r"(?:our standards: the thomson reuters trust principles|licensing rights|opens new tab)\b.{0,60}$",
        ),
    ),
    Scrap(
        "picture",
        160,
        (
            r"[(\[（【]?(?:photo|image|picture|photograph|file photo|file image|screenshot|infographic|graphic"
            r"|cover image"
            r"|featured image|header image|top photo|photo source|image source)s?"
            r"\s*(?:credit|courtesy|source)?s?\s*[:：/|©]\s*.{1,120}$",
            r"[(\[（【]?(?:photo|image|picture|photograph|screenshot)s?\s+(?:taken |provided |courtesy |credit )?"
            r"(?:by|courtesy|via|from|of|to|credit)\s+{names}[)\]）】.]*$",
            r"item \d+ of \d+ .{0,140}$|.{0,120}/file (?:photo|image)$",
            r"[(\[（【](?:photo|image|picture|file photo|图)[^)\]）】]{0,100}[)\]）】]$|(?:file photo|file image"
            r"|caption)[.:]?$",
            r"(?:图片|图源|图|供图|摄)\s*[:：/|丨].{0,40}$|图[一二三四五六七八九十\d]{1,2}$|(?:资料图|视觉中国"
            r"|图片来自.{0,20})$|(?:click"
            r"|tap) to (?:enlarge|view larger|expand|zoom).{0,40}$|点击(?:图片)?(?:放大|查看大图|进入下一页).{0,10}$",
        ),
    ),
    Scrap(
        "tags",
        300,
        (
            r"(?:tags?|tagged(?: with| as)?|keywords?|key words|filed under|filed in|posted in|categories|category"
            r"|topics?|labels?|in this article|more about|read more about|more on|标签|关键词|关键字|分类"
            r"|话题"
            r"|栏目)\s*[:：]\s*.{0,260}$",
        ),
    ),
    Scrap(
        "read more",
        220,
        (
            r"(?:read more|read also|also read|read next|read full|read the full|read|see also|see more|more|related"
            r"|recommended|further reading|you may (?:also )?(?:like|be interested in)|don'?t miss|must read|watch"
            r"|up next|next up|explore more|"
            r"延伸阅读|相关阅读|相关新闻|相关报道|推荐阅读|阅读更多|更多阅读|更多内容|此前报道"
            r"|往期回顾)\s*(?:[:：>»→|]|…|\.\.\.)\s*.{0,190}$",
            r"(?:read more|read full (?:article|story)|continue reading|click (?:here|the link|on)\b[^,.]{0,80}"
            r"|learn more"
            r"|find out more|see (?:the )?original(?: article| post)?|view (?:the )?original(?: article| post)?"
            r"|original (?:article|link|source)|"
            r"阅读全文|阅读原文|查看(?:更多|全文|原文|详情).{0,12}|点击(?:这里|此处|查看|进入|阅读|下方|上方).{0,30}"
            r"|了解更多.{0,12}|更多详情.{0,20})[\s.…>»→]*$",
        ),
    ),
    Scrap(
        "related",
        60,
        (
            r"(?:related|recommended|recommended for you|you may (?:also )?(?:like|enjoy|be interested in)"
            r"|you might (?:also )?(?:like|enjoy)"
            r"|what to read next|read next|most (?:read|popular|viewed)|trending(?: now)?|up next)\s*[:：>»]*$",
            r"(?:related|recommended|similar|popular|latest|recent|trending|other|more|featured|top|most (?:read"
            r"|popular|viewed))\s+"
            r"(?:articles?|stories|story|news|posts?|contents?|topics|links?|reading|reads|coverage|headlines|videos?"
            r"|tags?)\s*[:：>»]*$",
            r"more (?:from|on|in|about) [\w .&]{2,40}\s*[:：>»]+$",
            r"(?:相关(?:阅读|新闻|文章|推荐|资讯|报道|链接|内容)|推荐阅读|热门(?:文章|推荐|新闻|资讯|评论)|猜你喜欢"
            r"|大家都在看|精彩推荐|延伸阅读|最新(?:文章|新闻|资讯)|为您推荐|为你推荐"
            r"|今日热点|更多(?:新闻|精彩|文章|推荐)|编辑推荐|排行榜|点击排行|阅读排行)\s*[:：>»]*$",
        ),
        is_last=True,
    ),
    Scrap(
        "legal",
        1500,
        (
            r"(?:copyright\s*(?:©|\(c\)|@|&copy;|:|：|\d{4}|by\b|notice\b)|©|\(c\)\s*(?:copyright\s*)?\d{4}"
            r"|&copy;)\s?.{0,400}$",
            r"(?:all rights reserved|版权所有|版权声明|(?:任何.{0,10})?未经.{0,16}(?:授权|许可|同意"
            r"|允许).{0,10}(?:不得|禁止|请勿).{0,8}(?:转载|使用|复制|摘编|镜像)"
            r"|转载请(?:注明|联系)|禁止转载|如需转载|(?:如有|如|若有)?侵权(?:必究|请|联系|删)|著作权声明).{0,400}$",
            r"[【\[(（]?(?:disclaimer|legal notice|legal disclaimer|editor'?s note on sources|risk warning"
            r"|risk disclosure"
            r"|forward[- ]looking statements?|免责声明|特别声明|特别提醒|郑重声明|重要声明|风险提示|声明"
            r"|版权与免责声明)[】\])）]?\s*(?:[:：]|$|(?<=[】\])）])).{0,1400}$",
            r"(?:this (?:article|content|story|report|post|material|text|website|site|page)|the (?:content|contents"
            r"|views|opinions|copyright|information|material|text|above)|any (?:views|opinions)|views expressed"
            r"|opinions expressed)\b.{0,200}"
            r"\b(?:for (?:reference|information(?:al)? purposes) only|(?:for )?(?:reference|learning) only"
            r"|(?:does|do) not (?:necessarily )?(?:constitute|represent|reflect) (?:the |any |an? |those of |our "
            r"|its )?"
            r"(?:views?|opinions?|positions?|stance|official|investment|financial|legal)|is sourced from the internet"
            r"|are (?:solely )?those of the authors?|belongs? to the original author"
            r"|may not be (?:published|reproduced|copied)|without (?:the )?(?:prior |written "
            r"|express ){1,3}(?:permission|consent)"
            r"|not (?:be )?(?:intended as|construed as|considered|an?) .{0,20}(?:investment|financial"
            r"|legal) advice)\b.{0,900}$",
            r"(?:本文(?:仅供|仅代表|系|由|不构成|内容|来自|转载自|来源)|以上(?:内容|文章|信息|观点)|文章(?:内容|版权"
            r"|仅)"
            r"|本(?:网站|网|站)(?:转载|刊载|所有|发布|不)|凡本(?:网|站)"
            r"|投资者据此操作).{0,40}(?:观点|仅供参考|不构成|立场|转载|自负|无关|版权|删除|投资建议|来源).{0,300}$",
            r"this site uses akismet\b.{0,120}$",
            r"if (?:it|this|the (?:content|article)|you|there)\b.{0,60}\b(?:infring\w+"
            r"|copyright)\b.{0,60}\b(?:contact|delete|remove|notify|inform)\b.{0,200}$",
            r"(?:技术支持|主办单位|承办单位|网站备案|备案号)\s*[:：].{0,60}$",
            r".{0,24}(?:[\u4e00-\u9fff]ICP[备证]|公网安备|网安备|增值电信业务|信息网络传播视听"
            r"|互联网新闻信息服务许可|违法和不良信息举报|营业执照).{0,160}$",
            r".{0,120}\ball rights reserved\b.{0,120}$|copyright .{0,60}\breserved\b.{0,60}$",
            r"(?:to )?report (?:a )?(?:typo|error|correction|problem|issue)s?\b.{0,80}$|(?:got"
            r"|have) a (?:news )?tip\b.{0,120}$|contact (?:the )?(?:author|editor|reporter)\b.{0,80}$",
        ),
        is_last=True,
    ),
)
"""Source: pages of Chinese and Western newsrooms, portals and blogs; seeds of this project."""

BELOW: Final = re.compile(
    r"(?:proudly )?powered by [^.,]{1,40}$|(?:[\w ]{0,30})?technical support(?:\s*[:：].{0,40})?$|(?:designed|hosted"
    r"|developed) by [^.,]{1,40}$"
    r"|(?:tel|phone|fax|address|add|地址|电话|邮编)\s*[:：].{0,100}$|about (?:us|the author|the company)$",
    re.I,
)
"""What is scrap below the last paragraph only."""
_NAMES: Final = (
    r"(?-i:(?:[A-Z][\w.'’-]*+|(?:and|at|in|of|the|for|to|with|by|via|et|y|und|editing|writing|reporting|additional"
    r"|contributed)\b|[&,;:/|()©\s-])++)"
)
"""Names as credits give them, for `{names}` of a shape: words with capitals and what joins them."""

_SHARE_WORDS: Final = (
    "share tweet facebook twitter x linkedin whatsapp weibo wechat reddit telegram pinterest email"
    " e-mail mail print line qq messenger flipboard tumblr pocket copy link url bookmark save comment"
    " comments like follow us on threads bluesky via this sms 分享 分享到 微信 微博 新浪微博 qq空间 qq好友 朋友圈"
    " 微信好友 收藏"
    " 点赞 转发 评论 打印 复制链接 豆瓣 人人网 腾讯微博"
)
SHARE_WORDS: Final = frozenset(_SHARE_WORDS.split())
"""A line of three such words or more, and of no other, is a share bar."""
_MENU_WORDS: Final = (
    "home news about contact login register search menu subscribe archive archives business finance"
    " markets tech technology autos auto cars sports world china opinion video videos photos politics"
    " economy culture travel life lifestyle entertainment weather jobs companies industry ev evs"
    " reviews events podcasts newsletters more us in sign up log"
)
MENU_WORDS: Final = frozenset(_MENU_WORDS.split())
"""A line of at least four parts between strokes, most of them such words, is a menu."""


def compiled(scraps: tuple[Scrap, ...]) -> tuple[tuple[int, bool, re.Pattern[str]], ...]:
    """Give the kinds as expressions: the most characters, whether it is last, the shape."""
    return tuple((scrap.most_characters, scrap.is_last, shape_of(scrap)) for scrap in scraps)


def shape_of(scrap: Scrap) -> re.Pattern[str]:
    """Give the expression that matches all shapes of a kind at the beginning of a line."""
    return re.compile("|".join(f"(?:{shape.replace('{names}', _NAMES)})" for shape in scrap.shapes), re.I)
