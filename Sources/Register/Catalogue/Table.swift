/// A table whose rows belong to changes, and so are under the chain.
///
/// Each of its rows has an `id` and a `change_id`; what else it has is said here, column by column.
struct Table: Sendable {
  /// Its name in the schema, which is part of the hash of each of its rows.
  let name: StaticString
  /// The letter that names its rows for people; nothing where they have no such name.
  let letter: StaticString?
  /// Whether it shares its ids with the other tables of wordings: w7 names one row of them.
  let sharesIDs: Bool
  /// What a row is of: the column with the id of another row, without which it would say nothing.
  let owner: StaticString?
  /// What a row says: its columns besides.
  let content: [StaticString]
  /// Whether its rows have a salt, so that no word of a person can be guessed from a hash.
  let isSalted: Bool

  init(
    _ name: StaticString, letter: StaticString? = nil, sharesIDs: Bool = false,
    of owner: StaticString? = nil, content: [StaticString] = [], isSalted: Bool = true
  ) {
    self.name = name
    self.letter = letter
    self.sharesIDs = sharesIDs
    self.owner = owner
    self.content = content
    self.isSalted = isSalted
  }
}
