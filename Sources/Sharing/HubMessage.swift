internal import JSONText

/// A JSON object on a line, of numbers and texts, and one member `line` that is JSON of its own.
struct HubMessage {
  /// What it is.
  let kind: String
  /// The member `line` as it is written; nothing where there is none.
  let content: [UInt8]
  private let numbers: [String: Int]
  private let texts: [String: String]

  /// Reads a line.
  ///
  /// - Parameter kind: The name of the member that says what it is.
  init(_ line: ArraySlice<UInt8>, kind name: String) throws {
    var numbers: [String: Int] = [:]
    var texts: [String: String] = [:]
    var content: [UInt8] = []
    var scanner = JSONScanner(line)
    try scanner.object { scanner, name in
      let name = String(decoding: name, as: UTF8.self)
      if name == "line" {
        content = Array(try scanner.skip())
      } else if try scanner.kind() == .integer {
        numbers[name] = Int(try scanner.integer())
      } else {
        texts[name] = String(decoding: try scanner.text(), as: UTF8.self)
      }
    }
    try scanner.end()
    kind = texts[name] ?? ""
    self.content = content
    self.numbers = numbers
    self.texts = texts
  }

  func number(_ name: String) throws(HubError) -> Int {
    guard let number = numbers[name] else { throw lacking(name) }
    return number
  }

  func text(_ name: String) throws(HubError) -> String {
    guard let text = texts[name] else { throw lacking(name) }
    return text
  }

  private func lacking(_ name: String) -> HubError {
    HubError(.silent, "what stand-hub was told or told has no \(name)")
  }
}
