/// A column of an annex as people read it: one of those of every annex, or what stands beside them.
struct TableColumn: Hashable {
  let heading: String
  let content: Content

  /// What stands in it.
  enum Content: Hashable {
    /// What the annex writes there.
    case written(Column)
    /// Who answers for a measure.
    case owner
    /// The phase, with signals and target date.
    case phase

    /// The column of the annex that it is.
    var column: Column? {
      if case .written(let column) = self { column } else { nil }
    }
  }
}

extension AnnexDocument {
  /// The columns of its table, in their order: what Parliament was told stands behind all that is said of a measure.
  var tableColumns: [TableColumn] {
    let written = columns.map { TableColumn(heading: heading(of: $0), content: .written($0)) }
    let owner = look.owner.map { TableColumn(heading: $0, content: .owner) }
    let phase = TableColumn(heading: OfficeHeadings.combined, content: .phase)
    let told = written.filter { $0.content == .written(.notified) }
    return written.filter { $0.content != .written(.notified) }
      + [owner].compactMap(\.self) + [phase] + told
  }
}
