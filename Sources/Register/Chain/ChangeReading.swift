/// A change as it was met in the file: what its link says, and what is there.
struct ChangeReading {
  /// Its number.
  let number: Int
  /// Whether its own row is there.
  let isThere: Bool
  /// Its link; nothing where there is none.
  let link: Link?
  /// What its link would be, made of the rows that are there, behind the same link before it.
  let computed: Link
  /// The rows that are there, in the order of ``Table/all``.
  let rows: [[ChainedRow]]
  /// The ids that the rows of each table should have, where that can be told; tables that are numbered
  /// together share them.
  let ids: [Range<Int>?]

  /// Whether it is what was recorded, going by itself.
  var isIntact: Bool { findings().isEmpty }
}
