internal import Answers
internal import JSONText

/// What the data are, for catalogues: DCAT-AP-NL 3.0 in JSON-LD (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/).
///
/// What only whoever publishes can know, such as who they are, is left for them to say.
enum Catalogue {
  private static let unsaid = "niet opgegeven"

  /// The catalogue.
  static func text(of site: Site) -> String {
    let base = site.settings.address
    func address(_ route: Route) -> String {
      base.map { $0 + route.address } ?? Route.catalogue.link(to: route)
    }
    func id(_ name: String) -> (String, JSON) { ("@id", .string(name)) }
    let own = address(.catalogue)
    let publisher = JSON.object([
      id("\(own)#uitgever"), ("@type", .string("foaf:Agent")),
      ("foaf:name", literal(site.settings.publisher ?? unsaid)),
    ])
    let contact = contact(of: site, id: "\(own)#contact")
    let description =
      "Wat een ministerie beloofde te verbeteren, wat daarover aan de Tweede Kamer is gemeld, en wanneer."
    let datasets = DataTable.allCases.map { table -> JSON in
      let name = "\(own)#\(table.rawValue)"
      let files: [(Route.TableFile, String, String)] = [
        (.csv, "text/csv", "CSV"), (.json, "application/json", "JSON"),
      ]
      let distributions = files.map { file, media, format -> JSON in
        .object([
          id("\(name)-\(format.lowercased())"), ("@type", .string("dcat:Distribution")),
          ("dct:title", literal("\(table.title) (\(format))")),
          ("dcat:accessURL", link(address(.data))),
          ("dcat:downloadURL", link(address(.table(table, file)))),
          (
            "dcat:mediaType",
            link("https://www.iana.org/assignments/media-types/\(media)")
          ),
          ("dct:format", link("\(authority)file-type/\(format)")),
          ("dct:license", link(site.settings.license ?? defaultLicense)),
        ])
      }
      return .object([
        id(name), ("@type", .string("dcat:Dataset")), ("dct:title", literal(table.title)),
        ("dct:description", literal("\(table.title). \(description)")),
        ("dct:identifier", .string(site.name(of: .table(table, .csv)))),
        (
          "dct:accessRights",
          link("\(authority)access-right/\(site.answer.isWhole ? "NON_PUBLIC" : "PUBLIC")")
        ),
        ("dct:creator", .object([id("\(own)#uitgever")])),
        ("dct:publisher", .object([id("\(own)#uitgever")])),
        ("dcat:contactPoint", .object([id("\(own)#contact")])),
        ("dcat:theme", link("\(authority)data-theme/GOVE")),
        ("dct:language", link("\(authority)language/NLD")),
        (
          "dct:modified",
          .object([
            ("@type", .string("xsd:date")),
            ("@value", .string((site.answer.lastTelling ?? site.answer.day).description)),
          ])
        ), ("dcat:landingPage", link(address(.data))),
        ("dcat:distribution", .array(distributions)),
      ])
    }
    let catalogue = JSON.object([
      ("@context", context), id(own), ("@type", .string("dcat:Catalog")),
      ("dct:title", literal(site.title)), ("dct:description", literal(description)),
      ("dct:publisher", publisher), ("dcat:contactPoint", contact),
      ("dct:language", link("\(authority)language/NLD")), ("foaf:homepage", link(address(.front))),
      ("dcat:dataset", .array(datasets)),
    ])
    return catalogue.text + "\n"
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"
  /// That nobody said which licence holds: only the publisher can.
  private static let defaultLicense = "http://standaarden.overheid.nl/owms/terms/licentieonbekend"

  private static func literal(_ words: String) -> JSON {
    .object([("@language", .string("nl")), ("@value", .string(words))])
  }

  private static func link(_ address: String) -> JSON { .object([("@id", .string(address))]) }

  private static func contact(of site: Site, id: String) -> JSON {
    var members: [(String, JSON)] = [
      ("@id", .string(id)), ("@type", .string("vcard:Kind")),
      ("vcard:fn", .string(site.settings.publisher ?? unsaid)),
    ]
    if let contact = site.settings.contact {
      let isMail = contact.contains("@") && !contact.contains("://")
      members.append(
        (
          isMail ? "vcard:hasEmail" : "vcard:hasURL",
          link(isMail && !contact.hasPrefix("mailto:") ? "mailto:\(contact)" : contact)
        ))
    } else {
      members.append(("vcard:hasURL", link(Route.catalogue.link(to: .accessibility))))
    }
    return .object(members)
  }

  private static var context: JSON {
    let names = [
      ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
      ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
      ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
    return .object(names.map { ($0, .string($1)) })
  }
}
