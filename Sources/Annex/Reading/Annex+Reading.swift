public import Documents
internal import FoundationEssentials

extension Annex {
  /// Reads an annex from the bytes of a file, in any form that people have it in.
  ///
  /// The form is told from what stands in the file: JSON as `stand list` writes it, a table whose cells
  /// are separated by commas, semicolons or tabs, or the tab-separated text of a paged document.
  ///
  /// - Parameter file: The name that errors give the file.
  /// - Throws: ``AnnexError``, with line and column.
  public init(reading bytes: [UInt8], named file: String) throws(AnnexError) {
    try SourceKind.check(bytes, named: file)
    let text = try DecodedText(bytes, named: file)
    let hints =
      text.firstForeign == nil
      ? [] : ["\(file): this is not UTF-8 text; it is read as Windows-1252"]
    if JSONReader.isJSON(text.bytes) {
      self = try JSONReader.annex(of: text.bytes, named: file, hints: hints)
      return
    }
    switch try TableHeader.Search(in: text.bytes, of: file).find() {
    case .table(let header):
      self = try DelimitedReader.annex(of: text.bytes, below: header, named: file, hints: hints)
    case .pagedText:
      self = try PagedText.annex(of: text.bytes, named: file, hints: hints)
    case .nothing:
      if let place = text.firstForeign { throw DecodedText.notUTF8(file, at: place) }
      self = try PagedText.annex(of: text.bytes, named: file, hints: [])
    }
  }
}

extension Annex {
  /// Makes an annex of what the document of an office program holds.
  ///
  /// - Parameter file: The name that errors give the document; lines are its rows, columns its columns.
  /// - Throws: ``AnnexError``.
  public init(of contents: OfficeContents, named file: String) throws(AnnexError) {
    self = try OfficeTables.annex(of: contents, named: file)
  }

  /// Makes an annex of what `stand-office` told of a document, as JSON.
  ///
  /// - Throws: ``AnnexError``, also where it is no such JSON.
  public init(of told: [UInt8], named file: String) throws(AnnexError) {
    guard let contents = try? JSONDecoder().decode(OfficeContents.self, from: Data(told)) else {
      throw AnnexError(file, "what stand-office told of this document cannot be understood")
    }
    try self.init(of: contents, named: file)
  }
}
