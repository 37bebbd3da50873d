public import Dates

/// A parliamentary paper: chamber, session year, dossier with its suffix, and number.
///
/// The rules of writing are those of Aanwijzing 3.43 of the Aanwijzingen voor de regelgeving. What a
/// citation leaves out stays out: nothing is inferred from a date or from another part.
public struct Kamerstuk: Hashable, Sendable {
  /// The chamber, where it is cited.
  public let chamber: Chamber?
  /// The session year, where it is cited.
  public let sessionYear: SessionYear?
  /// The dossier, in one to five digits: `31066`.
  public let dossier: String
  /// What follows the dossier: a budget chapter (`IV`), a letter (`B`), or the two digits of an EU
  /// Council (`20` of 21501-20).
  public let suffix: String?
  /// The number within the dossier, or one or two letters in the Eerste Kamer.
  public let number: String

  /// Creates a paper from its parts, or `nil` where they are none of a paper.
  public init?(
    chamber: Chamber?, sessionYear: SessionYear?, dossier: String, suffix: String?, number: String
  ) {
    let made = try? Self(
      checking: chamber, year: sessionYear, dossier: dossier, suffix: suffix, number: number)
    guard let made else { return nil }
    self = made
  }

  /// Creates a paper from its parts, or throws what is wrong with the first that is none.
  init(
    checking chamber: Chamber?, year: SessionYear?, dossier: String, suffix: String?, number: String
  ) throws(Flaw) {
    let flaw = Flaw(chamber: chamber, dossier: dossier, suffix: suffix, number: number)
    if let flaw { throw flaw }
    self.chamber = chamber
    self.sessionYear = year
    self.dossier = dossier
    self.suffix = suffix
    self.number = number
  }

  /// Whether the paper may bear a date: it lies in the session year, or none is cited.
  public func mayBeDated(_ date: CalendarDate) -> Bool {
    sessionYear?.contains(date) ?? true
  }

  /// Whether two citations can be of one paper: what both say agrees, and one may leave out the chamber or the year.
  public func mayBe(_ other: Kamerstuk) -> Bool {
    dossier == other.dossier && suffix == other.suffix && number == other.number
      && (chamber == nil || other.chamber == nil || chamber == other.chamber)
      && (sessionYear == nil || other.sessionYear == nil || sessionYear == other.sessionYear)
  }

  /// The name under which the paper should be published, the same however it is cited: `kst-31066-1339`.
  public var publication: String {
    "kst-" + [dossier, suffix, number].compactMap(\.self).joined(separator: "-")
  }

  /// The address at which the paper should be found.
  ///
  /// It is derived from the parts. Some recent papers are published under a name without them, so
  /// an address that is stated somewhere comes first.
  public var address: String {
    "https://zoek.officielebekendmakingen.nl/\(publication).html"
  }
}

extension Kamerstuk: CustomStringConvertible {
  /// The official form: `Kamerstukken II 2023/24, 31066, nr. 1339`.
  public var description: String {
    let series = [
      chamber == nil ? "Kamerstuk" : "Kamerstukken", chamber?.rawValue, sessionYear?.description,
    ].compactMap(\.self).joined(separator: " ")
    let comma = sessionYear == nil ? "" : ","
    let last = number.isDigits ? "nr. \(number)" : number
    return "\(series)\(comma) \(dossierWithSuffix), \(last)"
  }

  private var dossierWithSuffix: String {
    guard let suffix else { return dossier }
    return dossier + (suffix.isDigits ? "-" : " ") + suffix
  }
}

/// A chamber of the Dutch Parliament, by the numeral that citations give it.
public enum Chamber: String, Hashable, Sendable {
  /// The Eerste Kamer, the Senate.
  case first = "I"
  /// The Tweede Kamer, the House of Representatives.
  case second = "II"
}
