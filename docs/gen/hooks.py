"""mkdocs hooks: add the generated pages, and refuse a site that asks the network for anything."""  # noqa: INP001

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parents[1] / "src")]

from gen_offline import fetched_by_page, fetched_by_style  # noqa: E402 - they are found through the path above
from gen_pages import generated_pages  # noqa: E402


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Add the pages that are made from code and data."""
    for path, content in generated_pages().items():
        files.append(File.generated(config, path, content=content))
    return files


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """The built site must work without a network."""
    site = Path(config.site_dir)
    found = [
        f"{path.relative_to(site)}: {match}"
        for pattern, fetched in (("*.html", fetched_by_page), ("*.css", fetched_by_style))
        for path in sorted(site.rglob(pattern))
        for match in fetched(path.read_text(encoding="utf-8"))
    ]
    if found:
        raise PluginError("the site would fetch from the network:\n" + "\n".join(found[:20]))
