"""The excerpt of a briefing that README.md shows: cut from the real output, and written into the README.

python docs/excerpt.py            write it anew
python docs/excerpt.py --print    only print it
"""  # noqa: INP001 - a script

import io
import re
import sys
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console

from tocsin import Pipeline
from tocsin.show.brief import render_terminal

README = Path(__file__).resolve().parents[1] / "README.md"
_MARKS = re.compile(r"(<!-- excerpt -->\n```text\n)(.*?)(```\n<!-- end of excerpt -->)", re.DOTALL)
_WIDTH = 100

WANTED = {
    "HOW NEAR THE BRINK": (r"^ALERT", r"^South Korea – North Korea, last seen"),
    "WHAT HAPPENED": (r"blew up the inter-Korean liaison office",),
    "THREATS AND PROMISES, AND WHAT CAME OF THEM": (r"close the joint liaison office",),
    "CHANNELS AND AGREEMENTS": (r"liaison office: destroyed \(liaison office, South Korea – North Korea",),
    "WHERE REPORTS DIFFER": (r"blew up",),
    "INPUTS NOT STORED, AND REMARKS": (r"replaced by a later version",),
}
"""Which entries to show of each section; the first one where none fits."""


def briefing_text() -> str:
    """What ``tocsin demo`` prints into a pipe."""
    with as_file(files("tocsin.data").joinpath("sample", "korea-2020")) as folder, Pipeline.open() as pipeline:
        briefing = pipeline.brief(folder)
    page = io.StringIO()
    render_terminal(briefing, Console(file=page, width=_WIDTH, no_color=True, highlight=False))
    return page.getvalue()


def excerpt(text: str) -> str:
    """The head of a briefing and the wanted entries of each section."""
    head, *sections = re.split(r"\n\n(?=[A-Z ,]+\n)", text.strip())
    parts = [head]
    for section in sections:
        heading, _, body = section.partition("\n")
        if heading in WANTED:
            parts.append(f"{heading}\n{_some(body, WANTED[heading])}")
    return "\n\n".join(parts) + "\n"


def shown(readme: str) -> str:
    """The excerpt that a README holds."""
    match = _MARKS.search(readme)
    return match[2] if match else ""


def _some(body: str, wanted: tuple[str, ...]) -> str:
    entries = _entries(body)
    found = [
        next((number for number, entry in enumerate(entries) if re.search(one, _flat(entry))), 0) for one in wanted
    ]
    lines: list[str] = []
    last = -1
    for number in sorted(set(found)):
        lines += ["…"] * (number > last + 1) + [*_day(body, entries[number]), entries[number]]
        last = number
    return "\n".join(lines + ["…"] * (last < len(entries) - 1))


def _entries(body: str) -> list[str]:
    """A line at the margin with the indented lines below it; headings of days are none."""
    found = re.findall(r"^\S.*(?:\n +\S.*)*", body, re.MULTILINE)
    listed = [entry for entry in found if entry.startswith("- ")]
    return listed or [entry for entry in found if not entry.startswith("… ")]


def _day(body: str, entry: str) -> list[str]:
    """The heading of the day above an entry of a timeline."""
    before = body[: body.index(entry)].splitlines()
    headings = [line for line in before if line and not line.startswith((" ", "- ", "… "))]
    return headings[-1:] if entry.startswith("- ") else []


def _flat(entry: str) -> str:
    return " ".join(entry.split())


def main(arguments: list[str]) -> None:
    """Write or print the excerpt."""
    text = excerpt(briefing_text())
    if "--print" in arguments:
        sys.stdout.write(text)
        return
    readme = README.read_text(encoding="utf-8")
    README.write_text(_MARKS.sub(lambda match: match[1] + text + match[3], readme), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
