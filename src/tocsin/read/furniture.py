"""Lines of a web page that are no part of its article: captions, strips of links, players, newsletter boxes.

Copied text carries them, and a caption of 2010 or the headline of another story would be coded as news. Whole
lines go, never a part of a paragraph but what stands before its first word. Every pattern needs a mark that prose
does not have: a fixed wording of a page, a photo credit at the end, a missing full stop.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_AGENCY = (
    r"(?:AFP|AP|EPA|Reuters|REUTERS|Getty(?: Images)?|GETTY|Rex(?: Features)?|Shutterstock|Alamy|Xinhua|Yonhap|KCNA|KNS|TASS"
    r"|Anadolu(?: Agency)?|Bloomberg|Agencies|Associated Press|Agence France-Presse|Press Association|PA(?: Wire)?|AAP|ANSA|dpa|EFE)"
)
_NAME = r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}"
_CREDIT = r"(?:[Pp]hoto(?:graph)?s?|[Pp]icture|[Ii]mage|[Cc]redit)"
_SHARE = r"(?:Share|Tweet|Pin|Email|Print|Save|Comments?|Facebook|Twitter|WhatsApp|LinkedIn|Reddit|Pinterest|Copy [Ll]ink|Flipboard|Messenger)"
_LEAD = re.compile(
    r"^(?:(?:Advertisement|ADVERTISEMENT|Newsletter Sign Up|Photo|Story highlights|Continue reading(?: the main story| below)?"
    r"|Story continues below(?: advertisement)?|Article continues below)\b[ .:]*)+(?=[A-Z\"“‘']|$)"
)
"""What a page sets before a paragraph; the paragraph stays."""

_BY_THEIR_START = (
    r"^(?:Image|Media|Picture|Photo) (?:copyright|caption|credit|source)\b",
    r"^Enlarge this image\b",
    r"^(?:FILE|File)(?: PHOTO| photo)?\s?[-–—:]+\s?[A-Z]",
    r"^(?:Photos?|PHOTOS?|Pictured|PICTURED|Gallery|GALLERY|In pictures|IN PICTURES|Slideshow)\s?(?::|\(\d+ [Ii]mages?\))",
    r"^(?:Sign up|Subscribe|Register) (?:now |today |here |free )?(?:for|to) (?:our|the|your|this|a|free)\b.*\b(?:newsletter|e-?mail|alert|channel|inbox|briefing)s?\b",
    r"^(?:You agree to receive|You (?:can|may) unsubscribe|By (?:signing up|continuing|clicking|subscribing)\b.*\byou\b)",
    r"^(?:We|This (?:web)?site|Our (?:web)?site) (?:and our partners )?uses? cookies\b|^(?:Accept|Manage|Allow)(?: all)? cookies\b",
    r"^We pay for your (?:stories|videos)\b|^(?:Do you )?[Hh]ave (?:you got )?a (?:news )?(?:story|tip)\b.*\b(?:email|call|contact|share)\b",
    r"^(?:Email|Contact|Write to|Follow|Reach) (?:us|the (?:writer|reporter|author|editor)s?|[A-Z]\w+ [A-Z]\w+)\b.*(?:@\w|\bTwitter\b|\bFacebook\b|\bInstagram\b)",
    r"^Like .{2,60} on Facebook\b|^(?:Follow|Join|Find) us on\b|^(?:Share|Tweet) this\b",
    rf"^{_SHARE}(?:[ |·•,/]+(?:on|via|this|article|with|{_SHARE}|\d+))*$",
    r"^(?:Copyright|©|\(c\))\W.{0,80}\b(?:19|20)\d\d\b|^This (?:material|transcript) may not be\b",
    r"^\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\b[^()]{0,60}? (?:by|from) [A-Z][^()]*\)$",
    r"^(?:Additional )?Reporting (?:and writing )?by [^;]{3,120}; ?(?:[Ww]riting|[Ee]diting) by\b",
    r"^(?:Skip|Jump|Back|Return) to (?:main |the )?(?:content|navigation|top)$",
    r"^Click here (?:to|for)\b|^(?:Photo|Advertisement|Loading\W*|Getty Images|REUTERS|Reuters|AFP|AP)$",
)
"""However long such a line is and however it ends, it is no prose."""

_BY_THEIR_WORDING = (
    r"\btoggle caption\b|\bHide Caption(?: \d+ of \d+)?$",
    (
        r"\bin this (?:\w+ ){0,2}(?:file |undated |handout )?(?:photo|photograph|picture|image|frame grab)\b.{0,40}"
        r"\b(?:released|provided|taken|distributed|made available|obtained|supplied)\b"
    ),
    rf"(?:^|[.!?\])(|[] ?){_CREDIT}(?: by|:|/)\s?(?:{_NAME}(?:[/,] ?{_NAME})?|{_AGENCY})[)\]]?$",
    rf"[.!?”\"] Credit {_NAME}(?:/{_NAME}|, {_NAME})*$",
    rf"[(\[©|]{_NAME}(?:/| via |, ){_AGENCY}(?:(?:/| via )(?:{_AGENCY}|{_NAME}))?(?:, File)?[)\]]?$",
    rf"[^.!?”\"] [(\[]{_AGENCY}(?:/{_AGENCY})*[)\]]$",
    rf"\b(?:seen|shows?|shown|image|photo|picture|pictured)\b.*[(\[]{_AGENCY}(?:/{_AGENCY})*[)\]]$",
    rf"[(\[]{_AGENCY}/{_AGENCY}[)\]]$|(?:, File|, file)/{_AGENCY}[)\]]?$|\(AP Photo/[^()]*\)$",
    rf"(?:REUTERS|AFP|EPA|AP Photo|Getty Images)/{_NAME}$",
    rf"©\s?{_NAME} \({_AGENCY}\b",
    r"\b(?:MUST WATCH|JUST WATCHED|Replay More Videos|Now Playing)\b.*(?:\d{1,2}:\d\d|Videos)\b",
    r"^(?:WATCH|Watch|VIDEO|Video|LISTEN|Play [Vv]ideo)\b[^.]* \d{1,2}:\d\d$",
    r"\bverify you(?:['’]re| are) not a robot\b|\bdelivered (?:straight |directly )?to your inbox\b|\bAll rights reserved\b",
)
"""A line of a few sentences with one of these is no prose."""

_UNSTOPPED = (
    rf"^(?:{_AGENCY}|google|Twitter|Facebook|YouTube|Handout|Supplied)(?:[:/ -]+(?:{_AGENCY}|Getty|Handout))* (?!CEO|Inc|Institute)(?=[A-Z“‘\"'])",
    (
        r"^(?:READ MORE|Read more|READ ALSO|Read also|ALSO READ|Also read|SEE ALSO|See also|RELATED|Related|MORE|Recommended|RECOMMENDED|DON['’]T MISS|LIVE UPDATES"
        r"|WATCH|Watch|VIDEO|Video|LISTEN|Listen|EXPLAINER|Explainer|Analysis|ANALYSIS|OPINION|Opinion)\s?[:|>»–-]"
    ),
    (
        r"^(?:Read [Mm]ore|READ MORE|Related(?: (?:[Ss]tories|[Aa]rticles|[Cc]ontent|[Tt]opics|[Cc]overage))?|RELATED(?: (?:STORIES|ARTICLES))?"
        r"|Most [Rr]ead|MOST READ|Most [Pp]opular|MOST POPULAR|Trending|TRENDING|More (?:from|on|in)|MORE (?:FROM|ON|IN)|You may also like"
        r"|You might also like|Recommended(?: [Ss]tories)?|Editor['’]s [Pp]icks)\b(?= ?[A-Z\"“‘'0-9]|$)"
    ),
    r"^Today['’]s (?:coverage|headlines) from\b",
    r"^(?:Additional )?[Rr]eporting (?:by|from) [A-Za-z]",
    r"^\d{1,3} show all\b",
    r"^\[.*\]$",
)
"""A line with one of these is no prose if no full stop ends it; the first line may be a title."""

_STRIP = re.compile(
    r"^(?:Read [Mm]ore(?: on this (?:story|topic))?|READ MORE|Related(?: [Ss]tories| [Aa]rticles| [Cc]overage)?|RELATED(?: STORIES)?|Most [Rr]ead|MOST READ|More on this story|See also|SEE ALSO|Recommended)\s?:?$"
)
"""The head of a list of links; the unstopped lines after it are its links."""

_STOPPED = re.compile(r"[.!?…;:,][\"”’')\]]*$")
_GALLERY = re.compile(r"^(?P<nth>\d{1,3})\s?/\s?(?P<of>\d{1,3})\b")
_LEAST_GALLERY = 3
_KICKER = re.compile(r"(?:\b[A-Z]{2,}['’!?]* ){2,}(?=\S*[a-z])|[‘'][A-Z][A-Z ]{6,}[’']")
_MANY_KICKERS = 3
_FEW_SENTENCES = 700  # characters; a longer line may be a whole article whose line breaks were lost
_LONGEST_RUN = 4000
_STARTS = tuple(map(re.compile, _BY_THEIR_START))
_WORDINGS = tuple(map(re.compile, _BY_THEIR_WORDING))
_LINKS = tuple(map(re.compile, _UNSTOPPED))


def without_furniture(text: str) -> str:
    """The text without the lines that are no part of the article; the text as it is if no line would be left."""
    lines = text.split("\n")
    kept = list(_kept(lines))
    if kept == lines or not any(kept):
        return text
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _kept(lines: Sequence[str]) -> Iterator[str]:
    galleries = _galleries(lines)
    in_strip = False
    for number, whole in enumerate(lines):
        line = _LEAD.sub("", whole)
        heads = _STRIP.match(line) is not None
        in_strip = heads or (in_strip and _may_be_link(line))
        if not whole or (line and not in_strip and not _is_furniture(line, galleries, first=number == 0)):
            yield line


def _is_furniture(line: str, galleries: frozenset[str], *, first: bool) -> bool:
    counted = _GALLERY.match(line)
    if _any(_STARTS, line) or (counted and counted["of"] in galleries):
        return True
    if len(line) <= _FEW_SENTENCES and _any(_WORDINGS, line):
        return True
    return not first and not _STOPPED.search(line) and (_any(_LINKS, line) or _is_headlines(line))


def _any(patterns: Sequence[re.Pattern[str]], line: str) -> bool:
    return any(pattern.search(line) for pattern in patterns)


def _galleries(lines: Sequence[str]) -> frozenset[str]:
    """The lengths of picture galleries: of "3/16 A market", where at least three lines count to 16."""
    counted = Counter(found["of"] for line in lines if (found := _GALLERY.match(line)))
    return frozenset(of for of, pictures in counted.items() if pictures >= _LEAST_GALLERY)


def _may_be_link(line: str) -> bool:
    """Whether a line after "Read more:" can be one of its links; a tweet, which has no stop either, is none."""
    return not _STOPPED.search(line) and "(@" not in line


def _is_headlines(line: str) -> bool:
    """Whether a line is a run of headlines, each with a few words in capitals before it."""
    return len(_KICKER.findall(line[:_LONGEST_RUN])) >= _MANY_KICKERS
