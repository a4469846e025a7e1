#!/usr/bin/env python3
"""Reads the calendars of a built site with icalendar and prints what a calendar would show.

    read-calendars.py FOLDER FROM TO

FROM and TO are days (JJJJ-MM-TT); TO no longer counts. The answer is JSON:

    {"zones": ["what a VTIMEZONE tells otherwise than the time zone database", …],
     "files": {"termine/kalender.ics": [{"uid": …, "summary": …, "start": …, "end": …,
                                         "status": …, "sequence": …}, …]}}

Days are written as `2026-04-18`, times as the clock on the wall in Thuringia with its distance from
UTC, `2026-04-02T09:30+02:00`. A time without any zone has no distance, so that it differs.

icalendar reads and dateutil repeats; neither knows ical.js, by which the site writes its calendars.
"""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar

BERLIN = ZoneInfo("Europe/Berlin")


def main() -> None:
    folder, first, last = Path(sys.argv[1]), *map(date.fromisoformat, sys.argv[2:4])
    files, zones, seen = {}, [], set()
    for file in sorted(folder.rglob("*.ics")):
        name = file.relative_to(folder).as_posix()
        calendar = Calendar.from_ical(file.read_bytes())
        shown = occurrences(calendar.walk("VEVENT"))
        within = [one for one in shown if first.isoformat() <= one["start"][:10] < last.isoformat()]
        files[name] = sorted(within, key=lambda one: (one["start"], one["uid"]))
        for zone in calendar.walk("VTIMEZONE"):
            if zone.to_ical() not in seen:
                zones += [f"{name}: {other}" for other in differences(zone)]
            seen.add(zone.to_ical())
    json.dump({"zones": zones, "files": files}, sys.stdout, ensure_ascii=False)


def occurrences(events):
    """Every single date: of a series those of its rule, but for what replaces one of them."""
    moved = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            moved[str(event["UID"]), wall(event["RECURRENCE-ID"].dt)] = event
    for event in events:
        if "RECURRENCE-ID" in event:
            yield describe(event, event["DTSTART"].dt)
            continue
        for start in starts(event):
            if (str(event["UID"]), wall(start)) not in moved:
                yield describe(event, start)


def starts(event):
    """The beginnings of an event, in the kind of its own: days, or times in its own zone."""
    begin = event["DTSTART"].dt
    if "RRULE" not in event:
        yield begin
        return
    # Follow the clock on the wall: a series at half past nine stays there in summer.
    first = datetime.combine(begin, datetime.min.time()) if is_day(begin) else begin.replace(tzinfo=None)
    rule = event["RRULE"].copy()
    rule["UNTIL"] = [naive(until) for until in rule.get("UNTIL", [])]
    if not rule["UNTIL"]:
        del rule["UNTIL"]
    left_out = {wall(one.dt) for one in dates_of(event, "EXDATE")}
    for one in rrulestr(rule.to_ical().decode(), dtstart=first):
        start = one.date() if is_day(begin) else one.replace(tzinfo=begin.tzinfo)
        if wall(start) not in left_out:
            yield start


def dates_of(event, name):
    lists = event.get(name, [])
    for one in lists if isinstance(lists, list) else [lists]:
        yield from one.dts


def describe(event, start):
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is not None:
        # As long as the first one, by the clock on the wall.
        end = start + (plain(end) - plain(event["DTSTART"].dt))
    return {
        "uid": str(event["UID"]),
        "summary": str(event.get("SUMMARY", "")),
        "start": wall(start),
        "end": None if end is None else wall(end),
        "status": str(event.get("STATUS", "")),
        "sequence": int(event.get("SEQUENCE", 0)),
    }


def is_day(moment) -> bool:
    return not isinstance(moment, datetime)


def plain(moment):
    return moment if is_day(moment) else moment.replace(tzinfo=None)


def naive(until):
    """RFC 5545 has UNTIL in UTC where the series has a zone; dateutil repeats without any."""
    if is_day(until) or until.tzinfo is None:
        return until
    return until.astimezone(BERLIN).replace(tzinfo=None)


def wall(moment) -> str:
    if is_day(moment):
        return moment.isoformat()
    if moment.tzinfo is None:
        return moment.isoformat(timespec="minutes")
    # Some zones of icalendar keep the distance of the day they were made for.
    is_ours = str(moment.tzinfo) == str(BERLIN)
    local = moment.replace(tzinfo=BERLIN) if is_ours else moment.astimezone(BERLIN)
    return local.isoformat(timespec="minutes")


def differences(zone):
    """Where a VTIMEZONE is not what it is called, looked at every twelve hours for twenty years."""
    ours, real = zone.to_tz(), ZoneInfo(str(zone["TZID"]))
    moment = datetime(2013, 1, 1, 1)
    while moment.year < 2033:
        said = ours.fromutc(moment.replace(tzinfo=ours)).replace(tzinfo=None)
        true = moment.replace(tzinfo=timezone.utc).astimezone(real).replace(tzinfo=None)
        if said != true:
            yield f"{moment.isoformat()}Z is {said.isoformat()}, not {true.isoformat()}"
            return
        moment += timedelta(hours=12)


if __name__ == "__main__":
    main()
