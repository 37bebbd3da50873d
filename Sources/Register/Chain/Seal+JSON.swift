public import JSONText

extension Seal {
  /// The members of the seal as a JSON object: docs/chain.md, "The seal".
  public var members: [(String, JSON)] {
    [
      ("register", .name(register)), ("change", .string(changeName)),
      ("recorded_at", .name(recordedAt)), ("hash", .name(hash)),
    ]
  }
}
