"""Briefings made by hand: a crisis between two invented states, and three reports without a date."""

from dataclasses import replace
from datetime import date

from tocsin.domain import (
    UNKNOWN,
    Act,
    Actor,
    Agreement,
    Alert,
    Article,
    Briefing,
    Channel,
    Commitment,
    Disagreement,
    DyadDay,
    Event,
    Figure,
    Intake,
    Mention,
    Origin,
    Passage,
    Place,
    Reason,
    Standing,
    State,
    Statement,
    Telling,
    Thing,
    Version,
    When,
)  # fmt: skip
from tocsin.ontology.plover import event_types

VARDIA = Actor(name="Vardia", text="Vardia", code="XVA")
LORN = Actor(name="Lorn", text="Lorn", code="XLO")
ARMY = Actor(name="Lorn", text="Lornish troops", code="XLO", sectors=("MIL",))
MINISTER = Actor(name="Ilse Marrow", text="Ms Marrow", code="XLO", sectors=("GOV",))
PREMIER = Actor(name="Tomas Brandt", text="Mr Brandt", code="XVA", sectors=("GOV",))
AGENCY = Actor(name="Lorn state radio", text="state radio", code="XLO", sectors=("MED",))
UNITED_NATIONS = Actor(name="United Nations", text="the United Nations", code="UNO")
HOUSE = Thing(text="joint river house", kind="channel", noun="liaison office")
LINE = Thing(text="ferry hotline", kind="channel", noun="hotline")
PACT = Thing(text="2016 river pact", kind="agreement", noun="pact")
KESTREL = Place(text="Kestrel", name="Kestrel", country="XLO", lat=48.1, lon=21.4, precision="city")

_TEXTS = {
    "a1": ("Meridian", "Lorn threatens to shut the river house", date(2021, 3, 2), """\
Lorn threatened on Tuesday to shut the joint river house in Kestrel if smugglers keep crossing from Vardia.

Ilse Marrow, the interior minister, said: "We shall close that house before the month is out." She demanded that Vardia stop the boats.

The house opened in 2016 under the river pact, which ended two years of fighting. Lorn shelled the Vardian bank in 2014."""),
    "a2": ("The Harbour Post", "Brandt: boats are a police matter", date(2021, 3, 4), """\
Vardia on Thursday rejected the Lornish demand to stop the boats.

"We do not take orders about our own rivers," Prime Minister Tomas Brandt told reporters. He offered to hold talks in Kestrel next week."""),
    "a3": ("Meridian", "Lorn cuts the ferry hotline", date(2021, 3, 9), """\
Lorn cut the ferry hotline at noon on Tuesday, the Vardian foreign ministry said. Two calls went unanswered, according to the ministry.

Lorn moved troops to the river, state radio reported. Vardia says that 900 soldiers arrived; state radio spoke of 300.

Vardia might recall its ambassador, an official said."""),
    "a4": ("Dell Gazette", "Hotline dead, soldiers at the water", date(2021, 3, 10), """\
The ferry hotline has been dead since Tuesday after Lorn cut it over the boats. About 300 Lornish soldiers took up positions at the river.

A guard post of Vardia was fired on, villagers said. Lorn denied that its soldiers fired on the guard post."""),
    "a5": ("Meridian", "River house destroyed", date(2021, 3, 16), """\
Lorn blew up the joint river house in Kestrel at 2:50 p.m. on Tuesday. Nobody was hurt, state radio said.

"The house of lies is gone," state radio quoted Ilse Marrow as saying. The house had been closed since 30 January because of floods.

Vardia accused Lorn of breaking the 2016 river pact and said it no longer felt bound by it."""),
    "a6": ("The Harbour Post", "Blast levels river house", date(2021, 3, 17), """\
Lornish troops destroyed the joint river house in Kestrel on Tuesday afternoon, at about 2:30 p.m., Vardian radio said.

The two sides used the house until last week, according to a clerk. The United Nations urged both sides to talk.

Vardia said it would keep its side of the river pact "for now"."""),
    "a7": ("Dell Gazette", "After the blast", date(2021, 3, 18), """\
The joint river house was destroyed on Tuesday. Lorn and Vardia met for the first time since the blast, in a tent, on Thursday.

Vardia plans to close the bridge at Aldern on Monday."""),
    "a8": (None, "How the two sides talk", None, """\
The ferry hotline links the two capitals. It was restored in 2016.

The United Nations has long asked both sides to reopen the bridge."""),
}  # fmt: skip


