internal import JSONText

/// A form for programs.
public enum DataForm: Sendable {
  /// A value of RFC 8259, laid out for people too.
  case json
  /// A table of RFC 4180.
  case csv
}

/// What a command tells, as fields, to be written in a form for programs: on standard output, or wherever a server
/// sends it.
public struct Answer {
  private let json: (inout Pieces) throws -> Void
  private let csv: (inout Pieces) throws -> Void

  /// A list of items of one shape, each made when it is written.
  init<Item>(_ items: [Item], of shape: Shape<Item>) {
    json = { pieces in
      var list = JSONList()
      for item in items { try pieces.add { list.add(shape.object(of: item), to: &$0) } }
      try pieces.add { list.end(to: &$0) }
      try pieces.end(with: "\n")
    }
    csv = { pieces in
      try pieces.add { $0 += CSV.header(of: shape.names).utf8 }
      for item in items { try pieces.add { CSV.add(row: shape.values(of: item), to: &$0) } }
      try pieces.end()
    }
  }

  /// One value, whose list of items is the table.
  init<Item>(_ value: JSON, asTable items: [Item], of shape: Shape<Item>) {
    json = { pieces in try pieces.end(with: value.text + "\n") }
    csv = Answer(items, of: shape).csv
  }

  /// One object.
  init(_ members: [(String, JSON)]) {
    json = { pieces in try pieces.end(with: JSON.object(members).text + "\n") }
    csv = { pieces in
      try pieces.add { bytes in
        bytes += CSV.header(of: members.map(\.0)).utf8
        CSV.add(row: members.map(\.1), to: &bytes)
      }
      try pieces.end()
    }
  }

  /// Writes the answer in a form, piece by piece, so that a long one is never held as a whole.
  ///
  /// - Parameter sink: Takes the next bytes, as many as there are.
  /// - Throws: What the sink throws.
  public func write(as form: DataForm, to sink: ([UInt8]) throws -> Void) throws {
    try withoutActuallyEscaping(sink) { sink in
      var pieces = Pieces(sink)
      switch form {
      case .json: try json(&pieces)
      case .csv: try csv(&pieces)
      }
    }
  }
}

extension Answer {
  /// The whole answer in a form, in UTF-8.
  public func bytes(as form: DataForm) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(as: form) { bytes += $0 }
    return bytes
  }
}

/// The fields that items have, each with its name, in the order in which they are written.
struct Shape<Item>: Sendable {
  /// A field of an item: its name, and its value.
  typealias Field = (name: String, value: @Sendable (Item) -> JSON)

  private let fields: [Field]

  init(_ fields: [Field]) {
    self.fields = fields
  }

  var names: [String] { fields.map(\.name) }

  func values(of item: Item) -> [JSON] { fields.map { $0.value(item) } }

  func members(of item: Item) -> [(String, JSON)] { fields.map { ($0.name, $0.value(item)) } }

  func object(of item: Item) -> JSON { .object(members(of: item)) }

  func list(of items: [Item]) -> JSON { .array(items.map(object)) }
}

/// Bytes on their way to a sink, gathered until they are worth it.
struct Pieces {
  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  /// How many bytes a piece has at least: as many as a pipe holds, by default.
  ///
  /// https://man7.org/linux/man-pages/man7/pipe.7.html
  private static let pieceSize = 65_536

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
  }

  /// Adds what a body writes, in UTF-8.
  mutating func add(_ body: (inout [UInt8]) -> Void) throws {
    body(&bytes)
    if bytes.count >= Self.pieceSize { try send() }
  }

  /// Adds a text, and sends what has not been sent.
  mutating func end(with end: String = "") throws {
    bytes += end.utf8
    try send()
  }

  private mutating func send() throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension JSON {
  static func numbers(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.number)) }

  static func number(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }
}
