import Register

/// A seal as data.
enum SealData {
  static func text(of seal: Seal, as form: DataForm) -> String {
    switch form {
    case .json: JSON.object(fields(of: seal)).text + "\n"
    case .csv: form.text(of: [fields(of: seal)], columns: [])
    }
  }

  static func fields(of seal: Seal) -> [(String, JSON)] {
    [
      ("register", .name(seal.register)), ("change", .string(seal.changeName)),
      ("recorded_at", .name(seal.recordedAt)), ("hash", .name(seal.hash)),
    ]
  }
}
