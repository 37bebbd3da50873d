public import Chain
public import Annex
internal import Dates
internal import Kamerstuk

extension Snapshot {
  /// Composes the annex from a viewpoint: what held, in the order and the spelling of the last edition.
  ///
  /// - Parameters:
  ///   - title: What stands above it; else the title of that edition.
  ///   - since: Since when changes are told.
  ///   - headings: What a person says of its headings, which counts before those of the edition.
  /// - Throws: ``RegisterError`` where no line held.
  public func annex(
    from view: Viewpoint, title: String? = nil, since: ChangesSince? = nil,
    headed headings: ProgrammeLook = ProgrammeLook()
  ) throws -> RegisterAnnex {
    let view = Viewpoint(asOf: view.date, knownAt: min(view.change, newestChange))
    let editions = try editions(knownAt: view.change)
    var all = try since == nil ? lines(from: view) : linesWithNotes(from: view)
    try addSince(to: &all, from: view)
    try addConfirmations(to: &all, from: view)
    let sources = try AnnexSources(of: self, for: all, from: view, editions: editions)
    let lines = all.filter { !$0.isDropped }
    guard !lines.isEmpty else {
      throw RegisterError(.notFound, "no line held on \(view.date), so there is no annex to write")
    }
    let changes = try since.map { point in
      try AnnexChanges(
        of: self, since: point, from: view, to: all, keeping: lines, told: sources,
        editions: editions)
    }
    var called = try keptHeadings(knownAt: view.change)
    called.call(headings)
    let document = AnnexDocument(
      title: title ?? sources.title ?? "Overzicht verbetermaatregelen", date: view.date,
      facts: lines.map { AnnexFact($0, from: sources, changes: changes?.byLine[$0.line] ?? []) },
      following: sources.followed, texts: sources.texts,
      since: changes.map {
        AnnexDocument.Since(
          point: $0.point.words, name: $0.point.name, dropped: $0.dropped)
      }, headed: called)
    let states = Dictionary(lines.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    return RegisterAnnex(
      document: document, lines: document.lines.compactMap { states[$0.fact.line] },
      differences: changes?.differences,
      leftOut: all.filter(\.isDropped),
      seal: view.change > 0 ? try seal(of: view.change) : nil)
  }
}

extension AnnexFact {
  fileprivate init(_ state: LineState, from sources: AnnexSources, changes: [AnnexChange]) {
    self.init(
      line: state.line, theme: state.theme,
      ambition: state.ambition.map { Ambition(title: $0.title, page: $0.page) },
      measure: state.measure.title, code: state.measure.code,
      explanation: sources.explanation(of: state), owner: state.owner,
      status: sources.status(of: state),
      phase: state.status?.phase.value,
      isPhaseNone: state.status.map { $0.phase.value == nil && $0.phase.basis != nil } ?? false,
      signals: state.status?.signals.map(\.kind) ?? [],
      target: state.status?.target.value,
      told: state.notifications.map { Told(date: $0.date, kamerstuk: $0.kamerstuk) },
      remarks: sources.remarks(on: state.line), changes: changes)
  }
}

extension Edition {
  /// The newest of the editions that had come by a date.
  static func last(of editions: [Edition], by date: CalendarDate) -> Edition? {
    editions.filter { $0.date <= date }
      .max { ($0.date, $0.change.id, $0.id) < ($1.date, $1.change.id, $1.id) }
  }
}

/// The annex that a register gives from a viewpoint.
public struct RegisterAnnex: Sendable {
  /// The document.
  public var document: AnnexDocument
  /// The lines of the document, in its order.
  public let lines: [LineState]
  /// What differs of these lines since a date, where that was asked.
  public let differences: [Difference]?
  /// The lines that an earlier edition had and the last one does not have; they are left out.
  public let leftOut: [LineState]
  /// The seal of the last change that the document tells of; nothing where there is none.
  public let seal: Seal?
}
