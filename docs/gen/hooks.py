"""mkdocs hooks: add the generated pages, and refuse a site that asks the network for anything."""  # noqa: INP001

import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parents[1] / "src")]

from gen_pages import generated_pages  # noqa: E402 - it is found through the path above

_FETCHED = re.compile(r"""<(?:script|img|iframe|source)\b[^>]*\bsrc=["']?(?:https?:)?//[^"'\s>]+"""
                      r"""|<link\b[^>]*\brel=["']?(?:stylesheet|preload|preconnect|dns-prefetch|modulepreload)\b[^>]*"""
                      r"""\bhref=["']?(?:https?:)?//[^"'\s>]+""", re.IGNORECASE)  # fmt: skip
_FETCHED_BY_STYLE = re.compile(r"""url\(["']?(?:https?:)?//[^)]+|@import\s+["'](?:https?:)?//[^"']+""", re.IGNORECASE)


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Add the pages that are made from code and data."""
    for path, content in generated_pages().items():
        files.append(File.generated(config, path, content=content))
    return files


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """The built site must work without a network: no script, style, font or picture from elsewhere."""
    site = Path(config.site_dir)
    found = [
        f"{path.relative_to(site)}: {match}"
        for pattern, rule in (("*.html", _FETCHED), ("*.css", _FETCHED_BY_STYLE))
        for path in sorted(site.rglob(pattern))
        for match in rule.findall(path.read_text(encoding="utf-8"))
    ]
    if found:
        raise PluginError("the site would fetch from the network:\n" + "\n".join(found[:20]))
