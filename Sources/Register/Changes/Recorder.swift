public import Dates

/// Who records something, with which command, why, and by which clock.
public struct Recorder: Sendable {
  /// Who records: a name.
  public let actor: String
  /// The command that records, such as `log`.
  public let command: String
  /// Why, in the recorder's words.
  public let message: String?
  /// What the moment of recording is read from.
  public let clock: WallClock

  /// Creates a recorder.
  public init(actor: String, command: String, message: String? = nil, clock: WallClock) {
    self.actor = actor
    self.command = command
    self.message = message
    self.clock = clock
  }
}
