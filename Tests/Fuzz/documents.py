"""Writes small documents for the fuzzer to begin with: documents.py FLAT FOLDER…, of flat, Word, sheets, pages, lists, zips"""

import pathlib
import re
import sys
import zipfile

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

table = (
    '<office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="i" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" '
    'text:display-levels="2" text:start-value="3"/></text:list-style><style:style style:name="P" '
    'style:family="paragraph"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '</office:automatic-styles><office:body><office:text><table:table><table:table-row><table:table-cell>'
    '<text:list text:style-name="L"><text:list-item text:start-value="2"><text:p>a</text:p><text:list><text:list-item>'
    '<text:p>b</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-row>'
    '<table:table-cell><text:p text:style-name="P">weg</text:p><text:p><draw:frame><draw:text-box><text:p>vak</text:p>'
    '</draw:text-box></draw:frame></text:p></table:table-cell></table:table-row></table:table></table:table-cell>'
    '</table:table-row></table:table></office:text></office:body></office:document>')
if "xmlns:draw" not in head:
    head = head[:-1] + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">'
pathlib.Path(sys.argv[2], "lists").write_text(head + table)

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

item = '<w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{1}"/></w:numPr></w:pPr>'
items = "".join(
    f"<w:p>{item.format(level, kind)}<w:r><w:rPr>{look}</w:rPr><w:t>a</w:t></w:r></w:p>"
    for level, kind, look in [(0, 1, ""), (1, 1, ""), (0, 2, "<w:strike/>"), (2, 1, "")])
box = f"<w:p><w:r><w:pict><w:txbxContent><w:p>{item.format(0, 1)}</w:p></w:txbxContent></w:pict></w:r></w:p>"
inner = f"<w:tbl><w:tr><w:tc>{items}</w:tc><w:tc>{box}</w:tc></w:tr></w:tbl>"
pathlib.Path(sys.argv[3], "lists").write_text(
    f'<w:document xmlns:w="{name}"><w:body><w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl></w:body></w:document>')
levels = "".join(
    f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for place, start, form, text in [(0, 1, "decimal", "%1."), (1, 27, "lowerLetter", "%1%2)"), (2, 4, "upperRoman", "%3")])
pathlib.Path(sys.argv[6], "two").write_text(
    f'<w:numbering xmlns:w="{name}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1">'
    '<w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>')

name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
rows = "".join(
    f'<row r="{number}">' + "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in zip("ABCD", row))
    + "</row>"
    for number, row in enumerate(cells, 1))
pathlib.Path(sys.argv[4], "table").write_text(
    f'<worksheet xmlns="{name}"><sheetData>{rows}<row><c t="d"><v>2024-02-09</v></c><c t="b"><v>1</v></c>'
    '<c><f>A1</f><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>')

lines = [["Bijlage"]] + cells + [["1", "Kamerstuk", "36", "708"]]
words = ""
for top, size, line in zip([10, 40, 60, 80, 120], [16, 10, 10, 10, 7], lines):
    for left, text in zip([10, 150, 300, 450], line):
        for word in text.split():
            right = left + 5 * len(word)
            words += f'<word xMin="{left}" yMin="{top}" xMax="{right}" yMax="{top + size}">{word}</word>'
            left = right + 3
pathlib.Path(sys.argv[5], "table").write_text(
    f'<html><body><doc><page width="600" height="400">{words}</page></doc></body></html>')

# Small enough to be whole in an input: what is cut off is refused before anything is looked at.
types = "http://schemas.openxmlformats.org/package/2006"
parts = "application/vnd.openxmlformats-officedocument.wordprocessingml"
documents = {
    "docx": {
        "[Content_Types].xml": f'<Types xmlns="{types}/content-types"><Override PartName="/word/document.xml" '
        f'ContentType="{parts}.document.main+xml"/></Types>',
        "word/document.xml": pathlib.Path(sys.argv[3], "table").read_text(),
    },
    "odt": {"mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": pathlib.Path(sys.argv[2], "lists").read_text()},
    "xlsx": {
        "[Content_Types].xml": f'<Types xmlns="{types}/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{name}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{types}/relationships"><Relationship Id="r1" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": pathlib.Path(sys.argv[4], "table").read_text(),
    },
}
for form, files in documents.items():
    for how in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(pathlib.Path(sys.argv[7], f"{form}{how}"), "w", how) as archive:
            for file, content in files.items():
                archive.writestr(file, content)
