"""The text format OpenMetrics 1.0, read as strictly as its specification words it."""

import re

LINE = re.compile(r"# (TYPE|UNIT|HELP) ([a-z_]+) (.+)")
SAMPLE = re.compile(r'([a-z_]+)(?:\{([a-z_]+)="([^"\\\n]*)"\})? (-?\d+(?:\.\d+)?(?:e-?\d+)?)')
ENDINGS = {"gauge": {""}, "counter": {"_total"}, "summary": {"_count", "_sum"}}


def read(text: str) -> dict[str, float]:
    """Value by name and label. Raises AssertionError where a line is not as it should be: first
    what a family is, with its unit the end of its name, then its samples, families unmixed."""
    assert text.endswith("# EOF\n")
    found: dict[str, float] = {}
    told: dict[str, dict[str, str]] = {}
    family = ""
    for line in text.removesuffix("# EOF\n").splitlines():
        if described := LINE.fullmatch(line):
            what, name, value = described.groups()
            assert name == family or name not in told, f"{line}: a family in two places"
            assert what not in told.setdefault(name, {}), f"{line}: said twice"
            assert not any(each.startswith(name) for each in found), f"{line}: after its samples"
            family, told[name][what] = name, value
            continue
        sample = SAMPLE.fullmatch(line)
        assert sample, f"{line}: no sample"
        name, label, said, value = sample.groups()
        assert name.removeprefix(family) in ENDINGS[told[family]["TYPE"]], line
        key = f"{name}{{{label}={said}}}" if label else name
        assert key not in found, f"{line}: said twice"
        found[key] = float(value)
    for name, facts in told.items():
        assert facts.keys() >= {"TYPE", "HELP"}, name
        assert "UNIT" not in facts or name.endswith(f"_{facts['UNIT']}"), name
    return found
