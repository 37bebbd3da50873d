/// The pictures that a part of a package names, each known by what it holds: the same picture has the same name in
/// every document.
struct PackagePictures {
  /// By the ids of relations (ECMA-376, part 2).
  private let names: [String: String]

  /// No pictures.
  static let none = PackagePictures(names: [:])

  private init(names: [String: String]) {
    self.names = names
  }

  /// Finds the pictures that a part names: `word/document.xml`.
  init(of part: String, in archive: ZipArchive) throws(OfficeError) {
    var names: [String: String] = [:]
    for relation in try PackageRelations.all(of: part, in: archive) {
      names[relation.id] = archive.pictures[relation.target]
    }
    self.names = names
  }

  /// The name of a picture: `#1a2b3c4d`; nothing where it is not in the package, or too large.
  subscript(id: String?) -> String? { id.flatMap { names[$0] } }
}

/// Where the relations of a part of a package lead.
enum PackageRelations {
  /// The ids, the targets, each as the zip calls it, and the kinds of what is in the package.
  ///
  /// - Parameter part: The name of the part; empty for the package itself.
  static func all(
    of part: String, in archive: ZipArchive
  ) throws(OfficeError) -> [(id: String, target: String, type: String)] {
    let folder = folder(of: part)
    let name = part.dropFirst(folder.count)
    guard let list = try archive.xml("\(folder)_rels/\(name).rels") else { return [] }
    return list.all("rel:Relationship").compactMap { relation in
      guard let id = relation["Id"], let target = relation["Target"],
        relation["TargetMode"] != "External"
      else { return nil }
      return (id, path(of: target, from: folder), relation["Type"] ?? "")
    }
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// A target, which is told from the folder of its part, or from the root: `../media/image1.png`.
  private static func path(of target: String, from folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
