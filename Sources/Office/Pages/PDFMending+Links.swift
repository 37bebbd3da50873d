/// Links that stand in no element of the structure.
extension Mending {
  /// Puts each link of a page that stands in no element into one of its own in a note: the first in the first note of the
  /// page, for LibreOffice leaves out those that lead from the number of a note back to its mark.
  ///
  /// What a link is of, the tree of parents tells: ISO 32000-1, 14.7.4.4.
  mutating func tagLinks() {
    guard let root = first(ofType: "/StructTreeRoot"), var structure = members(of: root),
      let tree = named(by: structure["/ParentTree"]).first, var parents = members(of: tree),
      case .array(var numbers)? = parents["/Nums"]
    else { return }
    let known = stride(from: 0, to: numbers.count, by: 2).compactMap { place -> Int? in
      if case .whole(let number) = numbers[place] { number } else { nil }
    }
    var next = known.max() ?? -1
    var free = objects.keys.map(Self.number).max() ?? 0
    // No PDF has as many: ISO 32000-1, annex C.
    guard next < 8_388_607, free < 8_388_607 else { return }
    (next, free) = (next + 1, free + 1)
    let notes = elements(of: "/Note")
    for page in objects.keys.sorted() where members(of: page)?["/Type"] == .string("/Page") {
      let links = annotations(of: page).filter { link in
        let members = members(of: link)
        return members?["/Subtype"] == .string("/Link") && members?["/StructParent"] == nil
      }
      .sorted { top(of: $0) > top(of: $1) }
      let here = notes.filter { named(by: members(of: $0)?["/Pg"]) == [page] }
      for (place, link) in links.enumerated() {
        guard let note = here.indices.contains(place) ? here[place] : here.last,
          var annotation = members(of: link), var holder = members(of: note)
        else { continue }
        let element = PDFValue.string("\(free) 0 R")
        changed[Self.prefix + "\(free) 0 R"] = .object([
          "value": .object([
            "/Type": .string("/StructElem"), "/S": .string("/Link"), "/P": Self.reference(to: note),
            "/Pg": Self.reference(to: page),
            "/K": .array([
              .object([
                "/Type": .string("/OBJR"), "/Obj": Self.reference(to: link),
                "/Pg": Self.reference(to: page),
              ])
            ]),
          ])
        ])
        annotation["/StructParent"] = .whole(next)
        set(annotation, of: link)
        switch holder["/K"] {
        case .array(let values): holder["/K"] = .array(values + [element])
        case let value?: holder["/K"] = .array([value, element])
        case nil: holder["/K"] = .array([element])
        }
        set(holder, of: note)
        numbers += [.whole(next), element]
        (next, free) = (next + 1, free + 1)
      }
    }
    guard parents["/Nums"] != .array(numbers) else { return }
    parents["/Nums"] = .array(numbers)
    set(parents, of: tree)
    structure["/ParentTreeNextKey"] = .whole(next)
    set(structure, of: root)
  }

  /// The annotations of a page, in the order in which it tells them.
  private func annotations(of page: String) -> [String] {
    let told = members(of: page)?["/Annots"]
    if case .string(let name)? = told, case .object(let object)? = objects[Self.prefix + name] {
      return named(by: object["value"])
    }
    return named(by: told)
  }

  /// How high on its page something ends.
  private func top(of annotation: String) -> Double {
    guard case .array(let sides)? = members(of: annotation)?["/Rect"], let last = sides.last else {
      return 0
    }
    return switch last {
    case .whole(let number): Double(number)
    case .number(let number): number
    default: 0
    }
  }

  private static func reference(to key: String) -> PDFValue {
    .string(String(key.dropFirst(prefix.count)))
  }
}
