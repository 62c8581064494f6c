"""Groups: things that belong together because each belongs with the next."""

from collections.abc import Iterable, Iterator


class Groups:
    """Union-find whose groups go by their smallest member, so that the order of joining leaves no trace."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def find(self, member: str) -> str:
        """The name of a member's group."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, first: str, second: str) -> None:
        """Make the groups of two members one."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

    def __iter__(self) -> Iterator[list[str]]:
        """The groups, each sorted, in the order of their names."""
        members: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            members.setdefault(self.find(member), []).append(member)
        return iter([members[name] for name in sorted(members)])
