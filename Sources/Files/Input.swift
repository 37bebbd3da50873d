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
    let chunk = 1 << 16
    // A file that says how long it is takes no more than that, and what is read behind its end.
    content.reserveCapacity(min(descriptor.size, limit) + chunk)
    while content.count < limit,
      try descriptor.read(atMost: min(chunk, limit - content.count), to: &content)
    {}
    return content
  }
}
