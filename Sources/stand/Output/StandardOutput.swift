import Answers
import Files
import PlainText

/// Where data goes.
enum StandardOutput {
  /// Writes text as it is.
  ///
  /// - Throws: `FileError` where it cannot be written, such as on a full disk.
  static func write(_ text: String) throws {
    try Output.standard.write(text)
  }

  /// Writes text in UTF-8 as it is.
  ///
  /// - Throws: As for text.
  static func write(_ bytes: [UInt8]) throws {
    try Output.standard.write(bytes)
  }

  /// Tells what is done and stays so: where that cannot be printed, standard error says so and what it is, and the
  /// command has done what it was asked.
  ///
  /// - Parameters:
  ///   - text: What is done, in words.
  ///   - put: Prints it, as text or as data.
  /// - Throws: What is no matter of printing.
  static func tell(
    _ text: @autoclosure () -> String, printing put: () throws -> Void
  ) throws {
    Output.failOnBrokenPipes()
    do {
      try put()
    } catch let error as FileError {
      StandardError.write("it is done, but the answer cannot be printed (\(error)):\n\(text())")
    }
  }

  /// Tells what is done and stays so, as text.
  static func tell(_ text: String) throws {
    try tell(text) { try write(text) }
  }

  /// Writes whole lines of data: as they are into a file or a pipe, and to a terminal so that nothing in them drives it.
  ///
  /// - Throws: As for text.
  static func write(data bytes: [UInt8]) throws {
    guard isTerminal else { return try write(bytes) }
    try write(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").harmless)
  }

  /// Writes an answer in a form for programs.
  ///
  /// - Parameter fields: Which of its fields, in this order; by default all.
  /// - Throws: As for text, and `UnknownField`.
  static func write(_ answer: Answer, as form: DataForm, fields: [String]? = nil) throws {
    try answer.write(as: form, fields: fields) { bytes in try write(data: bytes) }
  }
}

/// Where messages go.
enum StandardError {
  /// Writes one message, harmless to a terminal.
  ///
  /// Where even that fails there is nobody to tell.
  static func write(_ message: String) {
    try? Output.error.write(message.harmless + "\n")
  }
}
