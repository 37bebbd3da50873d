internal import Digest
internal import SQLite

/// The link of a change in the chain: docs/chain.md, "The link".
struct Link: Hashable {
  /// The number of the change.
  let change: Int
  /// The rules by which it was made.
  let format: Int
  /// The hash of the link before it; zero where what stands there is none.
  let previous: SHA256Digest
  /// The hash of the change; zero where what stands there is none.
  let hash: SHA256Digest
  /// How many rows of which tables it covers.
  let rows: RowCounts
  /// The first four bytes of each row's hash, the change's own row first.
  let marks: [UInt8]

  /// How many rows it covers of each table, in the order of the catalogue; `nil` where the link
  /// contradicts itself.
  var counts: [Int]? {
    let marked = marks.count / ChangeHasher.markLength
    guard marks.count == marked * ChangeHasher.markLength, let counts = rows.counts,
      counts.allSatisfy({ $0 <= marked }), counts.reduce(1, +) == marked
    else { return nil }
    return counts
  }

  /// The rules of docs/chain.md.
  static let format = 1

  /// The hash before the first change.
  static func first(of register: RegisterID) -> SHA256Digest {
    var form: [UInt8] = []
    form.add(field: "stand:register:1")
    form.add(field: register.bytes)
    return SHA256Digest(of: form)
  }
}

extension Link {
  /// Reads a link from the six columns of ``columns``.
  ///
  /// - Parameter before: The link before it.
  init(_ row: borrowing Row, after before: Link?, of catalogue: Catalogue) throws {
    change = try row.read(0)
    format = try row.read(1)
    previous = SHA256Digest(row.content(at: 2))
    hash = SHA256Digest(row.content(at: 3))
    rows = try RowCounts(row, at: 4, after: before?.rows, of: catalogue)
    marks = try row.read(5)
  }

  static let columns: Query = "change_id, format, previous, hash, rows, marks"
}

extension SHA256Digest {
  /// Reads a digest where it stands; zero where what stands there is none.
  fileprivate init(_ content: Row.Content) {
    guard case .blob(let bytes) = content else {
      self = .zero
      return
    }
    self = SHA256Digest(bytes: bytes) ?? .zero
  }
}

/// How many rows a change has in each table, as a link tells it.
struct RowCounts: Hashable {
  /// The text, as it stands in the link.
  let text: String
  /// The numbers in the order of the catalogue; `nil` where the text is not one that this
  /// program writes.
  let counts: [Int]?

  /// Reads the text in a column of a link.
  ///
  /// - Parameter before: Those of the link before, which mostly are the same.
  init(
    _ link: borrowing Row, at position: Int, after before: RowCounts?, of catalogue: Catalogue
  ) throws {
    if let before, case .text(let text) = link.content(at: position),
      before.text.utf8.elementsEqual(text)
    {
      self = before
    } else {
      text = try link.read(position)
      counts = Self.counts(in: text, of: catalogue.tables)
    }
  }

  /// Writes numbers, in the order of the catalogue.
  ///
  /// - Parameter expected: Those that they mostly are.
  init(_ counts: [Int], expecting expected: RowCounts? = nil, of catalogue: Catalogue) {
    self.counts = counts
    if let expected, expected.counts == counts {
      text = expected.text
    } else {
      text = Self.text(of: counts, of: catalogue.tables)
    }
  }

  private static func text(of counts: [Int], of tables: [Table]) -> String {
    var text = ""
    for (table, count) in zip(tables, counts) where count > 0 {
      if !text.isEmpty { text += " " }
      text += "\(table.name)=\(count)"
    }
    return text
  }

  private static func counts(in text: String, of tables: [Table]) -> [Int]? {
    var counts = [Int](repeating: 0, count: tables.count)
    var places = counts.indices
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<sign]
      let number = rest[sign...].dropFirst().prefix { $0 != UInt8(ascii: " ") }
      guard let count = Int(Substring(number)),
        let place = places.first(where: { tables[$0].isNamed(name) })
      else { return nil }
      counts[place] = count
      places = (place + 1)..<places.upperBound
      rest = rest[number.endIndex...].dropFirst()
    }
    return Self.text(of: counts, of: tables) == text ? counts : nil
  }
}

extension Table {
  fileprivate func isNamed(_ other: Substring.UTF8View) -> Bool {
    name.withUTF8Buffer { $0.elementsEqual(other) }
  }
}
