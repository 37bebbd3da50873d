/// The table of words by which a status is read.
public enum Words {
  /// The table, in UTF-8: words.tsv, which says how it is written.
  public static let table = PackageResources.words_tsv

  /// The version of the table.
  public static let version = 1
}
