import Foundation
import Office
import Testing

/// What is put right in a PDF that LibreOffice wrote: PDF/UA-1, ISO 14289-1, 7.5, 7.9 and 7.18.
@Suite struct PDFMendingTests {
  private let objects = """
    {"version": 2, "parameters": {}, "qpdf": [{"jsonversion": 2, "pdfversion": "1.6", "maxobjectid": 20}, {
      "obj:1 0 R": {"value": {"/Type": "/Catalog", "/Dests": "15 0 R", "/Lang": "u:nl-NL", "/StructTreeRoot": "2 0 R"}},
      "obj:2 0 R": {"value": {"/Type": "/StructTreeRoot", "/K": ["3 0 R"]}},
      "obj:3 0 R": {"value": {"/Type": "/StructElem", "/S": "/Table", "/K": ["4 0 R", "5 0 R", "6 0 R"]}},
      "obj:4 0 R": {"value": {"/Type": "/StructElem", "/S": "/TR", "/K": ["7 0 R", "8 0 R"]}},
      "obj:5 0 R": {"value": {"/Type": "/StructElem", "/S": "/TR", "/K": ["9 0 R"]}},
      "obj:6 0 R": {"value": {"/Type": "/StructElem", "/S": "/TR", "/K": ["10 0 R", "11 0 R"]}},
      "obj:7 0 R": {"value": {"/Type": "/StructElem", "/S": "/TH", "/K": []}},
      "obj:8 0 R": {"value": {"/Type": "/StructElem", "/S": "/TH", "/K": []}},
      "obj:9 0 R": {"value": {"/Type": "/StructElem", "/S": "/TD", "/A": {"/O": "/Table", "/ColSpan": 2}}},
      "obj:10 0 R": {"value": {"/Type": "/StructElem", "/S": "/TD", "/K": [1]}},
      "obj:11 0 R": {"value": {"/Type": "/StructElem", "/S": "/TD", "/A": ["14 0 R"], "/K": [2, "12 0 R", "13 0 R"]}},
      "obj:12 0 R": {"value": {"/Type": "/StructElem", "/S": "/Note", "/K": [3]}},
      "obj:13 0 R": {"value": {"/Type": "/StructElem", "/S": "/Note", "/K": [4]}},
      "obj:14 0 R": {"value": {"/O": "/Layout", "/Width": 15.138}},
      "obj:15 0 R": {"value": {"/plaats1": [null, true, -1]}},
      "trailer": {"value": {"/Root": "1 0 R"}}}]}
    """

  private typealias Members = [String: Any]

  private func update(rowHeadings column: Int) throws -> [String: Members] {
    let written = try PDFMending.update(of: Array(objects.utf8), rowHeadings: column)
    let told = try #require(try JSONSerialization.jsonObject(with: Data(written)) as? Members)
    let parts = try #require(told["qpdf"] as? [Members])
    #expect(parts.first?["jsonversion"] as? Int == 2)
    return try #require(parts.last).compactMapValues { ($0 as? Members)?["value"] as? Members }
  }

