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
  private let json: Form
  private let csv: Form

  /// What it is in a form.
  private struct Form {
    /// The fields that it has.
    let names: [String]
    /// Writes those at some places among them, in their order.
    let write: (_ places: [Int], inout Pieces) throws -> Void
  }

  /// A list of items of one shape, each made when it is written.
  ///
  /// - Parameter table: Their shape as rows of a table, where that is another.
  init<Item>(_ items: [Item], of shape: Shape<Item>, asTable table: Shape<Item>? = nil) {
    json = Form(names: shape.names) { places, pieces in
      let shape = shape.picking(places)
      var list = JSONList()
      for item in items { try pieces.add { list.add(shape.object(of: item), to: &$0) } }
      try pieces.add { list.end(to: &$0) }
      try pieces.end(with: "\n")
    }
    csv = Self.table(of: items, table ?? shape)
  }

  /// A list of objects that have the same members; as a table items of their own shape.
  init<Item>(
    _ objects: [[(String, JSON)]], named names: [String], asTable items: [Item],
    of shape: Shape<Item>
  ) {
    json = Form(names: names) { places, pieces in
      var list = JSONList()
      for members in objects {
        let picked = JSON.object(places.map { members[$0] })
        try pieces.add { list.add(picked, to: &$0) }
      }
      try pieces.add { list.end(to: &$0) }
      try pieces.end(with: "\n")
    }
    csv = Self.table(of: items, shape)
  }

  /// One object, whose list of items is the table.
  init<Item>(_ members: [(String, JSON)], asTable items: [Item], of shape: Shape<Item>) {
    json = Self.object(members)
    csv = Self.table(of: items, shape)
  }

  /// One object.
  init(_ members: [(String, JSON)]) {
    json = Self.object(members)
    csv = Form(names: members.map(\.0)) { places, pieces in
      try pieces.add { bytes in
        bytes += CSV.header(of: places.map { members[$0].0 }).utf8
        CSV.add(row: places.map { members[$0].1 }, to: &bytes)
      }
      try pieces.end()
    }
  }

  private static func object(_ members: [(String, JSON)]) -> Form {
    Form(names: members.map(\.0)) { places, pieces in
      try pieces.end(with: JSON.object(places.map { members[$0] }).text + "\n")
    }
  }

  private static func table<Item>(of items: [Item], _ shape: Shape<Item>) -> Form {
    Form(names: shape.names) { places, pieces in
      let shape = shape.picking(places)
      try pieces.add { $0 += CSV.header(of: shape.names).utf8 }
      for item in items { try pieces.add { CSV.add(row: shape.values(of: item), to: &$0) } }
      try pieces.end()
    }
  }

  /// Writes the answer in a form, piece by piece, so that a long one is never held as a whole.
  ///
  /// - Parameters:
  ///   - fields: Which fields, in this order; by default all.
  ///   - sink: Takes the next bytes, as many as there are.
  /// - Throws: ``UnknownField`` where the answer has no such field, and what the sink throws.
  public func write(
    as form: DataForm, fields: [String]? = nil, to sink: ([UInt8]) throws -> Void
  ) throws {
    let form = form == .json ? json : csv
    let places = try fields.map { fields in
      try fields.map { name in
        guard let place = form.names.firstIndex(of: name) else {
          throw UnknownField(name: name, known: form.names)
        }
        return place
      }
    }
    try withoutActuallyEscaping(sink) { sink in
      var pieces = Pieces(sink)
      try form.write(places ?? Array(form.names.indices), &pieces)
    }
  }
}

extension Answer {
  /// The names of the fields that it has in a form, in their order.
  public func names(in form: DataForm) -> [String] {
    switch form {
    case .json: json.names
    case .csv: csv.names
    }
  }
}

/// A field that an answer does not have.
public struct UnknownField: Error, Hashable, Sendable {
  /// What was asked for.
  public let name: String
  /// The fields that it has.
  public let known: [String]
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

  /// The fields at some places among its own, in their order.
  func picking(_ places: [Int]) -> Shape { Shape(places.map { fields[$0] }) }

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
