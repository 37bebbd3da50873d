internal import FoundationEssentials

/// Puts right what LibreOffice writes of a PDF that screen readers read: PDF/UA-1, ISO 14289-1.
///
/// Its tables have no headings of rows (clause 7.5), its notes have no names (clause 7.9), the links from these back to
/// their marks stand in no element (clause 7.18.5), and its pages do not say that these are gone through in the order of
/// the structure (clause 7.18.3). Places that were marked so that their pages could be asked for go.
public enum PDFMending {
  /// Tells what is to be another.
  ///
  /// - Parameters:
  ///   - objects: What `qpdf --json` tells of a PDF.
  ///   - column: The column of the headings of rows, counted from 0.
  /// - Returns: The objects that change, as `qpdf --update-from-json` takes them.
  /// - Throws: ``OfficeError`` where it is no such JSON.
  public static func update(
    of objects: [UInt8], rowHeadings column: Int
  ) throws(OfficeError) -> [UInt8] {
    guard let told = try? JSONDecoder().decode(Told.self, from: Data(objects)),
      told.qpdf.count == 2, let header = told.qpdf.first, let all = told.qpdf.last
    else { throw OfficeError("what qpdf tells of it is not the JSON of its version 2") }
    var mending = Mending(objects: all)
    mending.markRows(in: column)
    mending.nameNotes()
    mending.tagLinks()
    mending.orderTabs()
    mending.dropPlaces()
    let update = Told(qpdf: [header, mending.changed])
    guard let written = try? JSONEncoder().encode(update) else {
      throw OfficeError("what is to change in it cannot be written")
    }
    return Array(written)
  }

  private struct Told: Codable {
    let qpdf: [[String: PDFValue]]
  }
}

/// The objects of a PDF, and those that change.
struct Mending {
  /// By `obj:12 0 R`.
  let objects: [String: PDFValue]
  var changed: [String: PDFValue] = [:]

  init(objects: [String: PDFValue]) {
    self.objects = objects
  }

  static let prefix = "obj:"

  func members(of key: String) -> [String: PDFValue]? {
    guard case .object(let object)? = changed[key] ?? objects[key],
      case .object(let members)? = object["value"]
    else { return nil }
    return members
  }

  mutating func set(_ members: [String: PDFValue], of key: String) {
    changed[key] = .object(["value": .object(members)])
  }

  /// The objects that a member of another names, one behind the other.
  func named(by value: PDFValue?) -> [String] {
    switch value {
    case .string(let name): [Self.prefix + name]
    case .array(let values): values.flatMap { named(by: $0) }
    default: []
    }
  }

  /// The object of a type of which there is one.
  func first(ofType type: String) -> String? {
    objects.keys.first { members(of: $0)?["/Type"] == .string(type) }
  }

  /// The elements of the structure of a kind, in the order of their numbers.
  func elements(of kind: String) -> [String] {
    objects.keys.filter {
      let members = members(of: $0)
      return members?["/Type"] == .string("/StructElem") && members?["/S"] == .string(kind)
    }
    .sorted { Self.number(of: $0) < Self.number(of: $1) }
  }

  static func number(of key: String) -> Int {
    Int(key.dropFirst(prefix.count).prefix { $0 != " " }) ?? 0
  }

  /// Makes the cell that names a row its heading, in rows that have no headings of columns.
  mutating func markRows(in column: Int) {
    for row in elements(of: "/TR") {
      let cells = named(by: members(of: row)?["/K"])
      let kinds = cells.map { members(of: $0)?["/S"] }
      guard kinds.count > column, kinds.allSatisfy({ $0 == .string("/TD") }),
        var cell = members(of: cells[column])
      else { continue }
      cell["/S"] = .string("/TH")
      let scope = PDFValue.object(["/O": .string("/Table"), "/Scope": .string("/Row")])
      switch cell["/A"] {
      case .array(let attributes): cell["/A"] = .array(attributes + [scope])
      case let attribute?: cell["/A"] = .array([attribute, scope])
      case nil: cell["/A"] = scope
      }
      set(cell, of: cells[column])
    }
  }

  /// Gives each note a name of its own, and tells the names at the root of the structure: ISO 32000-1, 14.7.2.
  mutating func nameNotes() {
    var names: [PDFValue] = []
    for note in elements(of: "/Note") {
      guard var members = members(of: note) else { continue }
      // As long as each other, so that they are in their order.
      let number = String(1_000_000 + names.count / 2).dropFirst()
      let name = PDFValue.string("u:noot\(number)")
      members["/ID"] = name
      set(members, of: note)
      names += [name, .string(String(note.dropFirst(Self.prefix.count)))]
    }
    guard !names.isEmpty, let root = first(ofType: "/StructTreeRoot"),
      var members = members(of: root)
    else { return }
    members["/IDTree"] = .object(["/Names": .array(names)])
    set(members, of: root)
  }

  /// Says of each page with annotations that they are gone through in the order of the structure: ISO 32000-1, 12.5.
  mutating func orderTabs() {
    for page in objects.keys {
      guard var members = members(of: page), members["/Type"] == .string("/Page"),
        members["/Annots"] != nil
      else { continue }
      members["/Tabs"] = .string("/S")
      set(members, of: page)
    }
  }

  /// Takes the names of places out of the catalogue.
  mutating func dropPlaces() {
    guard let catalogue = first(ofType: "/Catalog"), var members = members(of: catalogue),
      members["/Dests"] != nil
    else { return }
    members["/Dests"] = nil
    set(members, of: catalogue)
  }
}
