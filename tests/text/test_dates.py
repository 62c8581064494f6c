"""Dates in plain text. The report appeared on Tuesday 16 June 2020 unless a case says otherwise."""

from datetime import date

import pytest

from tocsin.text.dates import find_dates

TUESDAY = date(2020, 6, 16)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def only(sentence: str, published: date | None = TUESDAY, **how):
    spans = find_dates(sentence, published, **how)
    assert len(spans) == 1, [span.text for span in spans]
    assert sentence[spans[0].start : spans[0].end] == spans[0].text
    return spans[0]


# sentence | the words | TIMEX3 value | from | to
RESOLVED = """
The office fell on June 16, 2020. | June 16, 2020 | 2020-06-16 | 2020-06-16 | 2020-06-16
The office fell on 16 June 2020. | 16 June 2020 | 2020-06-16 | 2020-06-16 | 2020-06-16
The office fell on the 16th of June, 2020. | 16th of June, 2020 | 2020-06-16 | 2020-06-16 | 2020-06-16
They met on June 12th, 2018 in a hotel. | June 12th, 2018 | 2018-06-12 | 2018-06-12 | 2018-06-12
The office fell on Tuesday, June 16. | Tuesday, June 16 | 2020-06-16 | 2020-06-16 | 2020-06-16
The office fell on Tuesday, June 16, 2020. | Tuesday, June 16, 2020 | 2020-06-16 | 2020-06-16 | 2020-06-16
Tuesday 16 June was a clear day. | Tuesday 16 June | 2020-06-16 | 2020-06-16 | 2020-06-16
The towers fell on Sept. 11, 2001. | Sept. 11, 2001 | 2001-09-11 | 2001-09-11 | 2001-09-11
Filed 2020-06-16 by the desk. | 2020-06-16 | 2020-06-16 | 2020-06-16 | 2020-06-16
The order of 23/04/2019 was void. | 23/04/2019 | 2019-04-23 | 2019-04-23 | 2019-04-23
The order of 04/23/2019 was void. | 04/23/2019 | 2019-04-23 | 2019-04-23 | 2019-04-23
The order of 05.04.2019 was void. | 05.04.2019 | 2019-04-05 | 2019-04-05 | 2019-04-05
The strike ran June 16-18. | June 16-18 | 2020-06-16/2020-06-18 | 2020-06-16 | 2020-06-18
The strike ran 9-11 June. | 9-11 June | 2020-06-09/2020-06-11 | 2020-06-09 | 2020-06-11
It happened in the night of 16/17 June. | 16/17 June | 2020-06-16/2020-06-17 | 2020-06-16 | 2020-06-17
The strike ran March 3 to 5, 2019. | March 3 to 5, 2019 | 2019-03-03/2019-03-05 | 2019-03-03 | 2019-03-05
The strike ran June 30 to July 2, 2019. | June 30 to July 2, 2019 | 2019-06-30/2019-07-02 | 2019-06-30 | 2019-07-02
The strike ran December 30 to January 2, 2019. | December 30 to January 2, 2019 | 2018-12-30/2019-01-02 | 2018-12-30 | 2019-01-02
The strike ran 28 May to 3 June. | 28 May to 3 June | 2020-05-28/2020-06-03 | 2020-05-28 | 2020-06-03
The strike fell in the week of June 8. | the week of June 8 | 2020-W24 | 2020-06-08 | 2020-06-14
The summit was held in June 2018. | June 2018 | 2018-06 | 2018-06-01 | 2018-06-30
It began in February of 2016. | February of 2016 | 2016-02 | 2016-02-01 | 2016-02-29
They traded fire in early May. | early May | 2020-05 | 2020-05-01 | 2020-05-10
They traded fire in mid-May. | mid-May | 2020-05 | 2020-05-11 | 2020-05-20
They traded fire in late May. | late May | 2020-05 | 2020-05-21 | 2020-05-31
They traded fire at the end of February 2020. | the end of February 2020 | 2020-02 | 2020-02-21 | 2020-02-29
They traded fire in late 2019. | late 2019 | 2019 | 2019-09-01 | 2019-12-31
They traded fire in early 2019. | early 2019 | 2019 | 2019-01-01 | 2019-04-30
They met in the first half of 2019. | the first half of 2019 | 2019-H1 | 2019-01-01 | 2019-06-30
They met at the end of 2019. | the end of 2019 | 2019 | 2019-12-01 | 2019-12-31
The line closed in January. | January | 2020-01 | 2020-01-01 | 2020-01-31
The line closed in May. | May | 2020-05 | 2020-05-01 | 2020-05-31
The line closed in June. | June | 2020-06 | 2020-06-01 | 2020-06-30
The line closed in December. | December | 2019-12 | 2019-12-01 | 2019-12-31
The line closed last March. | last March | 2020-03 | 2020-03-01 | 2020-03-31
The line closed last June. | last June | 2019-06 | 2019-06-01 | 2019-06-30
The line opens next June. | next June | 2021-06 | 2021-06-01 | 2021-06-30
The line opens next August. | next August | 2020-08 | 2020-08-01 | 2020-08-31
The war ended in 1953. | 1953 | 1953 | 1953-01-01 | 1953-12-31
The 1950-53 war ended in a truce. | 1950-53 | 1950/1953 | 1950-01-01 | 1953-12-31
He ruled from 1994 to 2011. | 1994 to 2011 | 1994/2011 | 1994-01-01 | 2011-12-31
He ruled between 1994 and 2011. | 1994 and 2011 | 1994/2011 | 1994-01-01 | 2011-12-31
They broke the 2018 military agreement. | 2018 | 2018 | 2018-01-01 | 2018-12-31
The treaty (1972) is void. | 1972 | 1972 | 1972-01-01 | 1972-12-31
2018 was a good year. | 2018 | 2018 | 2018-01-01 | 2018-12-31
The talks of the 1990s failed. | 1990s | 199 | 1990-01-01 | 1999-12-31
The talks of the early 1990s failed. | early 1990s | 199 | 1990-01-01 | 1993-12-31
The famine of the '90s was terrible. | '90s | 199 | 1990-01-01 | 1999-12-31
Borders of the 19th century hold. | 19th century | 18 | 1800-01-01 | 1899-12-31
It shrank in the third quarter of 2019. | the third quarter of 2019 | 2019-Q3 | 2019-07-01 | 2019-09-30
It shrank in Q1 2020. | Q1 2020 | 2020-Q1 | 2020-01-01 | 2020-03-31
They fought in the summer of 2014. | summer of 2014 | 2014-SU | 2014-06-01 | 2014-08-31
They fought in winter 2018. | winter 2018 | 2018-WI | 2018-12-01 | 2019-02-28
They fought last summer. | last summer | 2019-SU | 2019-06-01 | 2019-08-31
They vote next spring. | next spring | 2021-SP | 2021-03-01 | 2021-05-31
Sales fell this year. | this year | 2020 | 2020-01-01 | 2020-12-31
Sales fell last year. | last year | 2019 | 2019-01-01 | 2019-12-31
The drill is due next month. | next month | 2020-07 | 2020-07-01 | 2020-07-31
The drill was held last month. | last month | 2020-05 | 2020-05-01 | 2020-05-31
The drill was held last week. | last week | 2020-W24 | 2020-06-08 | 2020-06-14
The drill is due next week. | next week | 2020-W26 | 2020-06-22 | 2020-06-28
The drill was held earlier this week. | earlier this week | 2020-W25 | 2020-06-15 | 2020-06-16
The drill is due later this month. | later this month | 2020-06 | 2020-06-16 | 2020-06-30
The drill was held earlier this year. | earlier this year | 2020 | 2020-01-01 | 2020-06-16
The drill was held last weekend. | last weekend | 2020-W24-WE | 2020-06-13 | 2020-06-14
The plant closes at the end of the year. | the end of the year | 2020 | 2020-12-01 | 2020-12-31
Prices fell over the last decade. | last decade | 201 | 2010-01-01 | 2019-12-31
It fell on Tuesday. | Tuesday | 2020-06-16 | 2020-06-16 | 2020-06-16
It fell on Saturday. | Saturday | 2020-06-13 | 2020-06-13 | 2020-06-13
It fell on Wednesday. | Wednesday | 2020-06-10 | 2020-06-10 | 2020-06-10
It fell last Tuesday. | last Tuesday | 2020-06-09 | 2020-06-09 | 2020-06-09
They meet next Monday. | next Monday | 2020-06-22 | 2020-06-22 | 2020-06-22
They meet next Tuesday. | next Tuesday | 2020-06-23 | 2020-06-23 | 2020-06-23
They met on Thursday of last week. | Thursday of last week | 2020-06-11 | 2020-06-11 | 2020-06-11
They met last week on Thursday. | last week on Thursday | 2020-06-11 | 2020-06-11 | 2020-06-11
It fell on Monday night. | Monday night | 2020-06-15TNI | 2020-06-15 | 2020-06-15
It fell today. | today | 2020-06-16 | 2020-06-16 | 2020-06-16
It fell yesterday. | yesterday | 2020-06-15 | 2020-06-15 | 2020-06-15
It falls tomorrow. | tomorrow | 2020-06-17 | 2020-06-17 | 2020-06-17
They meet tonight. | tonight | 2020-06-16TNI | 2020-06-16 | 2020-06-16
They met this morning. | this morning | 2020-06-16TMO | 2020-06-16 | 2020-06-16
They met last night. | last night | 2020-06-15TNI | 2020-06-15 | 2020-06-15
They met the day before yesterday. | the day before yesterday | 2020-06-14 | 2020-06-14 | 2020-06-14
They met two days ago. | two days ago | 2020-06-14 | 2020-06-14 | 2020-06-14
They met 48 hours ago. | 48 hours ago | PAST_REF | 2020-06-14 | 2020-06-14
They met two weeks ago. | two weeks ago | 2020-W23 | 2020-06-01 | 2020-06-07
They met four months ago. | four months ago | 2020-02 | 2020-02-01 | 2020-02-29
They met three years ago. | three years ago | 2017 | 2017-01-01 | 2017-12-31
They met twenty-five years ago. | twenty-five years ago | 1995 | 1995-01-01 | 1995-12-31
They wept on Christmas Day. | Christmas Day | 2019-12-25 | 2019-12-25 | 2019-12-25
They wept at Easter 2020. | Easter 2020 | 2020-04-12 | 2020-04-12 | 2020-04-12
They wept on Good Friday. | Good Friday | 2020-04-10 | 2020-04-10 | 2020-04-10
They wept on New Year's Day. | New Year's Day | 2020-01-01 | 2020-01-01 | 2020-01-01
They wept on May Day. | May Day | 2020-05-01 | 2020-05-01 | 2020-05-01
They wept on Thanksgiving 2019. | Thanksgiving 2019 | 2019-11-28 | 2019-11-28 | 2019-11-28
The 20th anniversary of the June 15 accord passed. | June 15 | 2020-06-15 | 2020-06-15 | 2020-06-15
The ban was lifted on February 29. | February 29 | 2020-02-29 | 2020-02-29 | 2020-02-29
A full ferry sank on December 31. | December 31 | 2019-12-31 | 2019-12-31 | 2019-12-31
Shut since January 30, it stood empty. | January 30 | 2020-01-30 | 2020-01-30 |
Talks have been under way since 2018. | 2018 | 2018 | 2018-01-01 |
It stays shut until July 3, 2020. | July 3, 2020 | 2020-07-03 | | 2020-07-03
They must answer by Friday. | Friday | 2020-06-19 | 2020-06-16 | 2020-06-19
They must answer by the end of the month. | the end of the month | 2020-06 | 2020-06-16 | 2020-06-30
They must answer within 48 hours. | 48 hours | PT48H | 2020-06-16 | 2020-06-18
They must answer within ten days. | ten days | P10D | 2020-06-16 | 2020-06-26
They will answer in two weeks' time. | in two weeks' time | P2W | 2020-06-16 | 2020-06-30
It rained for the past ten days. | the past ten days | P10D | 2020-06-06 | 2020-06-16
Ties cooled over the last three months. | the last three months | P3M | 2020-03-16 | 2020-06-16
Ties cooled in recent days. | recent days | PAST_REF | | 2020-06-16
More is due in the coming weeks. | the coming weeks | FUTURE_REF | 2020-06-16 |
Ties cooled weeks ago. | weeks ago | PAST_REF | | 2020-06-16
It was recently closed. | recently | PAST_REF | | 2020-06-16
The siege lasted two weeks. | two weeks | P2W | |
A 14-day quarantine ended the visit. | 14-day | P14D | |
The siege lasted several months. | several months | PXM | |
They met for an hour. | an hour | PT1H | |
They drill every year. | every year | P1Y | |
They drill every other week. | every other week | P1W | |
They drill every Monday. | every Monday | XXXX-WXX-1 | |
They pray on Fridays. | Fridays | XXXX-WXX-5 | |
The annual drill was put off. | annual | P1Y | |
It fell at 2:50 p.m. local time. | 2:50 p.m. local time | 2020-06-16T14:50 | |
It fell at 14:50. | 14:50 | 2020-06-16T14:50 | |
It fell at 1450 GMT. | 1450 GMT | 2020-06-16T14:50 | |
It fell at noon. | noon | 2020-06-16T12:00 | |
It fell at midnight. | midnight | 2020-06-16T00:00 | |
It fell at 12:30 am. | 12:30 am | 2020-06-16T00:30 | |
It fell at 2.50pm. | 2.50pm | 2020-06-16T14:50 | |
It fell at noon on Monday. | noon on Monday | 2020-06-15T12:00 | 2020-06-15 | 2020-06-15
It fell on Monday at 2:50 p.m. | Monday at 2:50 p.m. | 2020-06-15T14:50 | 2020-06-15 | 2020-06-15
It fell at 2:50 p.m. on June 16, 2020. | 2:50 p.m. on June 16, 2020 | 2020-06-16T14:50 | 2020-06-16 | 2020-06-16
The budget for fiscal 2021 is void. | fiscal 2021 | FY2021 | |
A 21-year-old man was shot. | 21-year-old | P21Y | |
He is 45 years old. | 45 years old | P45Y | |
They waited half an hour. | half an hour | PT30M | |
They waited three and a half days. | three and a half days | P3.5D | |
They waited an hour and a half. | an hour and a half | PT1H30M | |
They waited for years. | years | PXY | |
Weeks of rain came down. | Weeks | PXW | |
It held for 41 straight months. | 41 straight months | P41M | |
They meet twice a month. | twice a month | P1M | |
They lose $20 million a day. | a day | P1D | |
They meet every 24 April. | every 24 April | XXXX-04-24 | |
They meet each spring. | each spring | XXXX-SP | |
They pray every morning. | every morning | XXXX-XX-XXTMO | |
They are now at war. | now | PRESENT_REF | |
They are currently at war. | currently | PRESENT_REF | |
They were at war in the past. | the past | PAST_REF | | 2020-06-16
They may soon be at war. | soon | FUTURE_REF | 2020-06-16 |
It was shelled overnight. | overnight | 2020-06-16TNI | 2020-06-15 | 2020-06-16
It was shelled over the weekend. | the weekend | 2020-W24-WE | 2020-06-13 | 2020-06-14
Prices fell in the second quarter. | the second quarter | 2020-Q2 | 2020-04-01 | 2020-06-30
Profit fell in the April-June quarter. | the April-June quarter | 2020-Q2 | 2020-04-01 | 2020-06-30
They meet two weeks from now. | two weeks from now | 2020-W27 | 2020-06-29 | 2020-07-05
They meet the week after next. | the week after next | 2020-W27 | 2020-06-29 | 2020-07-05
They met in the winter of 1995-96. | winter of 1995-96 | 1995-WI | 1995-12-01 | 1996-02-29
They met on Orthodox Easter. | Orthodox Easter | 2020-04-19 | 2020-04-19 | 2020-04-19
They met on Lunar New Year. | Lunar New Year | 2020-01-25 | 2020-01-25 | 2020-01-25
They met on Eid ul-Fitr. | Eid ul-Fitr | 2020-05-23 | 2020-05-23 | 2020-05-23
They met half a year ago. | half a year ago | 2019-12 | 2019-12-01 | 2019-12-31
It fell at 12 o'clock at night. | 12 o'clock at night | 2020-06-16T00:00 | |
They met on Passover. | Passover | 2020-04-09 | 2020-04-09 | 2020-04-09
They met on India's Independence Day. | India's Independence Day | 2020-08-15 | 2020-08-15 | 2020-08-15
They fought between March and June 2011. | March and June 2011 | 2011-03/2011-06 | 2011-03-01 | 2011-06-30
They must leave unless they pay by Friday. | Friday | 2020-06-19 | 2020-06-16 | 2020-06-19
"""
CASES = [[cell.strip() for cell in line.split("|")] for line in RESOLVED.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "words", "value", "first", "last"), CASES, ids=[case[0] for case in CASES])
def test_a_date_says_what_it_means(sentence, words, value, first, last):
    span = only(sentence)
    assert (span.text, span.when.value) == (words, value)
    assert (span.when.from_, span.when.to) == (day(first), day(last))


