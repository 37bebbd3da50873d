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
}
