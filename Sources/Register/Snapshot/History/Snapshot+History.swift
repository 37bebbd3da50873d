internal import Annex
internal import Dates
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads all that happened to a measure on some lines, in date order.
  ///
  /// On one date the earlier recorded comes first, and what puts another right stands behind that, as it does
  /// where it is decided what holds; within one change an edition comes before what it said.
  ///
  /// - Parameter view: Up to which date, and as known after which change; by default all of it.
  public func history(
    of entry: MeasureIndex.Entry, from view: Viewpoint = .last
  ) throws -> [Event] {
    let subject = Subject(
      measure: entry.measure, places: entry.lines, view: view, kamerstukken: try kamerstukken(),
      editions: try editionNames())
    var events = try editions(of: subject)
    try addStatuses(of: subject, to: &events)
    try addNotifications(of: subject, to: &events)
    try addConfirmations(of: subject, to: &events)
    try putInPlace(&events, of: subject)
    events += try rewordings(of: subject)
    // What is equal stays in the order in which it was read: the sort is stable.
    events.sort {
      ($0.date, $0.placeInTime, $0.change.id) < ($1.date, $1.placeInTime, $1.change.id)
    }
    return events
  }

  /// What a history is of, and what its rows refer to.
  struct Subject {
    let measure: Measure
    let places: [MeasureIndex.Place]
    let view: Viewpoint
    let kamerstukken: [Int: Kamerstuk]
    let editions: [Int: String]

    func origin(edition: Int?, source: String?) -> Event.Origin {
      guard let edition else { return .person(source: source) }
      return .edition(id: "e\(edition)", file: editions[edition] ?? "")
    }
  }

  private func editionNames() throws -> [Int: String] {
    var names: [Int: String] = [:]
    try database.visit("SELECT id, file_name FROM editions") { row in
      names[try row.read(0)] = try row.read(1)
    }
    return names
  }
}
