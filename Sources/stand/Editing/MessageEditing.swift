import Files

/// Asks a person for a status in their editor, and loses nothing that they wrote.
struct MessageEditing {
  private let editor: Editor
  private let folder: String

  init(in environment: Environment) throws {
    editor = try Editor(in: environment)
    folder = environment["TMPDIR"] ?? "/tmp"
  }

  /// Opens the editor, and does with the words what is to be done.
  ///
  /// Where that fails, or the editor does, the words stay in a file, which is said.
  ///
  /// - Parameter notes: What the person is told below the words, line by line.
  /// - Throws: ``InputError`` where nothing is written; what the editor or the work throws.
  func words<Result>(
    above notes: [String], do work: (String) throws -> Result
  ) throws -> Result {
    let file = try PrivateFile(
      named: "STAND_LOG_MESSAGE", in: folder, holding: EditedText.empty(above: notes))
    do {
      try editor.edit(file.path)
      let words = EditedText.words(in: try Message.content(of: .file(file.path), named: file.path))
      guard !words.isEmpty else {
        throw InputError.usage("no status is written, so nothing is recorded")
      }
      return try work(try Message.checked(words))
    } catch {
      keep(file)
      throw error
    }
  }

  private func keep(_ file: PrivateFile) {
    if let content = try? Message.content(of: .file(file.path), named: file.path) {
      let words = EditedText.words(in: content)
      guard !words.isEmpty else { return }
      try? file.keep(holding: words + "\n")
    } else if Files.exists(file.path) {
      file.keep()
    } else {
      return
    }
    StandardError.write("what you wrote is kept in \(file.path); -m - takes it from standard input")
  }
}
