internal import SQLite

/// A row as it stands among its corrections.
struct Standing {
  let line: Int
  let isRetraction: Bool
  /// The row that puts it right or takes it back.
  let correction: Int?
  let isTakenBack: Bool
}

extension Register {
  /// Refuses to put right what is not there, or what was put right or taken back already.
  ///
  /// - Returns: The row's line.
  func correctable(_ name: RowName) throws -> Int {
    guard let row = try standing(of: name), !row.isRetraction else {
      throw RegisterError(
        .notFound, "there is no \(name); `stand history MEASURE` shows the names of rows")
    }
    guard let correction = row.correction else { return row.line }
    throw RegisterError(
      .usage,
      row.isTakenBack
        ? "\(name) was taken back already; record anew what holds"
        : "\(name) was put right by \(name.letter)\(correction) already; put that right instead")
  }

  /// Finds how a row stands among its corrections; nothing where there is no such row.
  func standing(of name: RowName) throws -> Standing? {
    switch name {
    case .status(let id):
      try database.first(
        """
        SELECT status.line_id, status.retracted, correction.id, ifnull(correction.retracted, 0)
        FROM status_updates AS status
        LEFT JOIN status_updates AS correction ON correction.supersedes = status.id
        WHERE status.id = \(id)
        """, Standing.init)
    case .notification(let id):
      try database.first(
        """
        SELECT told.line_id, told.retracted, correction.id, ifnull(correction.retracted, 0)
        FROM notifications AS told
        LEFT JOIN notifications AS correction ON correction.supersedes = told.id
        WHERE told.id = \(id)
        """, Standing.init)
    case .wording(let id):
      try standing(ofWording: id)
    }
  }
}

extension Standing {
  /// Reads a row's owner, whether it is a retraction, and its correction.
  init(_ row: borrowing Row) throws {
    line = try row.read(0)
    isRetraction = try row.read(1)
    correction = try row.read(2)
    isTakenBack = try row.read(3)
  }
}
