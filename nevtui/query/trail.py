"""The states one has been through: back, forward. Immutable, of anything."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Trail(Generic[State]):
    """A line of states and the place where one stands on it."""

    states: tuple[State, ...]
    at: int = 0

    @property
    def here(self) -> State:
        """The state one stands on."""
        return self.states[self.at]

    def going(self, state: State) -> "Trail[State]":
        """Step on to a new state; what lay ahead is forgotten. A step to the same state is none."""
        return self if state == self.here else Trail((*self.states[: self.at + 1], state), self.at + 1)

    def staying(self, state: State) -> "Trail[State]":
        """Replace the state one stands on."""
        return replace(self, states=(*self.states[: self.at], state, *self.states[self.at + 1 :]))

    def back(self) -> "Trail[State]":
        """Go one step back; stay at the beginning."""
        return replace(self, at=max(self.at - 1, 0))

    def forward(self) -> "Trail[State]":
        """Go one step forward; stay at the end."""
        return replace(self, at=min(self.at + 1, len(self.states) - 1))
