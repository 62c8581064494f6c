"""The words with fixed values: statuses, states, outcomes; and the ladder."""  # noqa: INP001

from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml
from gen_text import cell, code, codes, number, safe, table

from tocsin import domain
from tocsin.measure.ladder import Ladder, ladder
from tocsin.ontology.actors_files import sector_names
from tocsin.ontology.files import read_csv
from tocsin.ontology.plover import event_types


@cache
def words() -> dict[str, Any]:
    """What ``words.yaml`` says of fields and values."""
    content: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return content


def value_types() -> dict[str, tuple[str, ...]]:
    """The types of the domain whose values are a fixed list of words."""
    found = {name: get_args(getattr(domain, name)) for name in domain.__all__ if name != "UNKNOWN"}
    return {name: values for name, values in found.items() if values}


def statuses_page() -> str:
    """Every fixed value with its meaning."""
    parts = ["# Statuses and other fixed words\n"]
    for name, values in value_types().items():
        entry = words()["values"][name]
        parts.append(f"## {entry['title']}\n\n{entry['about']}\n")
        parts.append(table(("value", "means"), ((code(value), cell(entry["means"][value])) for value in values)))
    sectors = words()["values"]["Sector"]
    parts.append(f"## {sectors['title']}\n\n{sectors['about']}\n")
    parts.append(table(("sector", "means"), ((code(s), safe(sectors["means"][s])) for s in sorted(sector_names()))))
    codes_ = words()["values"]["NonState"]
    parts.append(f"## {codes_['title']}\n\n{codes_['about']}\n")
    parts.append(table(("code", "means"), ((code(name), safe(means)) for name, means in codes_["means"].items())))
    tags = [row["context"] for row in read_csv("plover/contexts.csv")]
    parts.append(
        f"## Contexts\n\nPLOVER's tags of a sentence's subject, found by the words in `contexts.yaml`: {codes(tags)}.\n"
    )
    return "\n".join(parts)


def ladder_page() -> str:
    """The rungs, and the numbers behind levels and alerts."""
    rules = ladder()
    rows = (
        (str(number_), safe(name), safe(rules.about[number_]), codes(_acts(rules, number_)))
        for number_, name in enumerate(rules.names)
    )
    return (
        "# The ladder\n\n"
        "Ten rungs from calm to war, from `src/tocsin/data/ladder.yaml`. An event stands on the highest rung that takes "
        "it, a day on the highest rung of its events. `EVENT` alone takes the modes that no other rung names.\n\n"
        + table(("rung", "name", "is", "takes"), rows)
        + f"Rung {rules.war} is also reached when rung {rules.force} is reached on {rules.war_days} days within "
        f"{rules.war_within}.\n\n{_level(rules)}{_alerts(rules)}"
    )


def _acts(rules: Ladder, rung: int) -> list[str]:
    acts = [f"{event}/{mode}" if mode else event for (event, mode), number_ in rules.rungs.items() if number_ == rung]
    return sorted(acts, key=lambda act: (act.split("/")[0] not in event_types(), act))


def _level(rules: Ladder) -> str:
    return (
        "## Level\n\nA pair's level is each day's score with its sign turned, added to what is left of the days before; "
        f"half of it is left after {number(rules.half_life)} days on which articles appeared. It never falls below 0.\n\n"
    )


def _alerts(rules: Ladder) -> str:
    alert = rules.alert
    return (
        "## Alerts\n\n"
        f"A day rings when it stands at least {number(alert['rungs'])} rungs above the highest of the "
        f"{number(alert['look_back'])} days before, or when its level lies more than {number(alert['deviations'])} median "
        f"deviations above the median of at least {number(alert['past_days'])} earlier days (the deviation counts as at "
        f"least {number(alert['least_deviation'])}). Without an earlier day to compare with, only rung "
        f"{number(alert['first_rung'])} or higher rings. Below rung {number(alert['least_rung'])} nothing rings. At least "
        f"{number(alert['outlets'])} outlets must stand behind it or, where outlets are unknown, as many articles.\n"
    )
