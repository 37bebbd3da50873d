internal import Annex
internal import Dates
internal import SQLite

extension StatusUpdate {
  /// Reads a status from ten columns of a row: holds_from, text, the phase and the target date
  /// with their basis and quote, and the change's id and moment.
  init(_ row: borrowing Row, from first: Int, signals: [RecordedSignal]) throws {
    holdsFrom = try row.read(first)
    text = try row.read(first + 1)
    phase = Finding(
      value: try row.read(first + 2), basis: try row.read(first + 3),
      quote: try row.read(first + 4))
    target = Finding(
      value: try row.read(first + 5), basis: try row.read(first + 6),
      quote: try row.read(first + 7))
    self.signals = signals
    recorded = try Recorded(row, from: first + 8)
  }
}

extension RecordedSignal {
  /// Reads a signal from two columns of a row: its kind and its quote; nothing where there is none.
  init?(_ row: borrowing Row, from first: Int) throws {
    guard let kind = try row.read(first, as: Signal.Kind?.self) else { return nil }
    self.kind = kind
    quote = try row.read(first + 1)
  }
}
