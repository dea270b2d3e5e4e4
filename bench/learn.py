"""Learn forecast/learnt.json again from the campaigns of bench/campaigns.

Run: python -m bench.learn
"""

import json
from dataclasses import asdict
from pathlib import Path

from bench.campaigns import VARIANTS, cases
from bench.learning import learn
from forecast.spread import LEARNT

FILE = Path(__file__).parent.parent / "forecast" / "learnt.json"


def main() -> None:
    """Write what all campaigns teach, and say what was known before."""
    learnt = learn(case for variant in VARIANTS for case in cases(variant))
    FILE.write_text(json.dumps(asdict(learnt), indent=2) + "\n", "utf-8")
    print(f"before {LEARNT}\nnow    {learnt}")


if __name__ == "__main__":
    main()
