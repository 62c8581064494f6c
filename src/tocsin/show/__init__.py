"""The faces: commands, briefings."""
