internal import Dates
internal import Digest
internal import FoundationEssentials

/// A seal that was kept outside the register, and where it was found.
public struct KeptSeal: Hashable, Sendable {
  /// The seal.
  public let seal: Seal
  /// Where it was found: the name of a file, with its line where there are several.
  public let place: String

  /// Reads the seals of a file: as JSON, one or an array of them, or line by line; as CSV; or as the text that
  /// `stand seal` writes, with other lines around it, as a letter has them.
  ///
  /// - Throws: ``ChainError`` where there is none, or one is damaged.
  public static func reading(_ bytes: [UInt8], named name: String) throws(ChainError)
    -> [KeptSeal]
  {
    // Some editors put a byte-order mark in front.
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw ChainError(.content, "\(name): not UTF-8 text, so it holds no seal")
    }
    let start = text.first { !$0.isWhitespace }
    let found =
      start == "{" || start == "["
      ? try json(text, in: name)
      : text.hasPrefix(header) ? try table(text, in: name) : try prose(text, in: name)
    guard !found.isEmpty else {
      throw ChainError(
        .content, "\(name): holds no seal; expected what `stand seal` wrote, as text, JSON or CSV")
    }
    return found
  }

  private static func json(
    _ text: String, in name: String
  ) throws(ChainError) -> [KeptSeal] {
    let decoder = JSONDecoder()
    let whole = Data(text.utf8)
    if let fields = try? decoder.decode([Fields].self, from: whole) {
      return try seals(of: fields.map { ($0, name) })
    }
    if let fields = try? decoder.decode(Fields.self, from: whole) {
      return try seals(of: [(fields, name)])
    }
    var found: [(Fields, String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    for (number, line) in lines where !line.allSatisfy(\.isWhitespace) {
      let place = "\(name):\(number + 1)"
      guard let fields = try? decoder.decode(Fields.self, from: Data(line.utf8)) else {
        throw ChainError(
          .content, "\(place): not a seal as JSON, as `stand seal -f json` writes it")
      }
      found.append((fields, place))
    }
    return try seals(of: found)
  }

  private static let header = "register,change,recorded_at,hash"

  /// Reads them below the headings that `stand seal -f csv` writes, in which no cell needs quotes.
  private static func table(
    _ text: String, in name: String
  ) throws(ChainError) -> [KeptSeal] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return try seals(
      of: lines.enumerated().dropFirst().filter { !$0.element.isEmpty }.map { number, line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 4 else { return (Fields(), "\(name):\(number + 1)") }
        return (
          Fields(register: cells[0], change: cells[1], recordedAt: cells[2], hash: cells[3]),
          "\(name):\(number + 1)"
        )
      })
  }

  private static func prose(
    _ text: String, in name: String
  ) throws(ChainError) -> [KeptSeal] {
    var found: [(Fields, String)] = []
    let lines = text.split(whereSeparator: \.isNewline)
    for line in lines {
      // As a letter or a quoted mail may have it: "> register: 5743…".
      let words = line.split { $0.isWhitespace || $0 == ">" }
      guard words.count == 2 else { continue }
      let value = String(words[1])
      let key = words[0].hasSuffix(":") ? words[0].dropLast() : words[0]
      switch key.lowercased() {
      // Prose has such words too; what has not the form of a seal is prose.
      case "register" where isDigits(value):
        found.append((Fields(register: value), name))
      case "change" where value.contains(where: \.isNumber) && !found.isEmpty:
        found[found.count - 1].0.change = value
      case "recorded" where !found.isEmpty: found[found.count - 1].0.recordedAt = value
      case "hash" where isDigits(value) && !found.isEmpty:
        found[found.count - 1].0.hash = value
      default: continue
      }
    }
    return try seals(of: found)
  }

  /// Whether these are so many hexadecimal digits that they are no year and no word; of too few or too many for a seal
  /// it is told that it is damaged.
  private static func isDigits(_ value: String) -> Bool {
    value.utf8.count >= 16 && value.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func seals(
    of fields: [(Fields, String)]
  ) throws(ChainError) -> [KeptSeal] {
    var seals: [KeptSeal] = []
    for (fields, place) in fields {
      guard let seal = Seal(fields) else {
        throw ChainError(
          .content,
          """
          \(place): a seal has a register (32 hexadecimal digits), a change (c12), a moment and a hash \
          (64 hexadecimal digits); one of them is missing or damaged
          """)
      }
      seals.append(KeptSeal(seal: seal, place: place))
    }
    return seals
  }

  /// A seal in words.
  fileprivate struct Fields: Decodable {
    var register: String?
    var change: String?
    var recordedAt: String?
    var hash: String?

    enum CodingKeys: String, CodingKey {
      case register
      case change
      case recordedAt = "recorded_at"
      case hash
    }
  }
}

extension Seal {
  fileprivate init?(_ fields: KeptSeal.Fields) {
    guard
      let register = fields.register.flatMap(Hexadecimal.bytes).flatMap(RegisterID.init(bytes:)),
      let change = fields.change, change.first?.lowercased() == "c",
      change.dropFirst().allSatisfy(\.isNumber), let number = Int(change.dropFirst()), number > 0,
      let recordedAt = fields.recordedAt.flatMap({ Moment(reading: $0) }),
      let hash = fields.hash.flatMap(Hexadecimal.bytes).flatMap(SHA256Digest.init(bytes:))
    else { return nil }
    self.init(register: register, change: number, recordedAt: recordedAt, hash: hash)
  }
}
