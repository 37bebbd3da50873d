import JSONText
import Register

/// A seal as data.
enum SealData {
  static func text(of seal: Seal, as form: DataForm) -> String {
    switch form {
    case .json: JSON.object(seal.members).text + "\n"
    case .csv: form.text(of: [seal], columns: seal.members.map(\.0)) { $0.members }
    }
  }
}
