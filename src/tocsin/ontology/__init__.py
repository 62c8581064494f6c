"""The data files as typed values: event types, frames, actors, places."""
