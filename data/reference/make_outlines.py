"""Make outlines.bin anew out of Natural Earth: coasts and borders of the world, as lines, all alike.

Takes the file `countries-50m.json` of the package world-atlas (npm), whose path is the only argument. Each line of its
topology is kept once, whoever lies at either side, and nothing says which line is a border and which a coast. Lines are
simplified, finer where nevtui's map can be closest.

outlines.bin: little-endian int16 throughout; for each line the number of its points, then longitude and latitude of
each in hundredths of a degree.
"""

import json
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
CLOSE = (60.0, -12.0, 150.0, 56.0)
"""West, south, east and north of what the map can show closely, in degrees."""
FINE, COARSE = 0.05, 0.15
"""Degrees by which a simplified line may miss the source's there, and elsewhere: less than a dot of the map."""
SMALLEST = {FINE: 0.12, COARSE: 0.5}
"""Degrees that an island has to measure from end to end."""
SOUTHERNMOST = -60.0
"""The Antarctic's coast is left out."""

Point = tuple[float, float]
Line = list[Point]


def main() -> None:
    """Write the file beside this one."""
    numbers = array("h")
    for line in sorted(outlines(Path(sys.argv[1]))):
        numbers.append(len(line))
        numbers.extend(round(degrees * 100) for point in line for degrees in point)
    if sys.byteorder == "big":
        numbers.byteswap()
    (HERE / "outlines.bin").write_bytes(numbers.tobytes())


def outlines(file: Path) -> Iterator[Line]:
    """Give the lines of a TopoJSON file, simplified. Source of the format: TopoJSON specification, 2.1 to 2.3."""
    topology = json.loads(file.read_text("utf-8"))
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * across + west, y * up + south))
        for part in uncut(line):
            slack = FINE if any(is_close(point) for point in part) else COARSE
            if extent(part) >= SMALLEST[slack] or part[0] != part[-1]:
                yield from uncut(simplified(part, slack))


def uncut(line: Line) -> Iterator[Line]:
    """Leave out the Antarctic, and the cut at 180 degrees that is neither coast nor border."""
    part: Line = []
    for before, point in zip([line[0], *line], line, strict=False):
        along_cut = abs(before[0]) > 179.98 and abs(point[0]) > 179.98
        if (along_cut and before != point) or point[1] < SOUTHERNMOST:
            if len(part) > 1:
                yield part
            part = []
        if point[1] >= SOUTHERNMOST:
            part.append(point)
    if len(part) > 1:
        yield part


def is_close(point: Point) -> bool:
    """Tell whether the map can show a point closely."""
    west, south, east, north = CLOSE
    return west <= point[0] <= east and south <= point[1] <= north


def extent(line: Line) -> float:
    """Measure a line from end to end, in degrees."""
    across, up = [x for x, _ in line], [y for _, y in line]
    return max(max(across) - min(across), max(up) - min(up))


def simplified(line: Line, slack: float) -> Line:
    """Keep the points without which the line would miss the source's by more than `slack` degrees.

    Source: Douglas and Peucker, 1973.
    """
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        begin, end = spans.pop()
        misses = [(distance(line[at], line[begin], line[end]), at) for at in range(begin + 1, end)]
        if misses and max(misses)[0] > slack:
            at = max(misses)[1]
            kept.add(at)
            spans += [(begin, at), (at, end)]
    return [line[at] for at in sorted(kept)]


def distance(point: Point, begin: Point, end: Point) -> float:
    """Measure how far a point lies from a segment, in degrees."""
    (x, y), (x1, y1), (x2, y2) = point, begin, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) if length else 0.0
    return float(((x - x1 - share * (x2 - x1)) ** 2 + (y - y1 - share * (y2 - y1)) ** 2) ** 0.5)


if __name__ == "__main__":
    main()
