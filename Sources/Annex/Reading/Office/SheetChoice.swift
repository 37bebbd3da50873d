internal import Documents
internal import FoundationEssentials
internal import PlainText

/// One sheet of a workbook that has several.
public enum SheetChoice {
  /// Picks a sheet in what `stand-office` told of a document, as JSON.
  ///
  /// - Parameter file: The name that errors give the document.
  /// - Returns: The same with that sheet alone.
  /// - Throws: ``AnnexError`` where it has no such sheet, with the names of those that it has.
  public static func picking(
    _ name: String, in told: [UInt8], named file: String
  ) throws(AnnexError) -> [UInt8] {
    guard var contents = try? JSONDecoder().decode(OfficeContents.self, from: Data(told)) else {
      throw AnnexError(file, "what stand-office told of this document cannot be understood")
    }
    let wanted = FoldedText.trimmed(name)
    let sheets = contents.tables.filter { FoldedText.trimmed($0.name ?? "") == wanted }
    guard let sheet = sheets.first, sheets.count == 1 else {
      let names = contents.tables.compactMap(\.name).map { "\"\($0.shown)\"" }
      throw AnnexError(
        file,
        names.isEmpty
          ? "--sheet \(name.shown): this document has no sheets"
          : "--sheet \(name.shown): there is no such sheet; expected one of \(names.joined(separator: ", "))"
      )
    }
    contents.tables = [sheet]
    guard let picked = try? JSONEncoder().encode(contents) else {
      throw AnnexError(file, "the sheet cannot be taken by itself")
    }
    return Array(picked)
  }
}
