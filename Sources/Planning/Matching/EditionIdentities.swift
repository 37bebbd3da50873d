public import Annex

/// Which things of a register those of a table are, where that was settled when the edition was taken in: all by
/// their ids.
///
/// What it does not name is matched by the rules.
public struct EditionIdentities: Sendable {
  /// The themes by their titles.
  public var themes: [String: Int] = [:]
  /// The ambitions of the table.
  public var ambitions: [AnnexContents.Ambition: Int] = [:]
  /// The measures of the table.
  public var measures: [AnnexContents.Measure: Int] = [:]
  /// The lines by the first of their rows.
  public var lines: [Int: Line] = [:]

  /// A line, and the ambition that it stands under.
  public struct Line: Hashable, Sendable {
    /// Its id.
    public let id: Int
    /// The ambition, by its id; nothing outside the strategy.
    public let ambition: Int?

    /// Creates it.
    public init(id: Int, ambition: Int?) {
      (self.id, self.ambition) = (id, ambition)
    }
  }

  /// Creates identities that name nothing.
  public init() {}
}

extension Matching {
  /// Pairs what is settled; what the register has no words for is new.
  mutating func take(_ identities: EditionIdentities) {
    let themes = Self.places(known.all.themes)
    for (title, id) in identities.themes {
      settle(new.placeOfTheme[title], as: themes[id], in: \.themes)
    }
    let ambitions = Self.places(known.all.ambitions)
    for (ambition, id) in identities.ambitions {
      settle(new.placeOfAmbition[ambition], as: ambitions[id], in: \.ambitions)
    }
    let measures = Self.places(known.all.measures)
    for (measure, id) in identities.measures {
      settle(new.placeOfMeasure[measure], as: measures[id], in: \.measures)
    }
  }

  private mutating func settle(
    _ thing: Int?, as known: Int?, in pairing: WritableKeyPath<Matching, Pairing>
  ) {
    guard let thing else { return }
    if let known, !self[keyPath: pairing].taken.contains(known) {
      self[keyPath: pairing].pair(thing, with: known)
    } else {
      self[keyPath: pairing].declareNew(thing)
    }
  }

  private static func places<Words>(_ things: [Thing<Words>]) -> [Int: Int] {
    Dictionary(
      things.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
