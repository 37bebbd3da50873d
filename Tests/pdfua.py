"""Holds PDFs against what PDF/UA-1 (ISO 14289-1) asks for, as far as a program can tell.

Usage: pdfua.py FILE…

The numbers are those of the failure conditions of the Matterhorn Protocol 1.1. What a PDF of the annex never has
(forms, media, attachments, optional content) is a fault here, so that nobody takes it for checked. Prints each fault
with how often it was found and where first; ends with 1 where there is one. Needs pikepdf.
"""

import re
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

STANDARD = set(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
    LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT
    WP Figure Formula Form""".split()
)
# What may stand directly in what, and where else it may not (ISO 32000-1, 14.8.4).
WITHIN = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
}
ABOVE = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
}
PAINTS = set("Tj TJ ' \" f F f* B B* b b* S s sh EI".split()) | {"INLINE IMAGE"}


def listed(value):
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


class Checked:
    """One PDF and the faults that were found in it."""

    def __init__(self, path):
        self.faults = {}
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.numbers = {page.obj.objgen: place + 1 for place, page in enumerate(self.pdf.pages)}
        # What content and which annotations the elements of the structure name.
        self.content, self.annotations = {}, {}
        self.headings, self.names, self.fonts = [], set(), {}
        self.whole()
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            self.fault("01-006 no structure")
            return
        self.roles = {str(k)[1:]: str(v)[1:] for k, v in tree.get("/RoleMap", {}).items()}
        for name in self.roles:
            if name in STANDARD:
                self.fault("02-004 a standard role is another", name)
        for element in listed(tree.get("/K")):
            self.element(element, None, None, [])
        for above, below in zip([0] + self.headings, self.headings):
            if below > above + 1:
                self.fault("14-003 a level of headings is left out", f"H{above} to H{below}")
        self.parents = {}
        if "/ParentTree" in tree:
            self.number(tree.ParentTree)
        for page in self.pdf.pages:
            self.page(page.obj)
        for font in self.fonts.values():
            self.font(font)

    def fault(self, kind, place=""):
        count, first = self.faults.get(kind, (0, place))
        self.faults[kind] = (count + 1, first)

    def whole(self):
        """What is asked of the document as such."""
        if not self.root.get("/MarkInfo", {}).get("/Marked", False):
            self.fault("01-007 not marked as tagged")
        if self.root.get("/MarkInfo", {}).get("/Suspects", False):
            self.fault("01-007 suspects")
        if "/Lang" not in self.root:
            self.fault("11-006 no language")
        if not self.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            self.fault("07-001 the title is not shown")
        if "/Metadata" not in self.root:
            self.fault("06-001 no metadata")
        else:
            said = self.root.Metadata.read_bytes().decode("utf-8", "replace")
            if not re.search(r"pdfuaid:part\D{1,3}1", said):
                self.fault("06-002 no claim of PDF/UA-1")
            if "<dc:title" not in said:
                self.fault("06-003 no title")
        if self.pdf.is_encrypted:
            self.fault("26 encrypted")
        for key in ["/AcroForm", "/OCProperties", "/Collection"]:
            if key in self.root:
                self.fault("not looked at", key)
        if "/EmbeddedFiles" in self.root.get("/Names", {}):
            self.fault("not looked at", "/EmbeddedFiles")

    def role(self, element):
        name, seen = str(element.S)[1:], set()
        while name not in STANDARD:
            if name in seen or name not in self.roles:
                self.fault("02-001 a role that is no standard one", name)
                return name
            seen.add(name)
            name = self.roles[name]
        return name

    def element(self, element, parent, page, above):
        """An element of the structure and what is in it."""
        role = self.role(element)
        if parent in WITHIN and role not in WITHIN[parent]:
            self.fault("09 an element within another", f"{role} in {parent}")
        if role in ABOVE and parent not in ABOVE[role]:
            self.fault("09 an element within another", f"{role} in {parent}")
        if re.fullmatch("H[1-6]", role):
            self.headings.append(int(role[1]))
        if role in ("Figure", "Formula") and not {"/Alt", "/ActualText"} & set(element.keys()):
            self.fault("13-004, 17-002 no words for it", role)
        if role == "Note":
            if "/ID" not in element:
                self.fault("19-003 a note without a name")
            elif bytes(element.ID) in self.names:
                self.fault("19-004 two notes with one name", str(element.ID))
            else:
                self.names.add(bytes(element.ID))
        if role == "TH" and not any("/Scope" in a for a in listed(element.get("/A"))):
            self.fault("15-003 a heading of a table without a scope")
        if "/Pg" in element:
            page = element.Pg.objgen
        hasAnnotation = False
        for part in listed(element.get("/K")):
            if not isinstance(part, Dictionary):
                self.names_content(page, int(part), role)
            elif part.get("/Type") == "/MCR":
                where = part.Pg.objgen if "/Pg" in part else page
                self.names_content(where, int(part.MCID), role)
            elif part.get("/Type") == "/OBJR":
                self.annotations[part.Obj.objgen] = above + [role]
                hasAnnotation = True
            else:
                if "/P" not in part or part.P.objgen != element.objgen:
                    self.fault("an element whose parent is another", role)
                self.element(part, role, page, above + [role])
        if role == "Link" and not hasAnnotation:
            self.fault("28-011 a link of the structure that leads nowhere", f"page {self.numbers.get(page)}")

    def names_content(self, page, number, role):
        if (page, number) in self.content:
            self.fault("content that two elements name", f"page {self.numbers.get(page)}")
        self.content[(page, number)] = role

    def number(self, node):
        """The tree that tells of content and annotations in which elements they are."""
        pairs = listed(node.get("/Nums"))
        for key, value in zip(pairs[::2], pairs[1::2]):
            self.parents[int(key)] = value
        for kid in node.get("/Kids", []):
            self.number(kid)

    def page(self, page):
        where = f"page {self.numbers[page.objgen]}"
        used = set()
        self.stream(page, page.get("/Resources", {}), page.objgen, used, None, where)
        named = {number for owner, number in self.content if owner == page.objgen}
        if named - used:
            self.fault("the structure names what is not on the page", where)
        known = self.parents.get(int(page.get("/StructParents", -1)))
        for number in used & named:
            if known is None or number >= len(known) or not isinstance(known[number], Dictionary):
                self.fault("content that does not tell of which element it is", where)
        annotations = listed(page.get("/Annots"))
        if annotations and page.get("/Tabs") != Name("/S"):
            self.fault("28-008 annotations out of the order of the structure", where)
        for annotation in annotations:
            if annotation.get("/Subtype") != "/Link":
                self.fault("not looked at", str(annotation.get("/Subtype")))
                continue
            if "Link" not in self.annotations.get(annotation.objgen, []):
                self.fault("28-010 a link that is in no link of the structure", where)
            if not str(annotation.get("/Contents", "")):
                self.fault("28-012 a link without words for it", where)
            if int(annotation.get("/StructParent", -1)) not in self.parents:
                self.fault("a link that does not tell of which element it is", where)

    def stream(self, stream, resources, page, used, outside, where):
        """All that is painted is in the structure, or an artifact."""
        marks = []
        for instruction in pikepdf.parse_content_stream(stream):
            name, operands = str(instruction.operator), instruction.operands
            if name in ("BMC", "BDC"):
                tag, number = str(operands[0])[1:], None
                if name == "BDC":
                    told = operands[1]
                    if isinstance(told, Name):
                        told = resources.get("/Properties", {}).get(str(told), {})
                    number = told.get("/MCID")
                kinds = [kind for kind in marks + [outside] if kind]
                kind = "artifact" if tag == "Artifact" else None
                if number is not None:
                    kind = "content" if (page, int(number)) in self.content else "unknown"
                    if int(number) in used:
                        self.fault("content with the number of other content", where)
                    used.add(int(number))
                    if kind == "unknown":
                        self.fault("01-005 content that the structure does not name", where)
                if kind == "artifact" and "content" in kinds:
                    self.fault("01-003 an artifact in content", where)
                if kind == "content" and "artifact" in kinds:
                    self.fault("01-004 content in an artifact", where)
                marks.append(kind)
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                font = resources.Font[str(operands[0])]
                self.fonts[font.objgen] = font
            elif name in PAINTS or name == "Do":
                inside = next((kind for kind in reversed(marks) if kind), outside)
                if name == "Do":
                    painted = resources.XObject[str(operands[0])]
                    if painted.get("/Subtype") == "/Form":
                        own = painted.get("/Resources", resources)
                        self.stream(painted, own, page, used, inside, where)
                        continue
                if inside is None:
                    self.fault("01-005 neither content nor an artifact", where)

    def font(self, font):
        name, kind = str(font.get("/BaseFont", "?")), font.get("/Subtype")
        inner = font.DescendantFonts[0] if kind == "/Type0" else font
        files = {"/FontFile", "/FontFile2", "/FontFile3"}
        if kind != "/Type3" and not files & set(inner.get("/FontDescriptor", {}).keys()):
            self.fault("31-009 a font that is not in the file", name)
        if inner.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
            self.fault("31-004 a font without the map of its letters", name)
        simple = font.get("/Encoding") in ("/WinAnsiEncoding", "/MacRomanEncoding")
        if "/ToUnicode" not in font and not simple:
            self.fault("31-027 letters that nobody can tell", name)
        elif "/ToUnicode" in font:
            told = font.ToUnicode.read_bytes().decode("latin-1")
            for letters in re.findall(r"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>", told):
                if letters.upper() in ("0000", "FEFF", "FFFE"):
                    self.fault("31-028 letters that are none", name)


def main():
    faulty = False
    for path in sys.argv[1:]:
        for kind, (count, place) in sorted(Checked(path).faults.items()):
            faulty = True
            print(f"{path}: {kind}: {count}, first {place}" if place else f"{path}: {kind}: {count}")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
