public import Documents
internal import FoundationEssentials

extension Annex {
  /// Reads an annex from the bytes of a file, in any form that people have it in.
  ///
  /// The form is told from what stands in the file: JSON as `stand list` writes it, a table whose cells
  /// are separated by commas, semicolons or tabs, or the tab-separated text of a paged document.
  ///
  /// - Parameters:
  ///   - file: The name that errors give the file.
  ///   - columns: What a person says of its headings.
  /// - Throws: ``AnnexError``, with line and column.
  public init(
    reading bytes: [UInt8], named file: String, columns: ColumnNames = .known
  ) throws(AnnexError) {
    self = try Self.reading(bytes, named: file, columns)
    self.columns = columns
  }

  private static func reading(
    _ bytes: [UInt8], named file: String, _ columns: ColumnNames
  ) throws(AnnexError) -> Annex {
    try SourceKind.check(bytes, named: file)
    let text = try DecodedText(bytes, named: file)
    let hints =
      text.firstForeign == nil
      ? [] : ["\(file): this is not UTF-8 text; it is read as Windows-1252"]
    if JSONReader.isJSON(text.bytes) {
      return try JSONReader.annex(of: text.bytes, named: file, columns, hints: hints)
    }
    switch try TableHeader.Search(in: text.bytes, of: file, columns).find() {
    case .table(let header):
      return try DelimitedReader.annex(of: text.bytes, below: header, named: file, hints: hints)
    case .pagedText:
      return try PagedText.annex(of: text.bytes, named: file, hints: hints)
    case .nothing:
      if let place = text.firstForeign { throw DecodedText.notUTF8(file, at: place) }
      return try PagedText.annex(of: text.bytes, named: file, hints: [])
    }
  }
}

extension Annex {
  /// Makes an annex of what the document of an office program holds.
  ///
  /// - Parameters:
  ///   - file: The name that errors give the document; lines are its rows, columns its columns.
  ///   - columns: What a person says of its headings.
  ///   - marks: What a person says of its marks of phases.
  /// - Throws: ``AnnexError``.
  public init(
    of contents: OfficeContents, named file: String, columns: ColumnNames = .known,
    marks: MarkMeanings = .none
  ) throws(AnnexError) {
    self = try OfficeTables.annex(of: contents, named: file, columns, marks)
    self.columns = columns
  }

  /// Makes an annex of what `stand-office` told of a document, as JSON.
  ///
  /// - Throws: ``AnnexError``, also where it is no such JSON.
  public init(
    of told: [UInt8], named file: String, columns: ColumnNames = .known,
    marks: MarkMeanings = .none
  ) throws(AnnexError) {
    guard let contents = try? JSONDecoder().decode(OfficeContents.self, from: Data(told)) else {
      throw AnnexError(file, "what stand-office told of this document cannot be understood")
    }
    try self.init(of: contents, named: file, columns: columns, marks: marks)
  }
}
