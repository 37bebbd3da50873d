internal import Annex
internal import Dates

/// A row of `status_updates`, as far as it is about a target.
struct TargetRow {
  let id: Int
  let date: CalendarDate
  let target: Target?
  let supersedes: Int?
  let isRetraction: Bool
  let change: Int
  let edition: Int?
}

/// The targets of one line, from all rows of its statuses: a computation on values, which asks no register.
///
/// A status and what puts it right are a chain. Of the chains of one day the last one holds. What holds makes the
/// targets that stood, over any number of statuses that said the same; what was put right, taken back or overruled
/// on its own day makes those that never stood, where they were others.
struct TargetHistory {
  /// A target, with the rows that say it.
  struct Entry {
    let target: Target
    let from: CalendarDate
    /// The rows that say it, the first one first.
    var rows: [TargetRow]
    var end: (kind: Deadline.End.Kind, by: TargetRow)?
    /// Where it stands among those of its day.
    let place: Int
  }

  private(set) var entries: [Entry] = []

  /// - Parameters:
  ///   - rows: Those of one line, in the order of their ids.
  ///   - date: Up to which day.
  init(_ rows: [TargetRow], asOf date: CalendarDate) {
    let chains = Self.chains(of: rows)
    var days: [CalendarDate: [Chain]] = [:]
    for chain in chains {
      addWithdrawn(of: chain)
      // What puts a status right may have moved it past the day.
      if let from = chain.standing?.date, from <= date { days[from, default: []].append(chain) }
    }
    var held: [Chain] = []
    for date in days.keys.sorted() {
      let ordered = (days[date] ?? []).sorted { $0.place < $1.place }
      guard let last = ordered.last else { continue }
      for chain in ordered.dropLast() { addOverruled(chain, by: last) }
      held.append(last)
    }
    addStanding(held)
    entries.removeAll { $0.from > date }
    // One whose day alone was put right is its entry of the other day, where that is seen already.
    for chain in chains { addMoved(chain, by: date) }
    entries.sort {
      ($0.from, $0.place, $0.rows.first?.id ?? 0) < ($1.from, $1.place, $1.rows.first?.id ?? 0)
    }
  }

  /// A status and what puts it right, one after the other.
  private struct Chain {
    var rows: [TargetRow]
    var place: Int { rows.first?.id ?? 0 }
    /// What holds of it; nothing where it is taken back.
    var standing: TargetRow? { rows.last.flatMap { $0.isRetraction ? nil : $0 } }

    /// Its rows in groups that say the same target.
    var groups: [[TargetRow]] {
      var groups: [[TargetRow]] = []
      for row in rows {
        if let last = groups.last?.last, last.target == row.target,
          last.isRetraction == row.isRetraction, last.date == row.date
        {
          groups[groups.count - 1].append(row)
        } else {
          groups.append([row])
        }
      }
      return groups
    }
  }

  private static func chains(of rows: [TargetRow]) -> [Chain] {
    var chains: [Chain] = []
    var places: [Int: Int] = [:]
    for row in rows {
      if let earlier = row.supersedes, let place = places[earlier] {
        chains[place].rows.append(row)
        places[row.id] = place
      } else {
        places[row.id] = chains.count
        chains.append(Chain(rows: [row]))
      }
    }
    return chains
  }

  /// Adds the targets of a chain that were put right or taken back.
  private mutating func addWithdrawn(of chain: Chain) {
    let groups = chain.groups
    for (group, next) in zip(groups, groups.dropFirst()) {
      guard let first = group.first, let target = first.target, let other = next.first,
        other.isRetraction || other.target != target
      else { continue }
      // Said again, or given back by an undo, it is the one that stands.
      if let row = chain.standing, row.target == target, row.date == first.date { continue }
      entries.append(
        Entry(
          target: target, from: first.date, rows: group,
          end: (other.isRetraction ? .takenBack : .corrected, other), place: chain.place))
    }
  }

  private mutating func addMoved(_ chain: Chain, by date: CalendarDate) {
    let groups = chain.groups
    for (group, next) in zip(groups, groups.dropFirst()) {
      guard let first = group.first, let target = first.target, let other = next.first,
        !other.isRetraction, other.target == target, first.date <= date,
        !entries.contains(where: { $0.target == target })
      else { continue }
      entries.append(
        Entry(
          target: target, from: first.date, rows: group, end: (.corrected, other),
          place: chain.place))
    }
  }

  private mutating func addOverruled(_ chain: Chain, by other: Chain) {
    guard let row = chain.standing, let target = row.target, let over = other.standing,
      over.target != target
    else { return }
    entries.append(
      Entry(
        target: target, from: row.date, rows: chain.groups.last ?? [row],
        end: (.overruled, over), place: chain.place))
  }

  private mutating func addStanding(_ held: [Chain]) {
    var run: Entry?
    for chain in held {
      guard let row = chain.standing else { continue }
      // Those that say the same, also those whose words alone were put right.
      let rows = chain.rows.filter { !$0.isRetraction && $0.target == row.target }
      if let last = run, last.target == row.target {
        run?.rows += rows
        continue
      }
      if var last = run {
        last.end = (row.target == nil ? .ended : .replaced, row)
        entries.append(last)
      }
      run = row.target.map {
        Entry(target: $0, from: row.date, rows: rows, end: nil, place: chain.place)
      }
    }
    if let run { entries.append(run) }
  }
}
