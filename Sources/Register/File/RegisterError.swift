internal import Chain
internal import Files
internal import SQLite

/// Why the register did not do what it was asked, in words for the one who asked.
///
/// The reason says who must act; the message says what was wrong and what to do.
public struct RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Who must act.
  public enum Reason: Hashable, Sendable {
    /// The one who typed: something is missing, or does not go together.
    case usage
    /// The one who wrote the content: it cannot be taken in as it is.
    case content
    /// The one who typed: there is no such register, measure or line, or there are several.
    case notFound
    /// The keeper of the machine: the disk is full, the file cannot be written, the clock is wrong.
    case unavailable
    /// The one who typed: what they rest on was changed meanwhile; they look at it again.
    case changed
    /// Nobody: another process is writing, and the command can be tried again.
    case busy
  }

  /// Who must act.
  public let reason: Reason
  /// What was wrong, and what to do.
  public let description: String
  /// The number of the change that stands in the way, where one does.
  let obstacle: Int?

  /// Creates an error.
  public init(_ reason: Reason, _ description: String) {
    self.init(reason, description, because: nil)
  }

  /// Creates an error.
  ///
  /// - Parameter obstacle: The number of the change that stands in the way.
  init(_ reason: Reason, _ description: String, because obstacle: Int?) {
    self.reason = reason
    self.description = description
    self.obstacle = obstacle
  }

  /// Explains what the layers below could not do with the register at a path.
  ///
  /// - Returns: The explanation, or `nil` where the error is not theirs.
  public init?(explaining error: any Error, at path: String) {
    switch error {
    case let error as RegisterError: self = error
    case let error as ChainError: self.init(chain: error)
    case let error as FileError: self.init(file: error)
    case let error as SQLiteError:
      self.init(sqlite: error, at: Register.finishedPath(of: error.path ?? path))
    default: return nil
    }
  }

  private init(chain error: ChainError) {
    switch error.reason {
    case .content: self.init(.content, error.description)
    case .notFound: self.init(.notFound, error.description)
    }
  }

  private init(file error: FileError) {
    if error.isFolder {
      self.init(.notFound, "\(error.path) is a folder; name a file")
    } else if error.isMissing {
      self.init(.notFound, "\(error.path): \(error)")
    } else if error.isTaken {
      self.init(.busy, "\(error.path): another process has made it meanwhile; try again")
    } else {
      self.init(.unavailable, "\(error.path): \(error)")
    }
  }

  private init(sqlite error: SQLiteError, at path: String) {
    switch error.reason {
    case .busy:
      self.init(.busy, "\(path): another process is writing to the register; try again")
    case .full:
      self.init(
        .unavailable, "\(path): the disk is full; nothing was recorded. Make room and try again")
    case .readOnly:
      self.init(
        .unavailable, "\(path): the register or its folder cannot be written; nothing was recorded")
    case .damaged:
      // SQLite plays back whatever log lies there: https://www.sqlite.org/howtocorrupt.html
      let log =
        Files.isEmpty(path + "-wal")
        ? ""
        : " \(path)-wal lies beside it: where it is of a register that stood here before, move it away, and \(path)-shm with it."
      self.init(
        .content,
        "\(path): the file is damaged: \(error.message).\(log) Put a backup in its place, or rebuild it"
      )
    case .unreachable:
      self.init(
        .unavailable, "\(path): the register cannot be opened, read or written: \(error.message)")
    case .tooBig:
      self.init(.content, "a text is larger than SQLite takes; nothing was recorded")
    case .constraint:
      self.init(
        .unavailable,
        "\(path): the register refused this, and nothing was recorded: \(error.message)")
    case .other:
      self.init(
        .unavailable,
        """
        \(path): this cannot be done with the register, and nothing was recorded: \(error.message); \
        `stand verify` says whether the register is what it was
        """)
    }
  }
}
