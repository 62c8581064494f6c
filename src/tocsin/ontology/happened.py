"""The weights of what tells whether an act took place (``data/status/happened.yaml``)."""

from dataclasses import dataclass
from functools import cache

from tocsin.ontology.embedding import STATES, embeddings
from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True)
class Weights:
    """Feature name to weight in log-odds. What was not seen in calibration has its kind's sign as weight."""

    fitted: dict[str, float]

    def of(self, feature: str) -> float:
        """The weight of a feature; 0 for one that nothing is known of."""
        if feature in self.fitted:
            return self.fitted[feature]
        return start_of(feature)


def start_of(feature: str) -> float:
    """Where calibration starts: the sign of an embedding kind ("under:desire:real"), else the data file's ``start``."""
    by_hand = _content()["start"]
    if feature in by_hand:
        return float(by_hand[feature])
    parts = feature.split(":")
    kinds = embeddings().kinds
    if len(parts) == 3 and parts[1] in kinds and parts[2] in STATES:
        # A clause has a tense of its own: what is said to be so is nearly as good as told.
        return kinds[parts[1]].sign(parts[2]) - (_TOLD if parts[0] in {"clause", "object", "link"} else 0.0)
    if len(parts) == 2 and parts[0] == "modifier" and parts[1] in kinds:
        return kinds[parts[1]].sign("real") - _TOLD
    return 0.0


_TOLD = 1.5


@cache
def happened_weights() -> Weights:
    """The weights of ``data/status/happened.yaml``."""
    return Weights({name: float(weight) for name, weight in _content()["fitted"].items()})


@cache
def _content() -> dict[str, dict[str, str]]:
    return read_yaml(data_path("status/happened.yaml"))
