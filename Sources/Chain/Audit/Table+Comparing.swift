extension Table {
  /// Compares the rows of a change with the marks that its link has of them.
  ///
  /// A table with ids of its own tells which row each mark is of. Where tables share their ids, as many
  /// rows as marks are compared in their order; else what has no mark was added or altered.
  func comparing(
    _ marks: [ArraySlice<UInt8>], to rows: [ChainedRow], within ids: Range<Int>?,
    of change: Int
  ) -> [AuditFinding] {
    if !sharesIDs, let ids, ids.count == marks.count {
      return byID(zip(ids, marks).map { ($0, $1) }, rows, of: change)
    }
    if rows.count == marks.count {
      return zip(rows, marks).filter { $0.mark != $1 }.map { altered($0.0.id, of: change) }
    }
    let recorded = Set(marks)
    return rows.filter { !recorded.contains($0.mark) }.map { row in
      rows.count > marks.count ? added(row.id, of: change) : altered(row.id, of: change)
    }
  }

  private func byID(
    _ marks: [(id: Int, mark: ArraySlice<UInt8>)], _ rows: [ChainedRow],
    of change: Int
  ) -> [AuditFinding] {
    let there = Dictionary(rows.map { ($0.id, $0.mark) }) { first, _ in first }
    let recorded = Set(marks.map(\.id))
    return marks.compactMap { id, mark in
      guard let found = there[id] else { return missing(id, of: change) }
      return found == mark ? nil : altered(id, of: change)
    } + rows.filter { !recorded.contains($0.id) }.map { added($0.id, of: change) }
  }

  func added(_ id: Int, of change: Int) -> AuditFinding {
    finding(.added, id, change, "was not recorded, but says it belongs to c\(change)")
  }

  /// A row that the hash of a change covers and that says it belongs to another.
  func astray(_ row: ChainedRow, of change: Int) -> AuditFinding {
    finding(
      .altered, row.id, change, "says it belongs to c\(row.change), but c\(change) recorded it")
  }

  private func altered(_ id: Int, of change: Int) -> AuditFinding {
    finding(.altered, id, change, "is not what c\(change) recorded")
  }

  private func missing(_ id: Int, of change: Int) -> AuditFinding {
    finding(.missing, id, change, "was recorded by c\(change) and is not there")
  }

  private func finding(
    _ kind: AuditFinding.Kind, _ id: Int, _ change: Int, _ words: String
  ) -> AuditFinding {
    let row = letter.map { "\($0)\(id) (\(name))" } ?? "row \(id) of \(name)"
    return AuditFinding(kind, change: change, table: name.description, id: id, "\(row) \(words)")
  }
}
