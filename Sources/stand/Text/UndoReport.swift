import Register

/// What a person is told after they undid a change: what was taken back.
struct UndoReport {
  let undoing: Undoing

  /// One line with the names of the rows, those that follow one another as `s1 to s37`.
  var text: String {
    let kinds: [Undoing.Kind] = [.edition, .status, .notification, .wording]
    return "taken back: \(kinds.flatMap(runs).joined(separator: ", ")) (\(undoing.change.name))\n"
  }

  private func runs(of kind: Undoing.Kind) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in undoing.rows.filter({ $0.kind == kind }).map(\.number).sorted() {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      let first = "\(kind.rawValue)\(run.lowerBound)"
      return run.count == 1 ? first : "\(first) to \(kind.rawValue)\(run.upperBound)"
    }
  }
}
