"""Properties that are found once: a figure is held against many others."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):
    """A property whose value stays with its object, as functools.cached_property keeps it.

    Until Python 3.12 that takes a lock for each value, and so longer than most values take to find.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        """Take the method that finds the value."""
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        found = instance.__dict__[self._name] = self._find(instance)
        return found
