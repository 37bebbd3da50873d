/// What the properties of a document call its title.
enum DocumentTitle {
  /// That of a package (ECMA-376, part 2, core properties); nothing where it says none, or none that can be read: what
  /// cleans documents of names leaves properties empty.
  static func ofPackage(_ archive: ZipArchive) -> String? {
    let relations = try? PackageRelations.all(of: "", in: archive)
    let core = relations?.first { $0.type.hasSuffix("/metadata/core-properties") }
    let properties = core.flatMap { try? archive.xml($0.target) }
    return properties?.first("dc:title").flatMap(written)
  }

  /// That of what is said of an OpenDocument document: OASIS OpenDocument 1.3, part 3, 4.3.2.
  ///
  /// - Parameter document: The document that is one XML, or `meta.xml` of one in a zip.
  static func ofOpenDocument(_ document: XMLElement?) -> String? {
    document?.first("office:meta")?.first("dc:title").flatMap(written)
  }

  /// That of what `pdftotext -bbox` tells of a PDF.
  static func ofReport(_ report: XMLElement) -> String? {
    report.elements.first { $0.name.hasSuffix("head") }?
      .elements.first { $0.name.hasSuffix("title") }.flatMap(written)
  }

  private static func written(_ element: XMLElement) -> String? {
    element.text.isEmpty ? nil : element.text
  }
}
