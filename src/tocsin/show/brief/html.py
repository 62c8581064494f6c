"""A briefing as one HTML file: no server, no network, readable without scripts and on paper."""

import base64
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

import jinja2
import vl_convert
from markupsafe import Markup

from tocsin.domain import Briefing
from tocsin.show.brief.compose import compose
from tocsin.show.brief.events import TOOK_PLACE
from tocsin.show.brief.safe import quoted, single_marks
from tocsin.show.brief.view import AS_TOLD, Line


def render_html(briefing: Briefing, *, scripts: bool = True) -> str:
    """The page as a string. ``scripts`` adds Vega (0.9 MB) so that charts answer to the pointer; without, they stand still."""
    from tocsin.show.brief.charts import charts_of  # noqa: PLC0415 - Altair takes half a second that only pages need

    view = compose(briefing)
    news = [event for event in briefing.events if not event.background and event.status in TOOK_PLACE]
    charts = charts_of(news, view.dyads)
    bundle = _bundle() if scripts and any(chart.spec for chart in charts) else ""
    runs = [script for script in (_asset("theme.js"), _asset("page.js"), bundle) if script]
    return (
        _template()
        .render(
            view=view,
            charts=charts,
            as_told=AS_TOLD,
            css=Markup(_asset("brief.css")),  # noqa: S704 - our own file
            theme_js=Markup(_asset("theme.js")),  # noqa: S704 - our own file
            page_js=Markup(_asset("page.js")),  # noqa: S704 - our own file
            bundle=Markup(bundle),  # noqa: S704 - the library's own script
            policy=_policy(runs),
        )
        .strip()
        + "\n"
    )


def _policy(scripts: list[str]) -> str:
    """The page's content security policy: nothing from the network, and only the scripts whose hashes stand here."""
    hashes = " ".join(f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; base-uri 'none'; form-action 'none'"


@cache
def _bundle() -> str:
    return str(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")).replace("</script", "<\\/script")


@cache
def _asset(name: str) -> str:
    return files("tocsin.show.brief").joinpath("templates", name).read_text(encoding="utf-8").strip()


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("tocsin.show.brief"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(groupby_run=_runs, quoted=quoted, single_marks=single_marks)
    return environment.get_template("brief.html")


def _runs(lines: Iterable[Line], field: str) -> list[tuple[str, list[Line]]]:
    """Neighbours with the same field, together, in the order they have."""
    return [(str(key), list(group)) for key, group in groupby(lines, key=lambda line: getattr(line, field))]