# published | past | sentence | value
BY_TENSE = """
2020-06-16 | future | They will meet on Friday. | 2020-06-19
2020-06-16 | future | They will meet on Tuesday. | 2020-06-16
2020-06-16 | past | They met on Friday. | 2020-06-12
2020-06-16 | future | They will meet in May. | 2021-05
2020-06-16 | future | They will meet in June. | 2020-06
2020-06-16 | future | They will meet on January 30. | 2021-01-30
2020-06-16 | past | They met on June 20. | 2019-06-20
2020-06-16 | past | They met on June 17, a day ahead over there. | 2020-06-17
2020-06-16 | unknown | The June 20 summit is off. | 2020-06-20
2020-06-16 | unknown | The January 30 summit is off. | 2020-01-30
2021-01-02 | past | They met on December 30. | 2020-12-30
2021-01-02 | past | They met on Thursday. | 2020-12-31
2021-01-01 | past | They met last week. | 2020-W52
2021-01-01 | past | They met this week. | 2020-W53
2020-12-31 | future | They will meet tomorrow. | 2021-01-01
2020-12-31 | future | They will meet next month. | 2021-01
2020-03-01 | past | They met yesterday. | 2020-02-29
2021-03-01 | past | They met yesterday. | 2021-02-28
2021-03-10 | past | They met on February 29. | 2020-02-29
2021-03-10 | future | They will meet on February 29. | 2024-02-29
2020-03-31 | past | They met last month. | 2020-02
2020-02-29 | past | They met a year ago. | 2019
2020-06-15 | past | They met on Monday. | 2020-06-15
2020-06-14 | past | They met earlier this week. | 2020-W24
2019-01-03 | past | They met on Tuesday, December 25. | 2018-12-25
"""
TENSE_CASES = [[cell.strip() for cell in line.split("|")] for line in BY_TENSE.strip().splitlines()]


