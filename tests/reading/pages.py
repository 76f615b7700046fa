"""Pages in the manner of four kinds of portal, around articles of our own: menus, clocks, counters, other news."""

# ruff: noqa: E501 - markup is easier to read in whole lines
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus" / "articles"
NO_TITLE_FIRST = ("b03-", "b17-")
"""Articles of the corpus that begin with their page's frame."""
CLOCK = "Hôm nay, thứ Sáu 20/11/2026"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


@dataclass(frozen=True)
class News:
    """What a page tells. `published` stands in its date line, `metadata` in its head, `path` in its address; each may
    be left out. `teasers` are other news with their days."""

    title: str
    paragraphs: tuple[str, ...]
    published: dt.date | None = None
    metadata: dt.date | None = None
    author: str | None = "Thu Hà"
    site: str | None = "Báo Kon Plông"
    host: str = "baokonplong.example"
    path: str = "/tin-tuc/bai-viet.html"
    licence: str | None = None
    teasers: tuple[tuple[str, dt.date], ...] = (
        ("Trao quà cho công nhân nghèo ở thị trấn Măng Đen", dt.date(2012, 1, 5)),
        ("Hội thao công nhân, viên chức lao động lần thứ 7", dt.date(2016, 9, 30)),
    )


def corpus_news(**told: object) -> Iterator[tuple[str, News]]:
    """Name and article of each text of the corpus that is prose alone: no table, no frame."""
    for file in sorted(CORPUS.glob("*.txt")):
        text = file.read_text("utf-8")
        if "|" in text or file.name.startswith(NO_TITLE_FIRST):
            continue
        title, *paragraphs = (" ".join(line.split()) for line in text.splitlines() if line.strip())
        yield file.stem, News(title, tuple(paragraphs), **told)  # type: ignore[arg-type]


def page(style: str, article: News) -> str:
    """The article's page as a portal of that style (one of STYLES) writes it."""
    return _STYLES[style](article)


def _head(news: News, generator: str = "") -> str:
    metas = [f'<meta name="generator" content="{generator}">'] if generator else []
    if news.site:
        metas.append(f'<meta property="og:site_name" content="{escape(news.site)}">')
        metas.append(f"<title>{escape(news.title)} - {escape(news.site)}</title>")
    if news.metadata:
        metas.append(f'<meta property="article:published_time" content="{news.metadata}T09:30:00+07:00">')
    if news.licence:
        metas.append(f'<link rel="license" href="{news.licence}">')
    metas.append(f'<link rel="canonical" href="https://{news.host}{news.path}">')
    return f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">{"".join(metas)}<script>var a = "1/1/2001";</script></head>'


_MENU = "".join(
    f'<li><a href="/{n}">{name}</a></li>'
    for n, name in enumerate(("Trang chủ", "Thời sự", "Công đoàn", "Kinh tế", "Video"))
)
_COUNTER = "<p>Lượt truy cập: 1.234.567</p><p>Đang trực tuyến: 45</p>"
_FOOTER = "<p>Cơ quan chủ quản: LĐLĐ huyện Kon Plông. Giấy phép số 15/GP-TTĐT cấp ngày 12/5/2010.</p><p>Địa chỉ: 25 đường Trường Sơn. ĐT: 0260 3848 123</p>"
_COMMENT = "<p>Nguyễn Văn Bình - 15/08/2017 10:22</p><p>Bài viết rất hay, 5 sáng kiến thật đáng quý.</p>"
_SHARE = '<a href="#">Chia sẻ</a> <a href="#">Facebook</a> <a href="#">Bản in</a>'


def _paragraphs(news: News, name: str = "") -> str:
    return "".join(f"<p{name}>{escape(text)}</p>\n" for text in news.paragraphs)


def _sharepoint(news: News) -> str:
    day = (
        f'<div class="news-date">{_numeric(news.published, "Cập nhật lúc 14:05 | {:%d/%m/%Y}")}</div>'
        if news.published
        else ""
    )
    others = "".join(f'<li><a href="/x">{t}</a> <span class="date">({d:%d/%m/%Y})</span></li>' for t, d in news.teasers)
    author = f'<div class="news-author">{news.author}</div>' if news.author else ""
    return f"""{_head(news, "Microsoft SharePoint")}<body><form id="aspnetForm"><div id="s4-ribbonrow">Skip Ribbon Commands</div>
<div id="s4-topheader"><span>{CLOCK}</span><ul>{_MENU}</ul></div>
<div class="ms-breadcrumb"><a href="/">Trang chủ</a> &gt; <a href="/t">Tin tức</a> &gt; <span>{escape(news.title)}</span></div>
<div id="ctl00_PlaceHolderMain_pnl"><h1 class="news-title">{escape(news.title)}</h1>{day}<div class="share">{_SHARE}</div>
<div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field">
{_paragraphs(news, ' class="ms-rteElement-P"')}</div>{author}
<div class="tin-khac"><h3>Các tin khác</h3><ul>{others}</ul></div><div class="ms-comm">{_COMMENT}</div></div>
<div id="footer">{_COUNTER}{_FOOTER}</div></form></body></html>"""


