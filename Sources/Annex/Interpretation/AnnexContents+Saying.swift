public import Dates

extension AnnexContents.Line {
  /// The phase: what the source states, else what the words say.
  public var phase: Phase? {
    if let statement, statement.isPhaseStated { return statement.phase }
    return statement?.phase ?? derivation.phase?.content
  }

  /// The target date: what the source states, else what the words say.
  public var target: CalendarDate? { statement?.target ?? derivation.target?.content }

  /// The signals that the words give or the source states, one of a kind.
  public var signals: [Signal.Kind] {
    Signal.Kind.allCases.filter { kind in
      derivation.signals.contains { $0.kind == kind } || statement?.signals.contains(kind) == true
    }
  }
}