@pytest.mark.parametrize(("published", "tense", "sentence", "value"), TENSE_CASES)
def test_the_tense_chooses_the_side_of_publication(published, tense, sentence, value):
    past = {"past": True, "future": False, "unknown": None}[tense]
    assert find_dates(sentence, date.fromisoformat(published), past=past)[0].when.value == value


# sentence | words | value | what it is relative to
UNDATED = """
It fell on Tuesday. | Tuesday | XXXX-WXX-2 | Tuesday before publication
It fell last Tuesday. | last Tuesday | XXXX-WXX-2 | Tuesday before publication
They meet next Monday. | next Monday | XXXX-WXX-1 | Monday after publication
It fell yesterday. | yesterday | PAST_REF | the day before publication
It fell today. | today | PRESENT_REF | the day of publication
It falls tomorrow. | tomorrow | FUTURE_REF | the day after publication
It fell last week. | last week | PAST_REF | the week before publication
It fell earlier this month. | earlier this month | PRESENT_REF | earlier in the month of publication
It fell two days ago. | two days ago | PAST_REF | two days before publication
Ties cooled in recent days. | recent days | PAST_REF | recent days before publication
It closed on January 30. | January 30 | XXXX-01-30 | January 30, year unknown
They traded fire in early May. | early May | XXXX-05 | early May, year unknown
They must answer within ten days. | ten days | P10D | 10 days from publication
They wept at Easter. | Easter | XXXX-XX-XX | Easter, year unknown
"""
UNDATED_CASES = [[cell.strip() for cell in line.split("|")] for line in UNDATED.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "words", "value", "relative"), UNDATED_CASES)
def test_a_report_without_a_date_keeps_words_and_no_days(sentence, words, value, relative):
    span = only(sentence, None)
    assert (span.text, span.when.value, span.when.relative) == (words, value, relative)
    assert span.when.from_ is None
    assert span.when.to is None


