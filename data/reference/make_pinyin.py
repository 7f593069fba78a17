"""Make pinyin.csv anew: how the Chinese names of the reference are said, syllable by syllable. Needs the extra
`reference`.
"""

import csv
from pathlib import Path

from pypinyin import lazy_pinyin

from nevtui.ingest.reference import read_entities


def main() -> None:
    """Write pinyin.csv beside this file: chinese, pinyin; by the Chinese name."""
    folder = Path(__file__).parent
    names = sorted({entity.chinese for entity in read_entities(folder) if entity.chinese})
    with (folder / "pinyin.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("chinese", "pinyin"))
        writer.writerows((name, " ".join(part.lower() for part in lazy_pinyin(name))) for name in names)


if __name__ == "__main__":
    main()
