"""The comparison behind the gold cases: what fits, and that a case can fail."""

import pytest
from gold_cases import Case, load_cases
from gold_match import Who, complaints, fits

NAVY = Who(name="Iranian navy", text="the navy", code="IRN", sectors=("MIL", "GOV"))


def case(**fields):
    return Case(stage="coding", file="cases/coding/x.yaml", name="x", given={}, **fields)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Hotline", "the hotline"),
        ("“no”", '"No"'),
        ("We will…", "We will not go"),
        ("…not go", "We will not go"),
        ("…will…", "We will not go"),
        ("SANCTION or COERCE", "COERCE"),
        ("none", []),
        ("none", None),
        ("any", ["x"]),
        ("IRN", [NAVY]),
        ("IRN MIL", NAVY),
        ("Iranian navy", NAVY),
        (["PRK", "RUS"], ["RUS", "PRK"]),
        (["PRK", "…"], ["RUS", "PRK"]),
        ("SANCTION", {"event": "SANCTION", "mode": None}),
    ],
)
def test_what_fits(wanted, found):
    assert fits(wanted, found)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("go", "We will not go"),
        ("go…", "We will not go"),
        ("SANCTION or COERCE", "ASSAULT"),
        ("any", None),
        ("none", ["x"]),
        ("IRN GOV JRN", NAVY),
        ("MIL", NAVY),
        ("PRK", ["RUS", "PRK"]),
        (["PRK", "RUS"], ["PRK"]),
        (["PRK", "…"], ["RUS"]),
        ("PRK", []),
        ("PRK", None),
    ],
)
def test_what_does_not_fit(wanted, found):
    assert not fits(wanted, found)


def test_two_expectations_need_two_findings():
    twice = case(expect=[{"event": "ASSAULT"}, {"event": "ASSAULT or COERCE"}])
    assert complaints(twice, [{"event": "ASSAULT"}]) == ["not found: event ASSAULT or COERCE"]
    assert complaints(twice, [{"event": "COERCE"}, {"event": "ASSAULT"}]) == []


def test_nothing_expected_means_nothing_found():
    assert complaints(case(expect=[]), []) == []
    assert complaints(case(expect=[]), [{"event": "ASSAULT"}]) == ["one too many: event ASSAULT"]


def test_what_must_not_be_found_is_a_complaint():
    never = case(expect_not=[{"event": "ASSAULT", "news": "yes"}])
    assert complaints(never, [{"event": "ASSAULT", "news": "no"}]) == []
    assert len(complaints(never, [{"event": "ASSAULT", "news": "yes"}])) == 1


def test_only_forbids_what_is_not_expected():
    alone = case(expect=[{"event": "ASSAULT"}], only=True)
    assert complaints(alone, [{"event": "ASSAULT"}]) == []
    assert complaints(alone, [{"event": "ASSAULT"}, {"event": "AID"}]) != []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- name: x\n  texts: y\n", "unknown keys"),
        ("- name: x\n  name: y\n", "given twice"),
        ("- name: [x\n", "while parsing"),
    ],
)
def test_a_slip_in_a_file_is_named(tmp_path, text, problem):
    path = tmp_path / "cases" / "coding" / "slip.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(ValueError, match=f"slip.yaml: .*{problem}"):
        load_cases(tmp_path)
