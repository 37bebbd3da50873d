internal import Digest
internal import Foundation
public import Sharing

/// A change that nobody recorded, with the hash that it should have: what a desk sends that is not `stand`.
///
/// The hash is computed from docs/chain.md, from the line alone.
public enum ForgedChange {
  /// Makes a change of the line of another.
  ///
  /// - Parameters:
  ///   - header: The first line of an export of the register.
  ///   - previous: The hash that it stands behind.
  ///   - change: What is altered of it, as text.
  public static func line(
    of line: [UInt8], header: [UInt8], behind previous: String, _ change: (String) -> String
  ) throws -> HandedChange {
    let text = change(String(decoding: line, as: UTF8.self))
    let object = try object(text)
    let hash = try hash(of: object, header: header, behind: previous)
    let old = object["hash"] as? String ?? ""
    return HandedChange(
      number: (object["change"] as? [String: Any])?["id"] as? Int ?? 0, previous: previous,
      hash: hash, line: Array(text.replacing(old, with: hash).utf8))
  }

  /// The hash before the first change.
  public static func first(of header: [UInt8]) throws -> String {
    let register = try object(String(decoding: header, as: UTF8.self))["register"] as? String ?? ""
    return SHA256Digest(
      of: field("stand:register:1") + field(Hexadecimal.bytes(in: register) ?? [])
    ).description
  }

  private static func hash(
    of object: [String: Any], header: [UInt8], behind previous: String
  ) throws -> String {
    let head = try self.object(String(decoding: header, as: UTF8.self))
    let types = head["tables"] as? [String: [String: String]] ?? [:]
    var form = field("stand:change:1")
    form += field(Hexadecimal.bytes(in: head["register"] as? String ?? "") ?? [])
    form += field(Hexadecimal.bytes(in: previous) ?? [])
    form += row(object["change"] as? [String: Any] ?? [:], of: "changes", types)
    let tables = object["rows"] as? [String: [[String: Any]]] ?? [:]
    for name in tables.keys.sorted(by: inBytes) {
      for values in tables[name] ?? [] { form += row(values, of: name, types) }
    }
    return SHA256Digest(of: form).description
  }

  private static func row(
    _ values: [String: Any], of table: String, _ types: [String: [String: String]]
  ) -> [UInt8] {
    var form = field("stand:row:1") + field(table)
    for column in values.keys.sorted(by: inBytes) {
      form += field(column)
      switch (values[column], types[table]?[column]) {
      case (let text as String, "bytes"):
        form += Array("b".utf8) + field(Hexadecimal.bytes(in: text) ?? [])
      case (let text as String, _): form += Array("t".utf8) + field(text)
      case (let number as NSNumber, _):
        form += Array("i".utf8)
        form += field((0..<8).map { UInt8(truncatingIfNeeded: number.int64Value >> (56 - 8 * $0)) })
      default: break
      }
    }
    return SHA256Digest(of: form).bytes
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  private static func inBytes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func field(_ text: String) -> [UInt8] { field(Array(text.utf8)) }

  private static func field(_ bytes: [UInt8]) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) } + bytes
  }
}
