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

  /// Writes an answer in a form for programs.
  ///
  /// - Throws: As for text.
  static func write(_ answer: Answer, as form: DataForm) throws {
    try answer.write(as: form) { bytes in try write(bytes) }
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
