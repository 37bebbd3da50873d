public import Kamerstuk
internal import SQLite

/// A Kamerstuk with the words that cited it.
public struct Citation: Hashable, Sendable {
  /// The paper.
  public let kamerstuk: Kamerstuk
  /// The words, kept because they can say more than the paper's name: a page, a replacement.
  public let cited: String

  /// Reads a citation.
  ///
  /// - Throws: `Kamerstuk.ReadingError`.
  public init(reading text: String) throws(Kamerstuk.ReadingError) {
    kamerstuk = try Kamerstuk(reading: text)
    cited = text
  }
}

extension Recording {
  /// Finds a Kamerstuk's row, or adds it to a change.
  func id(of kamerstuk: Kamerstuk, in change: Change) throws -> Int {
    let known: Int? = try database.first(
      """
      SELECT id FROM kamerstukken
      WHERE dossier = \(kamerstuk.dossier)
        AND number = \(kamerstuk.number)
        AND ifnull(suffix, '') = ifnull(\(kamerstuk.suffix), '')
        AND ifnull(chamber, '') = ifnull(\(kamerstuk.chamber?.rawValue), '')
        AND ifnull(session_year, 0) = ifnull(\(kamerstuk.sessionYear?.firstYear), 0)
      """
    ) { try $0.read(0) }
    if let known { return known }
    return try database.insert(
      """
      INSERT INTO kamerstukken (change_id, chamber, session_year, dossier, suffix, number)
      VALUES (
        \(change.id), \(kamerstuk.chamber?.rawValue), \(kamerstuk.sessionYear?.firstYear),
        \(kamerstuk.dossier), \(kamerstuk.suffix), \(kamerstuk.number))
      """)
  }

  /// Finds or adds the Kamerstuk of a citation, where there is one.
  func id(of citation: Citation?, in change: Change) throws -> Int? {
    try citation.map { try id(of: $0.kamerstuk, in: change) }
  }
}

extension Snapshot {
  /// Reads all Kamerstukken by their ids.
  func kamerstukken() throws -> [Int: Kamerstuk] {
    var found: [Int: Kamerstuk] = [:]
    try database.visit(
      "SELECT id, chamber, session_year, dossier, suffix, number FROM kamerstukken"
    ) { row in
      let id: Int = try row.read(0)
      guard
        let kamerstuk = Kamerstuk(
          chamber: try row.read(1, as: String?.self).flatMap(Chamber.init(rawValue:)),
          sessionYear: try row.read(2, as: Int?.self).flatMap(SessionYear.init(firstYear:)),
          dossier: try row.read(3), suffix: try row.read(4), number: try row.read(5))
      else { throw RegisterError(.content, "\(path): Kamerstuk \(id) is damaged") }
      found[id] = kamerstuk
    }
    return found
  }
}
