/// Why a document cannot be read or written, in a sentence for whoever has it.
public struct OfficeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, without the name of the document.
  public let message: String

  init(_ message: String) {
    self.message = message
  }

  /// The sentence.
  public var description: String { message }
}
