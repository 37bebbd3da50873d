/// A file to read from: one with a path, the standard input, or one that is open.
public enum Input: Sendable {
  /// The file at a path.
  case file(String)
  /// What comes in on standard input.
  case standard
  /// A file that is open already, and stays open: the end of a pipe.
  case opened(Int32)

  /// Reads at most so many bytes from the beginning.
  ///
  /// - Throws: ``FileError``, also for a folder.
  public func read(atMost limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = try Descriptor(self)
    var content: [UInt8] = []
    while content.count < limit,
      try descriptor.read(atMost: min(1 << 16, limit - content.count), to: &content)
    {}
    return content
  }
}
