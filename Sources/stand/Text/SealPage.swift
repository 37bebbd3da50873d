import Register

/// A seal as text: four lines that fit under an annex and that `stand verify` reads again.
enum SealPage {
  static func text(of seal: Seal) -> String {
    let lines = [
      ("register", seal.register.description), ("change", seal.changeName),
      ("recorded", seal.recordedAt.description), ("hash", seal.hash.description),
    ]
    return lines.map { $0.padded(to: 10) + $1 + "\n" }.joined()
  }

  /// What was made, and the seal of what is in it.
  static func outcome(_ verb: String, _ path: String, _ seal: Seal?) -> String {
    let content = seal.map { "c1–\($0.changeName)\n\(text(of: $0))" } ?? "no changes yet\n"
    return "\(verb) \(path): ".harmless + content
  }
}
