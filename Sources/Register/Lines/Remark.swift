internal import SQLite

/// A footnote of an edition that remarks on a line.
public struct Remark: Hashable, Sendable {
  /// Its mark in the edition: `²`.
  public let mark: String
  /// Its words.
  public let text: String
}

extension Register {
  /// Reads the remarks on some lines, by line.
  public func remarks(on places: [Directory.Place]) throws -> [Int: [Remark]] {
    var found: [Int: [Remark]] = [:]
    for place in places {
      found[place.line] = try database.all(
        """
        SELECT note.mark, note.text
        FROM remarks AS remark
        JOIN edition_notes AS note ON note.id = remark.note_id
        WHERE remark.line_id = \(place.line)
        ORDER BY remark.id
        """
      ) { row in Remark(mark: try row.read(0), text: try row.read(1)) }
    }
    return found
  }
}
