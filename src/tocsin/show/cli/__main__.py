"""``python -m tocsin.show.cli``: the commands without an installed script."""

from tocsin.show.cli import main

main(prog_name="tocsin")
