/// What changed of the footnotes of themes, each told once, whatever lines stand below its theme.
struct ThemeNoteChanges {
  private var told: Set<Change> = []
  private let themesThen: () -> Set<String>
  private let themesNow: () -> Set<String>
  private lazy var then = themesThen()
  private lazy var now = themesNow()

  private struct Change: Hashable {
    let theme: String?
    let note: NoteChange
  }

  /// - Parameters:
  ///   - themes: All themes as they were, asked where it matters.
  ///   - now: All themes as they are.
  init(themes: @escaping () -> Set<String>, then now: @escaping () -> Set<String>) {
    (themesThen, themesNow) = (themes, now)
  }

  /// What became of the footnotes above a line.
  ///
  /// Those of another theme, below which the line came to stand, did not change; those of one that has another name did.
  mutating func next(
    from old: (theme: String?, notes: [String]), to new: (theme: String?, notes: [String])
  ) -> [NoteChange] {
    guard old.notes != new.notes, isSame(old.theme, new.theme) else { return [] }
    return NoteChange.ofTheme(from: old.notes, to: new.notes)
      .filter { told.insert(Change(theme: new.theme, note: $0)).inserted }
  }

  private mutating func isSame(_ old: String?, _ new: String?) -> Bool {
    guard old != new else { return true }
    guard let old, let new else { return false }
    return !now.contains(old) && !then.contains(new)
  }
}
