"""The settings and the data files, from what they say of themselves."""  # noqa: INP001

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import yaml
from gen_text import ROOT, cell, code, safe, table

DATA = ROOT / "src" / "tocsin" / "data"
_HEAD = ("about", "schema", "source", "licence")


def settings_page() -> str:
    """Every setting with its default, from the comments of ``tocsin.toml``."""
    text = (DATA / "tocsin.toml").read_text(encoding="utf-8")
    rows = (
        (code(name), code(default), code(f"TOCSIN_{name.upper()}"), cell(about))
        for name, default, about in settings(text)
    )
    return (
        "# Settings\n\n"
        "Every setting has a default. Yours go into a `tocsin.toml` in the folder you work in, or into a file that "
        "`$TOCSIN_CONFIG` names. An environment variable overrides the file, an option on the command line overrides "
        "both. A setting that does not exist is an error.\n\n"
        + table(("setting", "default", "variable", "is"), rows)
        + f"The package's own file, to copy lines from:\n\n```toml\n{text.strip()}\n```\n"
    )


def settings(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, default as written and comment of each setting."""
    for name in tomllib.loads(text):
        match = re.search(rf"((?:^#[^\n]*\n)+)^{name} = ([^\n]*)$", text, re.MULTILINE)
        if match:
            yield name, match[2], " ".join(line.lstrip("# ") for line in match[1].splitlines())


def data_page() -> str:
    """The README of the data folder, and what each file says of itself."""
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    return (
        readme.rstrip()
        + "\n\n## Every file\n\nFrom the first lines of each. Territories (one file a state) are left out.\n\n"
        + table(("file", "about", "schema", "licence"), map(_row, files()))
    )


def files() -> list[Path]:
    """The YAML and CSV files that say at their top what they are, but for territories."""
    found = [path for path in DATA.rglob("*") if path.suffix in (".yaml", ".csv")]
    skipped = ("territories", "sample", "plover", "lemmas.csv")
    return sorted(path for path in found if path.relative_to(DATA).parts[0] not in skipped)


def _row(path: Path) -> tuple[str, str, str, str]:
    head = head_of(path)
    name = path.relative_to(DATA).as_posix()
    return code(name), safe(head.get("about", "")), code(head.get("schema", "")), safe(head.get("licence", ""))


def head_of(path: Path) -> dict[str, str]:
    """The lines at the top of a file: about, schema, source, licence."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".csv":
        found = re.findall(rf"^# ({'|'.join(_HEAD)}): *(.*)$", text, re.MULTILINE)
        return dict(found)
    top = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes strings only
    return {name: " ".join(str(top[name]).split()) for name in _HEAD if name in top}
