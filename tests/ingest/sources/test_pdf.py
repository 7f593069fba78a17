"""A PDF with a text layer becomes paragraphs; one without, an encrypted and a false one are told."""

import io
import subprocess
import sys

import pypdf
import pytest

from nevtui.ingest.draft import Draft
from nevtui.ingest.options import Options
from nevtui.ingest.sources.pdf import paragraphs_of_pages, read_pdf
from nevtui.model.errors import SourceUnreadable


def pdf_of(*pages: list[str]) -> bytes:
    """Write a PDF with these lines on its pages, by hand: objects, then where each begins."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 50 750 Td {shown} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    content, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (
        content + f"{head}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF".encode()
    )


def read_one(content: bytes) -> Draft:
    (draft,) = read_pdf("a.pdf", content, Options())
    assert isinstance(draft, Draft)
    return draft


def test_lines_become_paragraphs() -> None:
    lines = [
        "BYD sells more cars",
        "The company sold five thousand cars in Hefei in the month of March, manu-",
        "facturers said, which is more than anybody else has sold in all of that time.",
        "It ended there.",
        "Another paragraph begins here and goes on for a line that is as long as others",
        "do and then it ends.",
    ]
    draft = read_one(pdf_of(lines))
    assert draft.blocks == (
        lines[0],
        "The company sold five thousand cars in Hefei in the month of March, manufacturers said, which is more than "
        "anybody else has sold in all of that time. It ended there.",
        f"{lines[4]} {lines[5]}",
    )
    assert draft.reader == "pdf"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        ["EV Weekly 2025", f"Page {n} text that says something else each time, number {n}.", f"{n}"]
        for n in range(1, 5)
    ]
    blocks = paragraphs_of_pages(pages)
    assert not any("EV Weekly" in block for block in blocks)
    assert not any(block.isdigit() for block in blocks)
    assert len(blocks) >= 1


def test_a_paragraph_goes_on_over_the_page() -> None:
    full = "A line of a paragraph that is full to the right edge of the page and goes on"
    blocks = paragraphs_of_pages([[full, full, full], [full, "and ends."]])
    assert blocks == [" ".join([full] * 4 + ["and ends."])]


def test_chinese_lines_are_joined_without_a_blank() -> None:
    assert paragraphs_of_pages([["比亚迪在合肥销售五千辆汽车公司周二", "表示。"]]) == [
        "比亚迪在合肥销售五千辆汽车公司周二表示。"
    ]


def _encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of(["Secret."])))
    writer.encrypt("secret", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"no PDF at all", "is no PDF, whatever its name says"),
        (b"%PDF-1.4\nbroken", "is a damaged PDF"),
        (pdf_of([]), "has no text layer"),
        (_encrypted(), "is encrypted: save it without a password"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        read_one(content)


def test_without_the_extra_it_says_how_to_install_it() -> None:
    code = (
        "import sys; sys.modules['pypdf'] = None\n"
        "from nevtui.ingest.sources.pdf import read_pdf\n"
        "from nevtui.ingest.options import Options\n"
        "try: list(read_pdf('a.pdf', b'%PDF-1.4', Options()))\n"
        "except Exception as error: sys.stdout.write(str(error))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "a.pdf is a PDF, and pypdf is not installed: pip install 'nevtui[pdf]'."
