/// Pairs things of a table with things of a register, each at most once, rule by rule.
struct Pairing {
  /// For each thing of the table the place of the known one, where it is found.
  private(set) var partners: [Int?]
  /// The known things that are found.
  private(set) var taken: Set<Int> = []
  /// The things of the table that a person says are new.
  private(set) var declaredNew: Set<Int> = []
  private let knownCount: Int

  init(count: Int, knownCount: Int) {
    partners = Array(repeating: nil, count: count)
    self.knownCount = knownCount
  }

  /// The things of the table that wait for a partner.
  var waiting: [Int] {
    partners.indices.filter { partners[$0] == nil && !declaredNew.contains($0) }
  }

  /// The known things that no thing of the table has.
  var free: [Int] { (0..<knownCount).filter { !taken.contains($0) } }

  mutating func pair(_ thing: Int, with known: Int) {
    partners[thing] = known
    taken.insert(known)
  }

  mutating func declareNew(_ thing: Int) {
    declaredNew.insert(thing)
  }

  /// Pairs those that a key leads to each other and to nothing else.
  ///
  /// - Parameters:
  ///   - keys: The keys of a thing of the table.
  ///   - knownKeys: The keys of a known thing.
  ///   - isLikely: Whether the two can be one in the end; else they are left to be asked about.
  mutating func pairUnique<Key: Hashable>(
    by keys: (Int) -> Set<Key>, _ knownKeys: (Int) -> Set<Key>,
    where isLikely: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var places: [Key: Set<Int>] = [:]
    for known in free {
      for key in knownKeys(known) { places[key, default: []].insert(known) }
    }
    guard !places.isEmpty else { return }
    var found: [Int: Int] = [:]
    var seekers: [Int: Set<Int>] = [:]
    for thing in waiting {
      let candidates = keys(thing).reduce(into: Set<Int>()) { $0.formUnion(places[$1] ?? []) }
      for known in candidates { seekers[known, default: []].insert(thing) }
      if let only = candidates.first, candidates.count == 1 { found[thing] = only }
    }
    for (thing, known) in found where seekers[known]?.count == 1 && isLikely(thing, known) {
      pair(thing, with: known)
    }
  }
}
