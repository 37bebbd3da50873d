"""Writes small documents for the fuzzer to begin with: documents.py FLAT FOLDER-OF-FLAT FOLDER-OF-WORD"""

import pathlib
import re
import sys

flat = pathlib.Path(sys.argv[1]).read_text()
head = re.search(r"<office:document [^>]*>", flat).group()
rows = re.findall(r"<table:table-row.*?</table:table-row>", flat, re.S)
styles = (
    '<office:automatic-styles><style:style style:name="T" style:family="text"><style:text-properties '
    'style:text-position="super 58%"/></style:style></office:automatic-styles>'
)
for number, some in enumerate([rows[:3], rows[:1] + rows[-2:], rows[:1] + rows[6:8]]):
    table = "<table:table>" + "".join(some) + "</table:table>"
    body = f"<office:body><office:text>{table}<text:p>² Zo<text:span text:style-name=\"T\">1</text:span></text:p>"
    pathlib.Path(sys.argv[2], str(number)).write_text(
        head + styles + body + "</office:text></office:body></office:document>")

cells = [
    ["Ambitie", "Maatregel", "Stand van zaken", "TK geïnformeerd"],
    ["Sneller", "Een (VM 1)", "Implementatiefase.", "09/02/2024"], ["", "Twee (VM 2)", "Loopt", "-"],
]
properties = ['<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="1"/><w:shd w:fill="FFC000"/>', "", ""]
words = "".join(
    "<w:tr>" + "".join(
        f"<w:tc><w:tcPr>{extra}</w:tcPr><w:p><w:ins><w:r><w:t>{text}</w:t><w:br/></w:r></w:ins><w:del><w:r/></w:del></w:p></w:tc>"
        for extra, text in zip(properties, row)) + "</w:tr>"
    for row in cells)
name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
pathlib.Path(sys.argv[3], "table").write_text(
    f'<w:document xmlns:w="{name}"><w:body><w:tbl>{words}</w:tbl><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/>'
    "<w:t>Beleid</w:t></w:r></w:p></w:body></w:document>")
