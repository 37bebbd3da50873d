import Files
import PlainText

/// The words of a status, as they were given.
enum Message {
  /// The most that is read: far more than a status says.
  private static let limit = 1 << 20

  /// The words of `-m`; `-` reads them from standard input, without the line ends behind them.
  ///
  /// - Parameter what: What they are, as a message names it.
  static func text(of option: String, saying what: String = "the status in words") throws -> String
  {
    guard option == "-" else { return try checked(option, saying: what) }
    var text = try content(of: .standard, named: "standard input")
    while text.last?.isNewline == true { text.removeLast() }
    return try checked(text, saying: what)
  }

  /// All that is in a file, as it is.
  static func content(of input: Input, named name: String) throws -> String {
    let bytes = try input.read(atMost: limit + 1)
    guard bytes.count <= limit else {
      throw InputError.content("\(name) holds more than 1 MiB; a status is shorter")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError.content("\(name) is not UTF-8 text")
    }
    return text
  }

  /// The words, where they say something.
  static func checked(
    _ text: String, saying what: String = "the status in words"
  ) throws -> String {
    guard !text.isBlank else {
      throw InputError.usage("-m says nothing; give \(what)")
    }
    guard !text.utf8.contains(0) else {
      throw InputError.content("the status holds a NUL byte, so it is no text")
    }
    return text
  }
}
