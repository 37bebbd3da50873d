/// What the properties of a document call its title.
enum DocumentTitle {
  /// That of a package (ECMA-376, part 2, core properties); nothing where it says none.
  static func ofPackage(_ archive: ZipArchive) throws(OfficeError) -> String? {
    let relation = try PackageRelations.all(of: "", in: archive).first {
      $0.type.hasSuffix("/metadata/core-properties")
    }
    return try relation.flatMap { relation throws(OfficeError) in
      try archive.xml(relation.target)?.first("dc:title").flatMap(written)
    }
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
