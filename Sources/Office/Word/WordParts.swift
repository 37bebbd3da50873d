/// The parts of a Word document, found by what the document says that they are.
struct WordParts {
  private let archive: ZipArchive
  private let names: [Part: String]
  /// The parts that stand at the head and at the foot of pages.
  private let margins: [String]

  /// A part that is read.
  enum Part: String, CaseIterable {
    case document, footnotes, endnotes, styles, numbering, comments
  }

  init(of archive: ZipArchive) throws(OfficeError) {
    self.archive = archive
    var names: [Part: String] = [:]
    var margins: [String] = []
    let types = try archive.xml("[Content_Types].xml")
    for type in types?.all("ct:Override") ?? [] {
      guard let content = type["ContentType"], let name = type["PartName"] else { continue }
      let part = Part.allCases.first { part in
        part == .document
          ? Self.documents.contains { content.hasSuffix($0) }
          : content.hasSuffix("wordprocessingml.\(part.rawValue)+xml")
      }
      if let part { names[part] = String(name.drop { $0 == "/" }) }
      if ["header", "footer"].contains(where: { content.hasSuffix("wordprocessingml.\($0)+xml") }) {
        margins.append(String(name.drop { $0 == "/" }))
      }
    }
    self.names = names
    self.margins = margins
  }

  /// Documents and templates, with macros and without.
  private static let documents = [
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
    "ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
  ]

  /// The element of a part; nothing where the document has no such part.
  func element(_ part: Part) throws(OfficeError) -> XMLElement? {
    guard let name = names[part] else { return nil }
    return try archive.xml(name)
  }

  /// The pictures of the document.
  func pictures() throws(OfficeError) -> PackagePictures {
    try names[.document].map { name throws(OfficeError) in
      try PackagePictures(of: name, in: archive)
    } ?? .none
  }

  /// What stands at the head and at the foot of pages, with the pictures there.
  func marginElements() throws(OfficeError) -> [(XMLElement, PackagePictures)] {
    var elements: [(XMLElement, PackagePictures)] = []
    for name in margins.prefix(Limits.margins) {
      guard let element = try archive.xml(name) else { continue }
      elements.append((element, try PackagePictures(of: name, in: archive)))
    }
    return elements
  }

  /// The footnotes or endnotes by their ids.
  func notes(_ part: Part) throws(OfficeError) -> [String: XMLElement] {
    let notes = try element(part)?.elements ?? []
    return Dictionary(
      notes.compactMap { note in note["w:id"].map { ($0, note) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ZipArchive {
  /// Reads a file of XML; nothing where there is none of that name.
  func xml(_ name: String) throws(OfficeError) -> XMLElement? {
    guard let bytes = self[name] else { return nil }
    return try XMLReader.read(bytes, of: name.shown)
  }
}
