"""What a map shows: how near it is, and where on it a place lies. Pure: degrees in, dots out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from typing import Final

_GRID: Final = 5
"""Degrees between the places by which it is told what can be in view."""

Projected = tuple[float, float] | None
"""East and south of the centre in radii of the earth; None for what is on the far side."""


@dataclass(frozen=True, slots=True)
class View:
    """A part of the earth, and the way it is laid flat."""

    name: str
    title: str
    west: float
    south: float
    east: float
    north: float
    """Degrees; all that lies within can be seen at any size, and around it what there is room for."""
    project: Callable[[float, float], Projected]
    """Longitude and latitude in degrees to the plane."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A view fitted into a canvas of dots, as high as they are wide."""

    view: View
    width_dots: int
    height_dots: int
    scale: float
    left: float
    top: float

    @classmethod
    def fitting(cls, view: View, width_dots: int, height_dots: int) -> "Frame":
        """Fit `view`, centred, as large as it can be."""
        edge = [point for place in _edge(view) if (point := view.project(*place)) is not None]
        west, east = min(x for x, _ in edge), max(x for x, _ in edge)
        north, south = min(y for _, y in edge), max(y for _, y in edge)
        scale = min((width_dots - 1) / (east - west), (height_dots - 1) / (south - north))
        left = (width_dots - 1) / 2 - (west + east) / 2 * scale
        top = (height_dots - 1) / 2 - (north + south) / 2 * scale
        return cls(view, width_dots, height_dots, scale, left, top)

    def place(self, longitude: float, latitude: float) -> tuple[float, float] | None:
        """Give the dot of a place, from the left and from the top; it may lie outside. None: on the far side."""
        point = self.view.project(longitude, latitude)
        return point and (self.left + point[0] * self.scale, self.top + point[1] * self.scale)

    def reach(self) -> tuple[float, float, float, float]:
        """Give west, south, east and north of all that can be in view, and not much more: degrees."""
        margin = radians(_GRID * 1.5) * self.scale
        found = [
            (longitude, latitude)
            for longitude in range(-180, 181, _GRID)
            for latitude in range(-90, 91, _GRID)
            if (dot := self.place(longitude, latitude)) is not None
            and -margin < dot[0] < self.width_dots + margin
            and -margin < dot[1] < self.height_dots + margin
        ]
        across, up = [x for x, _ in found] or [0], [y for _, y in found] or [0]
        return min(across) - _GRID, min(up) - _GRID, max(across) + _GRID, max(up) + _GRID

    def seen(self, longitude: float | None, latitude: float | None) -> tuple[float, float] | None:
        """Give the dot of a place that is in view."""
        if longitude is None or latitude is None or not -90 <= latitude <= 90:
            return None
        point = self.place(longitude, latitude)
        if point is None or not (
            -0.5 <= point[0] < self.width_dots - 0.5 and -0.5 <= point[1] < self.height_dots - 0.5
        ):
            return None
        return point


def _edge(view: View) -> list[tuple[float, float]]:
    shares = [step / 16 for step in range(17)]
    across = [view.west + share * (view.east - view.west) for share in shares]
    up = [view.south + share * (view.north - view.south) for share in shares]
    sides = [(x, y) for x in across for y in (view.south, view.north)]
    return [*sides, *((x, y) for y in up for x in (view.west, view.east))]


def _around(longitude: float, centre: float) -> float:
    """Give degrees east of `centre`, from -180 to below 180."""
    return (longitude - centre + 180) % 360 - 180


def albers(centre: float, latitude: float, first: float, second: float) -> Callable[[float, float], Projected]:
    """Lay flat by Albers' equal-area conic with two standard parallels. Source: Snyder, Map Projections, p. 100."""
    n = (sin(radians(first)) + sin(radians(second))) / 2
    c = cos(radians(first)) ** 2 + 2 * n * sin(radians(first))
    middle = sqrt(c - 2 * n * sin(radians(latitude))) / n

    def project(longitude: float, latitude: float) -> Projected:
        east = _around(longitude, centre)
        if abs(east) > 110:
            return None
        radius, angle = sqrt(max(c - 2 * n * sin(radians(latitude)), 0.0)) / n, n * radians(east)
        return radius * sin(angle), radius * cos(angle) - middle

    return project


def azimuthal(centre: float, latitude: float) -> Callable[[float, float], Projected]:
    """Lay a hemisphere flat by Lambert's azimuthal equal-area projection. Source: Snyder, p. 185."""
    sine, cosine = sin(radians(latitude)), cos(radians(latitude))

    def project(longitude: float, latitude: float) -> Projected:
        east, up, flat = radians(longitude - centre), sin(radians(latitude)), cos(radians(latitude))
        near = sine * up + cosine * flat * cos(east)
        if near < 0:
            return None
        k = sqrt(2 / (1 + near))
        return k * flat * sin(east), -k * (cosine * up - sine * flat * cos(east))

    return project


def natural_earth(centre: float) -> Callable[[float, float], Projected]:
    """Lay the whole earth flat. Source: Šavrič and others, Natural Earth projection, 2011."""

    def project(longitude: float, latitude: float) -> Projected:
        y = radians(latitude)
        square = y * y
        fourth = square * square
        long = 0.870700 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth))
        high = 1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth))
        return radians(_around(longitude, centre)) * long, -y * high

    return project


_CHINA: Final = albers(105, 36, 25, 47)

VIEWS: Final = (
    View("east", "East China", 105, 21, 124, 42, _CHINA),
    View("china", "China", 74, 18, 134.5, 53.5, _CHINA),
    View("asia", "Asia", 45, -10, 145, 54, azimuthal(95, 27)),
    View("world", "The world", -168, -55, 189, 74, natural_earth(11)),
)
"""From the nearest to the widest; the cone is one that suits China: 25 and 47 degrees, centred on 105 degrees east."""


@cache
def view_named(name: str) -> View:
    """Give a view; the one of China for an unknown name."""
    return next((view for view in VIEWS if view.name == name), VIEWS[1])
