/// A change as it was met in the file: what its link says, and what is there.
struct ChangeReading {
  /// Its number.
  let number: Int
  /// Whether its own row is there.
  let isThere: Bool
  /// Its link; nothing where there is none.
  let link: Link?
  /// What its link would be, made of the rows that are there, behind the same link before it.
  let computed: Link
  /// The rows that are there, in the order of the catalogue.
  let rows: [[ChainedRow]]
  /// The ids that the rows of each table should have, where that can be told; tables that are numbered
  /// together share them.
  let ids: [Range<Int>?]
  /// The tables that ``rows`` and ``ids`` are of.
  let catalogue: Catalogue

  /// Whether it is what was recorded, going by itself.
  var isIntact: Bool { findings().isEmpty }
}

extension ChangeReading {
  /// What is not as it was recorded about the change's own rows and its link.
  func findings() -> [AuditFinding] {
    guard let link else {
      return [
        AuditFinding(
          .link, change: number, table: "links",
          "c\(number) has no link, so nothing vouches for what it recorded")
      ]
    }
    guard isThere, link.hash == computed.hash else {
      let rows = rowFindings(by: link)
      return rows.isEmpty
        ? [finding(about: "its hash is not that of its rows")] : rows
    }
    guard link.format == Link.format else {
      return [
        finding(about: "it says it was made by the rules \(link.format), which are not known")
      ]
    }
    // The rows are what the hash says, so what disagrees with them is the link's own list.
    let hasItsRows = link.rows == computed.rows && link.marks == computed.marks
    guard hasItsRows else { return [finding(about: "its list of rows is not what was recorded")] }
    var findings: [AuditFinding] = []
    for (table, rows) in rows.enumerated() {
      for row in rows where row.change != number {
        findings.append(catalogue.tables[table].astray(row, of: number))
      }
    }
    return findings
  }

  private func finding(about words: String) -> AuditFinding {
    AuditFinding(
      .link, change: number, table: "links", id: number, "the link of c\(number): \(words)")
  }

  /// Which rows are not what the link's marks say.
  private func rowFindings(by link: Link) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    if !isThere {
      findings.append(
        AuditFinding(
          .missing, change: number, table: "changes", id: number, "c\(number) itself is not there"))
    }
    guard let counts = link.counts else {
      return findings + [finding(about: "its list of rows is damaged")]
    }
    let length = ChangeHasher.markLength
    if isThere, computed.marks.prefix(length) != link.marks.prefix(length) {
      findings.append(
        AuditFinding(
          .altered, change: number, table: "changes", id: number,
          "c\(number) itself (changes) is not what was recorded"))
    }
    var start = length
    for (table, count) in counts.enumerated() {
      let marks = stride(from: start, to: start + count * length, by: length).map {
        link.marks[$0..<($0 + length)]
      }
      start += count * length
      findings += catalogue.tables[table].comparing(
        marks, to: rows[table], within: ids[table], of: number)
    }
    return findings + missingWithSharedIDs(by: counts)
  }

  /// Names the rows that are missing of the tables that share their ids.
  private func missingWithSharedIDs(by counts: [Int]) -> [AuditFinding] {
    let tables = catalogue.tables
    let shared = tables.indices.filter { tables[$0].sharesIDs }
    guard let table = shared.first, let ids = ids[table] else { return [] }
    let there = Set(shared.flatMap { rows[$0].map(\.id) })
    let lacking = shared.filter { rows[$0].count < counts[$0] }
    guard let first = lacking.first else { return [] }
    // Of one table it is known where the row was; of several not, and its id alone names it.
    let name = lacking.count == 1 ? tables[first].name.description : nil
    return ids.filter { !there.contains($0) }.map { id in
      AuditFinding(
        .missing, change: number, table: name, id: id,
        "\(tables[table].letter ?? "")\(id) of c\(number) is not there")
    }
  }
}
