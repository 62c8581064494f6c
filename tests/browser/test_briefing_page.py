"""The briefing page in a browser: quiet, offline, readable everywhere."""

from itertools import pairwise

import pytest

pytestmark = pytest.mark.browser

LIVE = "figure[data-live]"
_WIDEST = """Math.max(...[...document.querySelectorAll("body *")]
    .filter((node) => !node.closest("svg, .skip, thead, details:not([open])"))
    .map((node) => node.getBoundingClientRect().right))"""
NO_SCRIPTS = {"java_script_enabled": False}
PHONE = {"viewport": {"width": 360, "height": 740}}


def colour(page, selector, name="color"):
    return page.locator(selector).first.evaluate(f"node => getComputedStyle(node).{name}")


def luminance(rgb):
    parts = [int(part) / 255 for part in rgb[rgb.index("(") + 1 : -1].split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["crisis", "undated", "hostile"])
def test_a_page_logs_nothing_and_asks_the_network_for_nothing(open_page, name):
    page = open_page(name)
    page.wait_for_load_state("networkidle")
    if name != "undated":
        page.wait_for_selector(LIVE)
    assert page.complaints == []


def test_charts_answer_to_the_pointer_under_the_strict_policy(open_page):
    page = open_page()
    page.wait_for_selector("#chart-time[data-live]")
    assert page.locator("#chart-time .still").is_hidden()
    page.locator("#chart-time .live path[aria-roledescription='bar']").first.hover()
    page.wait_for_selector("#vg-tooltip-element.visible")
    assert "verbal conflict" in page.locator("#vg-tooltip-element").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_have_contrast_in_light_and_dark(open_page, scheme):
    page = open_page(color_scheme=scheme)
    paper = colour(page, "body", "backgroundColor")
    assert (luminance(paper) > 0.5) == (scheme == "light")
    for selector in ("p.lede", ".note", "nav a", "#timeline ~ ul summary", ".badge.bad", ".badge.good", ".badge"):
        assert contrast(colour(page, selector), paper) >= 4.5, selector
    assert contrast(colour(page, "mark"), colour(page, "mark", "backgroundColor")) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_follow_the_theme(open_page, scheme):
    page = open_page(color_scheme=scheme, **NO_SCRIPTS)
    paper = colour(page, "body", "backgroundColor")
    assert contrast(colour(page, "#chart-curve-1 .wide text", "fill"), paper) >= 4.5


def test_the_switch_turns_the_page_dark_and_back_and_says_so(open_page):
    page = open_page(color_scheme="light")
    before = colour(page, "body", "backgroundColor")
    button = page.get_by_role("button", name="Dark page")
    button.click()
    assert luminance(colour(page, "body", "backgroundColor")) < 0.1
    page.get_by_role("button", name="Light page").click()
    assert colour(page, "body", "backgroundColor") == before


def test_the_switch_works_where_storage_is_forbidden(open_page, addresses):
    page = open_page(color_scheme="light")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no storage'); }});")
    page.goto(addresses["crisis"])
    page.get_by_role("button", name="Dark page").click()
    assert luminance(colour(page, "body", "backgroundColor")) < 0.1
    assert page.complaints == []


@pytest.mark.parametrize("name", ["crisis", "undated", "hostile"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_never_scrolls_sideways(open_page, name, scripts):
    page = open_page(name, java_script_enabled=scripts, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(_WIDEST) <= 360


def test_tables_become_cards_on_a_phone(open_page):
    page = open_page(**PHONE)
    assert colour(page, "table.cards tr", "display") == "block"
    assert page.locator("#chart-time .narrow").is_visible()
    assert page.locator("#chart-time .wide").is_hidden()


def test_without_scripts_everything_can_be_read_and_charts_are_drawn(open_page):
    page = open_page(**NO_SCRIPTS)
    assert page.get_by_text("blew up the joint river house").first.is_visible()
    assert page.locator("#chart-curve-1 .wide svg").is_visible()
    assert page.locator("#chart-time .wide svg").is_visible()
    assert page.get_by_role("button").count() == 0
    summary = page.locator("li[id^=e-] summary").first
    summary.click()
    assert page.locator("li[id^=e-] blockquote").first.is_visible()


def test_evidence_leads_to_the_marked_sentence(open_page):
    page = open_page()
    line = page.locator("li[id^=e-]").filter(has_text="blew up the joint river house").first
    line.locator("summary").click()
    quoted = line.locator("blockquote p").first.inner_text()
    line.locator("blockquote a").first.click()
    target = page.locator("mark:target")
    assert target.inner_text() == quoted
    page.wait_for_function(
        "() => { const box = document.querySelector('mark:target').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    )


def test_the_keyboard_reaches_the_briefing_and_opens_a_line(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#brief"
    page.locator("li[id^=e-] summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("li[id^=e-] blockquote").first.is_visible()


def test_the_page_has_its_landmarks_and_its_headings_in_order(open_page):
    page = open_page()
    assert page.locator("main").count() == page.locator("h1").count() == page.get_by_role("banner").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(node => Number(node.tagName[1]))")
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_every_sentence_is_shown_and_no_button(open_page, scripts):
    page = open_page(java_script_enabled=scripts, color_scheme="dark")
    page.emulate_media(media="print")
    if scripts:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("li[id^=e-] blockquote").first.is_visible()
    assert page.locator("#theme").is_hidden()
    assert page.locator("#chart-time .wide svg").is_visible()
    assert luminance(colour(page, "body", "backgroundColor")) > 0.9


def test_without_dates_the_page_says_why_there_is_no_course(open_page):
    page = open_page("undated")
    assert page.get_by_text("the articles give no dates, so there is no course over time").is_visible()
    assert page.locator("svg").count() == 0
    assert page.get_by_text("Tuesday before publication").first.is_visible()


def test_nothing_from_an_article_runs(open_page):
    page = open_page("hostile")
    page.wait_for_selector(LIVE)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert page.locator("main img, main script:not([type='application/json'])").count() == 0
    assert page.complaints == []
