public import Dates
internal import Digest
public import Kamerstuk

/// An annex as the register keeps it.
public struct Edition: Hashable, Sendable {
  let id: Int
  /// The name of its file.
  public let fileName: String
  let digest: SHA256Digest
  /// Its date.
  public let date: CalendarDate
  /// Whether the date is stated; else it is inferred from what the annex says.
  public let isDateStated: Bool
  /// Its title.
  public let title: String?
  /// The letter that carried it, where it is known.
  public let letter: Kamerstuk?
  /// The change that recorded it.
  public let change: Change

  /// The SHA-256 of its bytes, in hexadecimal digits.
  public var sha256: String { digest.description }

  /// Its name: `e1`.
  public var name: String { "e\(id)" }
}
