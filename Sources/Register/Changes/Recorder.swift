public import Dates

/// Who records something, with which command, why, and by which clock.
public struct Recorder: Sendable {
  /// Who records: a name.
  public let actor: String
  /// Who is logged in, where that is another name.
  public let login: String?
  /// The command that records, such as `log`.
  public let command: String
  /// Why, in the recorder's words.
  public let message: String?
  /// What the moment of recording is read from.
  public let clock: WallClock

  /// Creates a recorder.
  public init(
    actor: String, login: String? = nil, command: String, message: String? = nil, clock: WallClock
  ) {
    self.actor = actor
    self.login = login == actor ? nil : login
    self.command = command
    self.message = message
    self.clock = clock
  }
}
