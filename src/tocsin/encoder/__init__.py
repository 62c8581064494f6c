"""The encoder: a small trained network that reads a sentence and says what one marked party does to another."""

from tocsin.encoder.network import Asked, Encoder, load_encoder
from tocsin.encoder.verdict import Pair, Verdict

__all__ = ["Asked", "Encoder", "Pair", "Verdict", "load_encoder"]
