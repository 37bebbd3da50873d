/// A line as `stand list --format json` writes it, of which only the measure must be there.
struct ListedLine: Decodable {
  let fields: [(field: Field, text: String)]
  let signals: [Signal]
  let notified: [Notification]
  let remarks: [Remark]

  /// A signal; its quote is left aside, because the words give it.
  struct Signal: Decodable {
    let kind: String
  }

  /// A date on which Parliament was told, with its paper.
  struct Notification: Decodable {
    let date: String
    let kamerstuk: String?
  }

  /// A remark with its mark.
  struct Remark: Decodable {
    let mark: String
    let text: String
  }

  /// The fields that are texts.
  private static let texts: [Field] = [
    .theme, .ambition, .page, .measure, .code, .explanation, .status, .phase, .phaseBasis, .target,
  ]

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Name.self)
    fields = try Self.texts.compactMap { field in
      let name = Name(field.listed)
      guard members.contains(name), try !members.decodeNil(forKey: name) else { return nil }
      // Other programmes have pages and codes that are numbers.
      if [.page, .code].contains(field), let number = try? members.decode(Int.self, forKey: name) {
        return (field, String(number))
      }
      return (field, try members.decode(String.self, forKey: name))
    }
    signals = try members.decodeIfPresent([Signal].self, forKey: Name(Field.signals.listed)) ?? []
    notified =
      try members.decodeIfPresent([Notification].self, forKey: Name(Field.notified.listed)) ?? []
    remarks = try members.decodeIfPresent([Remark].self, forKey: Name(Field.remarks.listed)) ?? []
  }

  /// The name of a member.
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
