/// A place in a source: line and column, both counted from 1.
struct SourcePlace: Hashable {
  let line: Int
  /// In characters.
  let column: Int
}

/// Where a cell begins in its source, and how the source writes what is in it.
struct CellPlace: Hashable {
  private let line: Int32
  private let column: Int32
  private let writing: Writing

  /// How the characters of a cell stand in the source.
  enum Writing: UInt8 {
    /// As they are.
    case plain
    /// As they are, behind one more that guards a spreadsheet.
    case guarded
    /// In quotes, with each quote doubled.
    case quoted
    /// In quotes, behind a guard.
    case quotedAndGuarded
    /// With escapes, so that only the beginning can be told.
    case escaped
  }

  init(_ start: SourcePlace, _ writing: Writing) {
    line = Int32(clamping: start.line)
    column = Int32(clamping: start.column)
    self.writing = writing
  }

  /// Where the cell begins.
  var start: SourcePlace { SourcePlace(line: Int(line), column: Int(column)) }

  /// Where a character of the cell stands, by its offset from 0.
  func place(of offset: Int, in text: String) -> SourcePlace {
    guard writing != .escaped, offset > 0 else { return start }
    let isQuoted = writing == .quoted || writing == .quotedAndGuarded
    var line = start.line
    var column = start.column + (isQuoted ? 1 : 0)
    if writing == .guarded || writing == .quotedAndGuarded { column += 1 }
    for character in text.prefix(offset) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += isQuoted && character == "\"" ? 2 : 1
      }
    }
    return SourcePlace(line: line, column: column)
  }
}
