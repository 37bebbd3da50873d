import JSONText
import Register

/// A seal as data.
enum SealData {
  static func write(_ seal: Seal, as form: DataForm) throws {
    switch form {
    case .json: try StandardOutput.write(JSON.object(seal.members).text + "\n")
    case .csv: try form.write([seal], columns: seal.members.map(\.0)) { $0.members }
    }
  }
}