@pytest.mark.parametrize(
    "sentence", ["It fell on June 16, 2020.", "It fell in 1953.", "It fell in June 2018.", "The 1950-53 war."]
)
def test_a_full_date_needs_no_publication_day(sentence):
    assert only(sentence, None).when == only(sentence).when


@pytest.mark.parametrize(
    "sentence",
    [
        "Theresa May resigned.",
        "They may march on the capital.",
        "March on, he said.",
        "Mrs May will not march.",
        "April said no.",
        "The Sun reported it.",
        "The Sunday Times reported it.",
        "Bloody Sunday is remembered.",
        "The second man was shot.",
        "Some 2010 people died.",
        "The army killed 2010 people.",
        "About 2000 troops left.",
        "Flight 2019 was late.",
        "Resolution 2231 was passed.",
        "Article 1953 is void.",
        "They counted 1,950 dead.",
        "They paid $2018 for it.",
        "They paid 2018 euros.",
        "It rose 1950 metres.",
        "The score was 3-2.",
        "The G-20 met.",
        "Near the 38th parallel they stopped.",
        "The 20th anniversary passed.",
        "Vision 2030 is a plan.",
        "Call 555-2010 again.",
        "It is 30.5 percent.",
        "Version 2.50 is out.",
        "Christmas Island is small.",
        "The Daily Star wrote it.",
        "Verse 3:16 was read.",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(sentence):
    assert [span.text for span in find_dates(sentence, TUESDAY)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on June 1, 2018. A week later they parted.", "2018-06-08"),
        ("They met on June 1, 2018. They had flown in the previous day.", "2018-05-31"),
        ("They met on June 1, 2018. They parted on the same day.", "2018-06-01"),
        ("They met on June 1, 2018. They parted two days later.", "2018-06-03"),
        ("They met on June 1, 2018. They parted the following month.", "2018-07"),
        ("They met in June 2018. They parted in October of that year.", "2018-10"),
        ("The war began in 1950. It ended three years later.", "1953"),
        ("They met on Monday. They had flown in the day before.", "2020-06-14"),
        ("They parted two days later.", "XXXX-XX-XX"),
    ],
)
def test_later_and_the_previous_day_lean_on_the_last_date_named(text, value):
    assert find_dates(text, TUESDAY)[-1].when.value == value


def test_an_ambiguous_day_of_numbers_keeps_its_year_only():
    span = only("The order of 04/05/2019 was void.")
    assert (span.when.value, span.when.from_) == ("2019-XX-XX", None)


@pytest.mark.parametrize(
    ("sentence", "clock"),
    [
        ("At 2:50 p.m. it fell.", "14:50"),
        ("It fell at 09:05.", "09:05"),
        ("It fell at noon on Monday.", "12:00"),
        ("At 12 a.m. it fell.", "00:00"),
    ],
)
def test_the_clock_is_kept(sentence, clock):
    assert only(sentence).when.clock == clock


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It fell on Monday.", "DATE"),
        ("It fell at noon.", "TIME"),
        ("It took ten days.", "DURATION"),
        ("It falls every year.", "SET"),
    ],
)
def test_expressions_have_their_type(sentence, kind):
    assert only(sentence).type == kind


@pytest.mark.parametrize(
    ("sentence", "precision"),
    [
        ("On June 16, 2020 it fell.", "day"),
        ("Last week it fell.", "week"),
        ("In June 2018 it fell.", "month"),
        ("In the summer of 2018 it fell.", "season"),
        ("In 2018 it fell.", "year"),
        ("In the 1990s it fell.", "decade"),
        ("From June 16 to 18 it fell.", "range"),
        ("Since January 30 it has stood empty.", "day"),
        ("In recent days it fell.", "unknown"),
    ],
)
def test_precision_says_how_much_is_known(sentence, precision):
    assert only(sentence).when.precision == precision
