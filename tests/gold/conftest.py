"""The gold cases share three small modules that lie beside their runner."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
