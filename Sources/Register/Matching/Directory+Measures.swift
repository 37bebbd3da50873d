internal import Annex

extension Directory {
  /// Finds the one measure that a person names: by any of its numbers (`VM4`, `vm 4`, `4`,
  /// `VM1,15`, `VM 23 t/m 29`), or by a part of its title.
  ///
  /// Case, accents and spaces do not matter. A title that is named whole comes before those that it
  /// is a part of.
  ///
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func measure(named name: String) throws(RegisterError) -> Entry {
    let name = FoldedText(name).trimmed
    guard !name.isEmpty else {
      throw RegisterError(.usage, "a measure is named by a number or a part of its title: VM 4")
    }
    let found = matches(of: name)
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else {
      throw Choice.several(Self.listed(found), for: name, noun: "measure")
    }
    throw none(for: name)
  }

  private func matches(of name: String) -> [Entry] {
    if let numbers = (try? MeasureNumbers(reading: name))?.numbers {
      let known = entries.flatMap(\.measure.numbers)
      guard numbers.allSatisfy(known.contains) else { return [] }
      return entries.filter { $0.measure.numbers.contains(where: numbers.contains) }
    }
    let whole = entries.filter { FoldedText($0.measure.title).trimmed == name }
    guard whole.isEmpty else { return whole }
    return entries.filter { FoldedText($0.measure.fullTitle).folded.contains(name) }
  }

  private func none(for name: String) -> RegisterError {
    guard !entries.isEmpty else {
      return RegisterError(
        .notFound, "the register holds no measures yet; take an edition in with `stand import`")
    }
    return Choice.none(for: name, noun: "measure", nearest: Self.listed(nearest(to: name)))
  }

  private func nearest(to name: String) -> [Entry] {
    guard let wanted = (try? MeasureNumbers(reading: name))?.numbers.min() else {
      return Likeness.nearest(to: name, of: entries) { FoldedText($0.measure.title).trimmed }
    }
    let ranked = entries.compactMap { entry in
      entry.measure.numbers.map { abs($0 - wanted) }.min().map { (entry: entry, distance: $0) }
    }
    return ranked.sorted { $0.distance < $1.distance }.prefix(3).map(\.entry)
  }

  private static func listed(_ entries: [Entry]) -> [String] {
    let width = entries.map { $0.measure.code?.count ?? 0 }.max() ?? 0
    return entries.map { entry in
      let code = entry.measure.code ?? ""
      let space = String(repeating: " ", count: width - code.count)
      return "\(code)\(space)  \(entry.measure.title)"
    }
  }
}

extension Measure {
  /// The title with the numbers behind it, as an annex writes it.
  var fullTitle: String {
    code.map { "\(title) (\($0))" } ?? title
  }
}