def _dotnetnuke(news: News) -> str:
    day = _numeric(news.published, "{weekday}, {:%d/%m/%Y}, 08:15")
    others = "".join(
        f'<div class="Normal"><a href="/x">{t}</a> <span>{d:%d/%m/%Y}</span></div>' for t, d in news.teasers
    )
    body = "<br /><br />\n".join(escape(text) for text in news.paragraphs)
    return f"""{_head(news, "DotNetNuke 4.9")}<body><form id="Form"><div id="dnn_MenuPane"><ul>{_MENU}</ul><span>{CLOCK}</span></div>
<table><tr><td id="dnn_LeftPane"><div class="Normal">{_COUNTER}</div></td><td id="dnn_ctr456_ContentPane">
<span id="dnn_ctr456_ViewNews_lblTitle" class="Head">{escape(news.title)}</span><br>
<span id="dnn_ctr456_ViewNews_lblDate" class="SubHead">{day}</span> <span>{_SHARE}</span>
<div id="dnn_ctr456_ViewNews_lblContent" class="Normal">{body}</div>
<span id="dnn_ctr456_ViewNews_lblAuthor" class="NormalBold">{news.author or ""}</span>
<div class="OtherNews"><b>Tin liên quan</b>{others}</div><div>{_COMMENT}</div></td></tr></table>
<div id="dnn_FooterPane">{_FOOTER}</div></form></body></html>"""


def _wordpress(news: News) -> str:
    stamp = f'<time class="entry-date published">{_numeric(news.published, "{:%d} Tháng {month}, {:%Y}")}</time>'
    day = f'<span class="posted-on"><a href="/d">{stamp}</a></span>' if news.published else ""
    others = "".join(
        f'<article><h3>{t}</h3><span class="posted-on"><time>{d:%d/%m/%Y}</time></span></article>'
        for t, d in news.teasers
    )
    author = f'<span class="byline"><span class="author vcard">{news.author}</span></span>' if news.author else ""
    return f"""{_head(news, "WordPress 5.8")}<body class="single has-sidebar"><header id="masthead"><div>{CLOCK}</div><nav><ul>{_MENU}</ul></nav></header>
<div id="content"><article class="post"><header class="entry-header"><h1 class="entry-title">{escape(news.title)}</h1>
<div class="entry-meta">{day} {author}</div></header><div class="entry-content">{_paragraphs(news)}
<div class="sharedaddy">{_SHARE}</div><div class="yarpp-related"><h4>Bài liên quan</h4>{others}</div></div></article>
<div id="comments" class="comments-area">{_COMMENT}</div></div><aside class="widget-area">{others}{_COUNTER}</aside>
<footer>{_FOOTER}</footer></body></html>"""


def _tables(news: News) -> str:
    day = (
        f'<tr><td class="Date">{_numeric(news.published, "(Ngày {:%d} tháng {:%m} năm {:%Y})")}</td></tr>'
        if news.published
        else ""
    )
    lead, *rest = news.paragraphs
    body = "<br><br>".join(escape(text) for text in rest)
    others = "".join(f'<tr><td class="Other"><a href="/x">{t}</a> ({d:%d/%m/%Y})</td></tr>' for t, d in news.teasers)
    menu = _MENU.replace("<li>", "<td>").replace("</li>", "</td>")
    author = f'<tr><td class="Author" align="right">{news.author}</td></tr>' if news.author else ""
    return f"""{_head(news)}<body><table width="780"><tr><td><table><tr>{menu}</tr></table></td><td>{CLOCK}</td></tr>
<tr><td width="150"><table><tr><td>{_COUNTER}</td></tr></table></td><td><table>
<tr><td class="Title">{escape(news.title)}</td></tr>{day}<tr><td class="Lead"><b>{escape(lead)}</b></td></tr>
<tr><td class="Body">{body}</td></tr>{author}</table><table>{others}</table><table><tr><td>{_COMMENT}</td></tr></table>
</td></tr><tr><td colspan="2">{_FOOTER}</td></tr></table></body></html>"""


def _numeric(day: dt.date | None, form: str) -> str:
    if day is None:
        return ""
    months = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai")
    form = form.replace("{weekday}", WEEKDAYS[day.weekday()]).replace("{month}", months[day.month - 1])
    return form.format(*[day] * form.count("{"))


_STYLES: dict[str, Callable[[News], str]] = {
    "sharepoint": _sharepoint,
    "dotnetnuke": _dotnetnuke,
    "wordpress": _wordpress,
    "tables": _tables,
}
STYLES = tuple(_STYLES)
