import JSONText
import Register

/// A seal as data.
enum SealData {
  static func text(of seal: Seal, as form: DataForm) -> [UInt8] {
    switch form {
    case .json: Array((JSON.object(seal.members).text + "\n").utf8)
    case .csv: form.text(of: [seal], columns: seal.members.map(\.0)) { $0.members }
    }
  }
}