def crisis() -> Briefing:
    """Eight reports by three outlets of a crisis on a river, with all that a briefing can hold."""
    return _Maker(_TEXTS).crisis()


def undated() -> Briefing:
    """Three reports without a date: everything that hangs on one stays relative."""
    texts = {
        key: (outlet, title, None, text)
        for key, (outlet, title, _, text) in _TEXTS.items()
        if key in ("a1", "a5", "a6")
    }
    return _Maker(texts).undated()


def hostile() -> Briefing:
    """Two reports whose title, text and names try to break the page and the terminal."""
    texts = {
        "a1": ('<script>alert("t")</script>', "</script><img src=x onerror=alert(1)> \x1b[31mred", date(2021, 3, 2), """\
Lorn threatened on Tuesday to shut the "house" </script><script>alert('x')</script> & *all* of `it` \x1b]0;owned\x07 \u202eevil."""),
        "a2": ("O'Neil & \"Sons\"", None, date(2021, 3, 3), "Lorn <b>destroyed</b> the [house](javascript:alert(1)) | on Tuesday."),
    }  # fmt: skip
    return _Maker(texts).hostile()


def _day(number: int, basis: str, clock: str | None = None) -> When:
    day = date(2021, 3, number)
    return When(from_=day, to=day, precision="day", basis=basis, clock=clock, value=day.isoformat())