  @Test func `the cell that names a row is its heading, and no other`() throws {
    let changed = try update(rowHeadings: 1)
    let heading = try #require(changed["obj:11 0 R"])
    #expect(heading["/S"] as? String == "/TH")
    let attributes = try #require(heading["/A"] as? [Any])
    #expect(attributes.first as? String == "14 0 R")
    #expect(attributes.last as? [String: String] == ["/O": "/Table", "/Scope": "/Row"])
    #expect(heading["/K"] as? [AnyHashable] == [2, "12 0 R", "13 0 R"], "what is in it stays")
    #expect(
      Set(changed.keys) == ["obj:1 0 R", "obj:2 0 R", "obj:11 0 R", "obj:12 0 R", "obj:13 0 R"])
  }

  @Test func `each note has a name of its own, which the root tells`() throws {
    let changed = try update(rowHeadings: 0)
    let names = ["obj:12 0 R", "obj:13 0 R"].compactMap { changed[$0]?["/ID"] as? String }
    #expect(names == ["u:noot000000", "u:noot000001"])
    let tree = try #require(changed["obj:2 0 R"]?["/IDTree"] as? Members)
    #expect(tree["/Names"] as? [String] == [names[0], "12 0 R", names[1], "13 0 R"])
    #expect(changed["obj:1 0 R"]?["/Dests"] == nil && changed["obj:1 0 R"]?["/Lang"] != nil)
  }

  @Test func `links in no element are those of the notes of their page, the highest of the first`()
    throws
  {
    let more = """
      "obj:2 0 R": {"value": {"/Type": "/StructTreeRoot", "/K": ["3 0 R"], "/ParentTree": "16 0 R"}},
      "obj:12 0 R": {"value": {"/Type": "/StructElem", "/S": "/Note", "/Pg": "17 0 R", "/K": [3]}},
      "obj:13 0 R": {"value": {"/Type": "/StructElem", "/S": "/Note", "/Pg": "17 0 R", "/K": 4}},
      "obj:16 0 R": {"value": {"/Nums": [0, ["7 0 R"], 4, "8 0 R"]}},
      "obj:17 0 R": {"value": {"/Type": "/Page", "/Annots": ["18 0 R", "19 0 R", "20 0 R"]}},
      "obj:18 0 R": {"value": {"/Subtype": "/Link", "/Rect": [1, 2, 3, 40.5]}},
      "obj:19 0 R": {"value": {"/Subtype": "/Link", "/Rect": [1, 2, 3, 60]}},
      "obj:20 0 R": {"value": {"/Subtype": "/Link", "/Rect": [1, 2, 3, 80], "/StructParent": 4}},
      """
    let lines = objects.split(separator: "\n").filter {
      !$0.contains("obj:2 0 R") && !$0.contains("obj:12 0 R\"") && !$0.contains("obj:13 0 R\"")
    }
    let all = lines.map { $0.contains("\"trailer\"") ? more + $0 : String($0) }.joined(
      separator: "\n")
    let written = try PDFMending.update(of: Array(all.utf8), rowHeadings: 0)
    let told = try #require(try JSONSerialization.jsonObject(with: Data(written)) as? Members)
    let parts = try #require(told["qpdf"] as? [Members])
    let changed = try #require(parts.last).compactMapValues {
      ($0 as? Members)?["value"] as? Members
    }
    #expect(changed["obj:12 0 R"]?["/K"] as? [AnyHashable] == [3, "21 0 R"])
    #expect(changed["obj:13 0 R"]?["/K"] as? [AnyHashable] == [4, "22 0 R"])
    #expect(changed["obj:19 0 R"]?["/StructParent"] as? Int == 5)
    #expect(changed["obj:18 0 R"]?["/StructParent"] as? Int == 6)
    #expect(changed["obj:20 0 R"] == nil)
    #expect(changed["obj:17 0 R"]?["/Tabs"] as? String == "/S")
    let link = try #require(changed["obj:21 0 R"])
    #expect(link["/S"] as? String == "/Link" && link["/P"] as? String == "12 0 R")
    let content = try #require((link["/K"] as? [Members])?.first)
    #expect(content["/Type"] as? String == "/OBJR" && content["/Obj"] as? String == "19 0 R")
    let numbers = try #require(changed["obj:16 0 R"]?["/Nums"] as? [Any])
    #expect(numbers.suffix(4).compactMap { $0 as? AnyHashable } == [5, "21 0 R", 6, "22 0 R"])
    #expect(changed["obj:2 0 R"]?["/ParentTreeNextKey"] as? Int == 7)
  }

  @Test(arguments: ["", "{}", "[1, 2]", #"{"qpdf": [{}]}"#, #"{"qpdf": 3}"#])
  func `what is no such JSON is refused`(_ text: String) {
    #expect(throws: OfficeError.self) {
      try PDFMending.update(of: Array(text.utf8), rowHeadings: 2)
    }
  }
}
