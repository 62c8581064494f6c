"""Clock times in the zone of the place."""

from datetime import date

from tocsin.code.local_time import in_local_time
from tocsin.domain import Place, When

KAESONG = Place(text="Kaesong", zone="Asia/Pyongyang")
DAMASCUS = Place(text="Damascus", zone="Asia/Damascus")


def at(clock, zone, day=date(2020, 6, 16)):
    return When(from_=day, to=day, precision="day", clock=clock, zone=zone)


def clock_of(when):
    return when.from_, when.clock, when.zone


def test_greenwich_time_becomes_the_places_own():
    assert clock_of(in_local_time(at("05:50", "UTC"), KAESONG)) == (date(2020, 6, 16), "14:50", "Asia/Pyongyang")


def test_a_day_may_change_with_the_zone():
    assert clock_of(in_local_time(at("23:00", "UTC"), KAESONG)) == (date(2020, 6, 17), "08:00", "Asia/Pyongyang")


def test_a_clock_without_a_zone_is_the_places():
    assert clock_of(in_local_time(at("14:50", None), KAESONG)) == (date(2020, 6, 16), "14:50", "Asia/Pyongyang")


def test_an_hour_without_a_day_stays_where_summer_differs_from_winter():
    assert in_local_time(When(clock="20:00", zone="UTC"), DAMASCUS).clock == "20:00"
    assert in_local_time(When(clock="05:50", zone="UTC"), KAESONG).clock == "14:50"


def test_without_a_place_or_a_clock_nothing_changes():
    assert in_local_time(at("05:50", "UTC"), None) == at("05:50", "UTC")
    assert in_local_time(at("05:50", "UTC"), Place(text="the sea")) == at("05:50", "UTC")
    assert in_local_time(When(), KAESONG) == When()


def test_the_calendar_ends_without_a_word():
    assert in_local_time(at("23:00", "UTC", date.max), KAESONG) == at("23:00", "UTC", date.max)
    assert in_local_time(at("05:50", "No/Where"), KAESONG) == at("05:50", "No/Where")