class _Maker:
    def __init__(self, texts):
        self.articles = {
            key: Article(
                id=f"{key}{'0' * 14}", text=text, title=title, outlet=outlet, published=day,
                url=f"https://news.example/{key}", published_from="front matter" if day else None,
                origin=Origin(path=f"river/{key}.md"),
            )
            for key, (outlet, title, day, text) in texts.items()
        }  # fmt: skip
        self.mentions, self.standings, self.statements, self.events = [], [], [], []

    def sentence(self, key, words):
        """The sentence, of one article, in which some words stand."""
        text = self.articles[key].text
        at = text.index(words)
        borders = [
            i + 2
            for i in range(len(text) - 1)
            if text[i] in ".\n" and text[i + 1] in " \n" and text[i - 1 : i + 1] != "m."
        ]
        start = max([0, *(b for b in borders if b <= at)])
        end = min([len(text), *(b - 1 for b in borders if b > at)])
        while text[start] in " \n":
            start += 1
        return start, len(text[:end].rstrip())

    def thing(self, key, thing, start, end):
        at = self.articles[key].text.find(thing.text, start, end)
        return (
            thing
            if at < 0
            else Thing(text=thing.text, kind=thing.kind, noun=thing.noun, start=at, end=at + len(thing.text))
        )

    def mention(self, key, words, event, mode=None, *, thing=None, **fields):
        article, (start, end) = self.articles[key], self.sentence(key, words)
        at = article.text.index(words)
        kind = event_types()[event]
        if fields.get("about") and fields["about"].object:
            fields["about"] = replace(fields["about"], object=self.thing(key, fields["about"].object, start, end))
        mention = Mention(
            id=f"m{len(self.mentions) + 1:02d}{'0' * 13}", article=article.id, outlet=article.outlet, published=article.published,
            sentence=0, start=start, end=end, text=article.text[start:end], trigger=Passage(text=words, start=at, end=at + len(words)),
            event=event, mode=mode, quad=kind.quad, intensity=kind.score(mode), object=thing and self.thing(key, thing, start, end),
            **{"confidence": 0.8, **fields},
        )  # fmt: skip
        self.mentions.append(mention)
        return mention

    def event(self, *mentions, **fields):
        first = mentions[0]
        picked = {
            name: getattr(first, name)
            for name in ("event", "mode", "quad", "intensity", "source", "target", "object", "about", "when", "where", "status", "background")
        }  # fmt: skip
        event = Event(**{
            "id": f"e{len(self.events) + 1:02d}{'0' * 13}", **picked, "reports": len(mentions), "independent": len(mentions),
            "outlets": tuple(sorted({m.outlet for m in mentions if m.outlet})), "mentions": tuple(m.id for m in mentions),
            "confidence": round(1 - 0.2 ** len(mentions), 4), "summary": first.text, **fields,
        })  # fmt: skip
        self.events.append(event)
        return event

    def statement(self, key, words, speaker, *, direct=True, **fields):
        article = self.articles[key]
        start = article.text.index(words)
        self.statements.append(
            Statement(id=f"q{len(self.statements) + 1:02d}{'0' * 13}", article=article.id, sentence=0, start=start,
                      end=start + len(words), words=words, direct=direct, speaker=speaker, **fields)
        )  # fmt: skip

    def telling(self, key, words, verb, **fields):
        article, (start, end) = self.articles[key], self.sentence(key, words)
        at = article.text.index(words)
        return Telling(
            id=f"w01{'0' * 13}", article=article.id, outlet=article.outlet, published=article.published, sentence=0,
            start=start, end=end, text=article.text[start:end], clause=Passage(text=words, start=at, end=at + len(words)),
            verb=verb, **fields,
        )  # fmt: skip

    def standing(self, key, words, thing, state, **fields):
        article, (start, end) = self.articles[key], self.sentence(key, words)
        at = article.text.index(words)
        standing = Standing(
            id=f"t{len(self.standings) + 1:02d}{'0' * 13}", article=article.id, outlet=article.outlet, published=article.published,
            sentence=0, start=start, end=end, text=article.text[start:end], trigger=Passage(text=words, start=at, end=at + len(words)),
            thing=thing, state=state, parties=("XLO", "XVA"), **fields,
        )  # fmt: skip
        self.standings.append(standing)
        return standing

    def crisis(self):
        shut = Act(event="SANCTION", mode="discontinue", object=HOUSE, source=(LORN,), target=(VARDIA,))
        boats = Act(event="COERCE", mode="restrict", object=Thing(text="the boats"), source=(VARDIA,))
        ours, theirs = {"source": (LORN,), "target": (VARDIA,)}, {"source": (VARDIA,), "target": (LORN,)}
        tuesday2 = _day(2, "Tuesday")
        threat = self.mention(
            "a1",
            "threatened",
            "THREATEN",
            "relations",
            about=shut,
            when=tuesday2,
            condition="if smugglers keep crossing from Vardia",
            **ours,
        )
        demand = self.mention(
            "a1",
            "demanded",
            "REQUEST",
            "yield",
            about=boats,
            when=When(to=date(2021, 3, 2), basis="published"),
            source=(MINISTER,),
            target=(VARDIA,),
        )
        shelled = self.mention(
            "a1",
            "shelled",
            "ASSAULT",
            "heavy-weapons",
            thing=Thing(text="Vardian bank"),
            background=True,
            when=When(from_=date(2014, 1, 1), to=date(2014, 12, 31), precision="year", basis="2014"),
            **ours,
        )
        refusal = self.mention("a2", "rejected", "REJECT", "yield", about=boats, when=_day(4, "Thursday"), **theirs)
        offer = self.mention(
            "a2",
            "offered",
            "AGREE",
            about=Act(event="CONSULT", source=(VARDIA,), target=(LORN,)),
            source=(PREMIER,),
            target=(LORN,),
            when=When(to=date(2021, 3, 4), basis="published"),
        )
        cut1 = self.mention(
            "a3",
            "cut",
            "SANCTION",
            "discontinue",
            thing=LINE,
            when=_day(9, "Tuesday", "12:00"),
            said_by=(
                Actor(
                    name="foreign ministry of Vardia", text="the Vardian foreign ministry", code="XVA", sectors=("GOV",)
                ),
            ),
            **ours,
        )
        cut2 = self.mention(
            "a4",
            "cut it",
            "SANCTION",
            "discontinue",
            thing=LINE,
            when=_day(9, "Tuesday"),
            cause="over the boats",
            **ours,
        )
        troops1 = self.mention(
            "a3",
            "moved",
            "MOBILIZE",
            "troops",
            thing=Thing(text="troops"),
            source=(ARMY,),
            target=(VARDIA,),
            said_by=(AGENCY,),
            when=When(to=date(2021, 3, 9), basis="published"),
            figures=(Figure(value=900, what="soldiers", text="900 soldiers"),),
        )
        troops2 = self.mention(
            "a4",
            "took up positions",
            "MOBILIZE",
            "troops",
            source=(ARMY,),
            when=When(to=date(2021, 3, 10), basis="published"),
        )
        recall = self.mention(
            "a3",
            "recall",
            "SANCTION",
            "expel",
            thing=Thing(text="its ambassador"),
            status="hypothetical",
            source=(VARDIA,),
            confidence=0.5,
        )
        fired1 = self.mention(
            "a4",
            "was fired on",
            "ASSAULT",
            "firearms",
            thing=Thing(text="guard post"),
            target=(VARDIA,),
            confidence=0.55,
        )
        fired2 = self.mention(
            "a4", "denied", "ASSAULT", "firearms", thing=Thing(text="guard post"), status="denied", source=(ARMY,)
        )
        blast1 = self.mention(
            "a5",
            "blew up",
            "ASSAULT",
            "destroy",
            thing=HOUSE,
            when=_day(16, "Tuesday", "14:50"),
            where=KESTREL,
            confidence=0.95,
            because=(Reason(rule="assault/blow-up", saw="blew up", weight=0.9),),
            **ours,
        )
        blast2 = self.mention(
            "a6",
            "destroyed",
            "ASSAULT",
            "destroy",
            thing=HOUSE,
            when=_day(16, "Tuesday", "14:30"),
            where=KESTREL,
            source=(ARMY,),
        )
        blast3 = self.mention("a7", "was destroyed", "ASSAULT", "destroy", thing=HOUSE, when=_day(16, "Tuesday"))
        accuse = self.mention(
            "a5",
            "accused",
            "ACCUSE",
            "allege",
            about=Act(event="SANCTION", mode="withdraw", object=PACT, source=(LORN,)),
            when=When(to=date(2021, 3, 16), basis="published"),
            **theirs,
        )
        urge = self.mention(
            "a6",
            "urged",
            "REQUEST",
            "meet",
            about=Act(event="CONSULT", source=(LORN, VARDIA)),
            source=(UNITED_NATIONS,),
            target=(LORN, VARDIA),
            when=When(to=date(2021, 3, 17), basis="published"),
        )
        met = self.mention("a7", "met", "CONSULT", mutual=True, source=(LORN, VARDIA), when=_day(18, "Thursday"))
        bridge = self.mention(
            "a7",
            "close",
            "SANCTION",
            "discontinue",
            thing=Thing(text="bridge at Aldern", kind="channel", noun="border crossing"),
            status="planned",
            source=(VARDIA,),
            target=(LORN,),
            when=_day(22, "Monday"),
        )
        self.event(threat)
        self.event(demand)
        refused = self.event(refusal)
        self.event(offer)
        cut_event = self.event(cut1, cut2)
        self.event(troops1, troops2)
        self.event(fired1, fired2, status="happened", disagreements=("d03",))
        blast = self.event(blast1, blast2, blast3, disagreements=("d01",))
        self.event(accuse)
        self.event(urge)
        talks = self.event(met, mutual=True)
        self.event(shelled)
        self.event(recall)
        self.event(bridge)
        closed = self.standing(
            "a5",
            "had been closed",
            HOUSE,
            "closed",
            since=When(from_=date(2021, 1, 30), to=date(2021, 1, 30), precision="day", basis="30 January"),
            why="floods",
        )
        used = self.standing(
            "a6",
            "used",
            HOUSE,
            "open",
            since=When(basis="until last week", relative="until the week before publication"),
        )
        dead = self.standing("a4", "has been dead", LINE, "cut", since=_day(9, "Tuesday"))
        restored = self.standing(
            "a8",
            "was restored",
            LINE,
            "restored",
            background=True,
            since=When(from_=date(2016, 1, 1), to=date(2016, 12, 31), precision="year", basis="2016"),
        )
        ends = self.standing(
            "a5", "accused", PACT, "breached", since=When(to=date(2021, 3, 16), basis="published"), said_by=(VARDIA,)
        )
        keeps = self.standing(
            "a6", "would keep", PACT, "in doubt", since=When(to=date(2021, 3, 17), basis="published"), said_by=(VARDIA,)
        )
        self.statement(
            "a1", "We shall close that house before the month is out.", MINISTER, to=(VARDIA,), when=tuesday2
        )
        self.statement("a2", "We do not take orders about our own rivers,", PREMIER)
        self.statement("a5", "The house of lies is gone,", MINISTER, said_by=(AGENCY,))
        self.statement("a5", "it no longer felt bound by it", VARDIA, direct=False)
        self.statement("a4", "A guard post of Vardia was fired on", None, direct=False)
        self.statement("a6", "for now", VARDIA)
        return Briefing(
            title="Lorn and Vardia, March 2021",
            articles=tuple(self.articles.values()),
            problems=(
                Intake(path="river/copy.md", outcome="duplicate", article=self.articles["a3"].id, reason="same text as river/a3.md"),
                Intake(path="river/feed.jsonl", record=4, outcome="rejected", reason="not English: looks like German", hint="tocsin reads English; leave this record out"),
                Intake(path="river/a6.md", outcome="stored", article=self.articles["a6"].id, notes=("date from the path differs from the front matter; the front matter holds",)),
            ),
            actors=(AGENCY, LORN, VARDIA, UNITED_NATIONS, MINISTER, PREMIER),
            mentions=tuple(self.mentions),
            standings=tuple(self.standings),
            events=tuple(self.events),
            commitments=(
                Commitment(id="c01", kind="threat", by=(LORN,), to=(VARDIA,), what="shut the joint river house in Kestrel", act=shut, condition="if smugglers keep crossing from Vardia", made=tuesday2, status="exceeded", outcome=(blast.id,), mentions=(threat.id,), confidence=0.9),
                Commitment(id="c02", kind="demand", by=(MINISTER,), to=(VARDIA,), what="stop the boats", act=boats, made=When(to=date(2021, 3, 2), basis="published"), status="refused", outcome=(refused.id,), mentions=(demand.id,), confidence=0.85),
                Commitment(id="c03", kind="ultimatum", by=(MINISTER,), to=(VARDIA,), what="close that house", deadline=When(from_=None, to=date(2021, 3, 31), basis="before the month is out"), made=tuesday2, status="carried out", outcome=(blast.id,), mentions=(threat.id,), confidence=0.6),
                Commitment(id="c04", kind="offer", by=(PREMIER,), to=(LORN,), what="hold talks in Kestrel next week", made=When(to=date(2021, 3, 4), basis="published"), status="met", outcome=(talks.id,), mentions=(offer.id,), confidence=0.7),
                Commitment(id="c05", kind="promise", by=(VARDIA,), to=(LORN,), what='keep its side of the river pact "for now"', made=When(to=date(2021, 3, 17), basis="published"), mentions=(keeps.id,), confidence=0.5),
            ),
            channels=(
                Channel(id="h01", name="ferry hotline", kind="hotline", parties=("XLO", "XVA"), state="cut", states=(
                    State(state="restored", since=restored.since, mentions=(restored.id,), background=True),
                    State(state="cut", since=_day(9, "Tuesday", "12:00"), by=(LORN,), why="over the boats", mentions=(cut1.id, cut2.id, dead.id)),
                ), names=("ferry hotline", "hotline")),
                Channel(id="h02", name="joint river house", kind="liaison office", parties=("XLO", "XVA"), state="destroyed", states=(
                    State(state="closed", since=closed.since, why="floods", mentions=(closed.id,)),
                    State(state="open", since=used.since, mentions=(used.id,), claimed=True),
                    State(state="destroyed", since=_day(16, "Tuesday", "14:50"), by=(LORN,), mentions=(blast1.id, blast2.id, blast3.id)),
                ), names=("joint river house", "the house")),
            ),
            agreements=(
                Agreement(id="g01", name="2016 river pact", kind="pact", parties=("XLO", "XVA"), signed=When(from_=date(2016, 1, 1), to=date(2016, 12, 31), precision="year", basis="2016"), state="in doubt", states=(
                    State(state="breached", since=ends.since, by=(LORN,), said_by=(VARDIA,), mentions=(ends.id,), claimed=True),
                    State(state="in doubt", since=keeps.since, said_by=(VARDIA,), mentions=(keeps.id,)),
                )),
            ),
            statements=tuple(self.statements),
            tellings=(self.telling("a3", "Two calls went unanswered", "go unanswered", when=_day(9, "Tuesday")),),
            disagreements=(
                Disagreement(id="d01", subject=blast.id, field="time", versions=(
                    Version(value="14:50", outlets=("Meridian",), text="at 2:50 p.m. on Tuesday", mentions=(blast1.id,)),
                    Version(value="14:30", outlets=("The Harbour Post",), text="at about 2:30 p.m.", mentions=(blast2.id,)),
                )),
                Disagreement(id="d02", subject="h02", field="status", versions=(
                    Version(value="closed since 30 January", outlets=("Meridian",), text="The house had been closed since 30 January because of floods.", mentions=(closed.id,)),
                    Version(value="in use until last week", outlets=("The Harbour Post",), text="The two sides used the house until last week", mentions=(used.id,)),
                )),
                Disagreement(id="d03", subject=self.events[6].id, field="status", versions=(
                    Version(value="happened", outlets=("Dell Gazette",), text="A guard post of Vardia was fired on", mentions=(fired1.id,)),
                    Version(value="denied", outlets=("Dell Gazette",), text="Lorn denied that its soldiers fired", mentions=(fired2.id,)),
                )),
            ),
            escalation=tuple(self._days(blast, cut_event)),
            alerts=(Alert(id="l01", dyad=("XLO", "XVA"), day=date(2021, 3, 16), rung=6, rung_name="force against things", why="rung 6 after at most 4 in the fourteen days before", events=(blast.id,), outlets=blast.outlets),),
        )  # fmt: skip

    def _days(self, blast, cut_event):
        course = (
            (2, 3, "words of threat", 1.0, 1),
            (4, 1, "words", 0.8, 1),
            (9, 4, "ties cut", 2.5, 1),
            (10, 4, "ties cut", 3.1, 1),
            (16, 6, "force against things", 5.9, 1),
            (17, 2, "demands", 5.2, 1),
            (18, 0, "talks", 4.0, 1),
        )
        events = {
            16: (blast.id,),
            9: (cut_event.id,),
            2: (self.events[0].id, self.events[1].id),
            4: (self.events[2].id,),
            18: (self.events[10].id,),
        }
        quads = {
            2: (0, 0, 2, 0),
            4: (1, 0, 1, 0),
            9: (0, 0, 0, 2),
            10: (0, 0, 0, 1),
            16: (0, 0, 1, 1),
            17: (1, 0, 1, 0),
            18: (1, 0, 0, 0),
        }
        for number, rung, name, level, reports in course:
            yield DyadDay(
                dyad=("XLO", "XVA"),
                day=date(2021, 3, number),
                events=events.get(number, ()),
                reports=reports,
                level=level,
                rung=rung,
                rung_name=name,
                quads=quads[number],
            )
        yield DyadDay(
            dyad=("UNO", "XLO"),
            day=date(2021, 3, 17),
            events=(self.events[9].id,),
            reports=1,
            rung=1,
            rung_name="words",
            level=0.2,
            quads=(0, 0, 1, 0),
        )
        yield DyadDay(
            dyad=("UNO", "XVA"),
            day=None,
            events=(self.events[9].id,),
            reports=1,
            rung=1,
            rung_name="words",
            level=0.2,
            quads=(0, 0, 1, 0),
        )

    def undated(self):
        before = When(basis="Tuesday", relative="Tuesday before publication")
        threat = self.mention(
            "a1",
            "threatened",
            "THREATEN",
            "relations",
            source=(LORN,),
            target=(VARDIA,),
            when=before,
            about=Act(event="SANCTION", mode="discontinue", object=HOUSE),
        )
        blast1 = self.mention(
            "a5",
            "blew up",
            "ASSAULT",
            "destroy",
            thing=HOUSE,
            source=(LORN,),
            target=(VARDIA,),
            when=When(basis="Tuesday", relative="Tuesday before publication", clock="14:50"),
            where=Place(text="Kestrel"),
        )
        blast2 = self.mention("a6", "destroyed", "ASSAULT", "destroy", thing=HOUSE, source=(ARMY,), when=before)
        urge = self.mention(
            "a6", "urged", "REQUEST", "meet", source=(UNITED_NATIONS,), target=(LORN, VARDIA), when=UNKNOWN
        )
        events = (self.event(threat), self.event(blast1, blast2), self.event(urge))
        return Briefing(
            articles=tuple(self.articles.values()), actors=(LORN, VARDIA), mentions=tuple(self.mentions), events=events,
            commitments=(Commitment(id="c01", kind="threat", by=(LORN,), to=(VARDIA,), what="shut the joint river house", made=before, status="exceeded", outcome=(events[1].id,), mentions=(threat.id,)),),
            escalation=(DyadDay(dyad=("XLO", "XVA"), day=None, events=tuple(event.id for event in events[:2]), reports=3, rung=6, rung_name="force against things", quads=(0, 0, 1, 1)),),
        )  # fmt: skip

    def hostile(self):
        bad = Actor(name="</script><svg onload=alert(2)>", text="x", code="XLO")
        threat = self.mention(
            "a1",
            "threatened",
            "THREATEN",
            source=(bad,),
            target=(VARDIA,),
            when=_day(2, "Tuesday"),
            about=Act(event="SANCTION", object=Thing(text="<i>house</i>")),
        )
        blast = self.mention(
            "a2",
            "destroyed",
            "ASSAULT",
            "destroy",
            thing=Thing(text='"house" onmouseover="alert(3)"'),
            source=(bad,),
            when=_day(3, "Wednesday"),
        )
        events = (self.event(threat), self.event(blast))
        bad_name = "</script><script>alert(4)</script>"
        days = tuple(
            DyadDay(dyad=("</script>", "XVA"), day=date(2021, 3, day), events=(events[0].id,), reports=2, rung=6, rung_name=bad_name, quads=(0, 0, 1, 1))
            for day in (2, 3)
        )  # fmt: skip
        return Briefing(
            title="<script>alert(0)</script>", articles=tuple(self.articles.values()), mentions=tuple(self.mentions), events=events, escalation=days,
            problems=(Intake(path="<b>x</b>\x1b[2J", outcome="rejected", reason="<img src=x>"),),
        )  # fmt: skip
