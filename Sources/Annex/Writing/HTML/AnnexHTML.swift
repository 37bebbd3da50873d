internal import Dates
internal import Markup
internal import Kamerstuk

/// A document as one page of HTML that needs nothing else: no script, no other file.
public enum AnnexHTML {
  /// Writes a document.
  public static func text(of document: AnnexDocument) -> String {
    var table = HTMLTable(of: document)
    let body = HTML.element(
      "body", [],
      [
        .literal("\n"),
        .block(
          "main", [],
          [
            front(of: document), changes(in: document), legend(of: document), table.html(),
            notes(of: document, marked: table.marks), end(of: document),
          ]),
      ])
    return "<!DOCTYPE html>\n"
      + HTML.block("html", [HTML.Attribute("lang", "nl")], [head(of: document), body]).markup
  }

  private static func head(of document: AnnexDocument) -> HTML {
    .block(
      "head", [],
      [
        .void("meta", [HTML.Attribute("charset", "utf-8")]),
        .void(
          "meta",
          [
            HTML.Attribute("http-equiv", "Content-Security-Policy"),
            HTML.Attribute("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ]),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("color-scheme", "light dark"), meta("referrer", "no-referrer"),
        .block("title", [], [.words(SpokenCell.oneLine(document.title).text)]),
        .block("style", [], [.literal(HTMLStyle.screen), .literal(HTMLStyle.others)]),
      ])
  }

  private static func meta(_ name: String, _ content: String) -> HTML {
    .void("meta", [HTML.Attribute("name", name), HTML.Attribute("content", content)])
  }

  private static func front(of document: AnnexDocument) -> HTML {
    .block(
      "header", [],
      [
        .block("h1", [], [.words(document.title)]),
        .block(
          "p", [.className("datum")],
          [
            .words("Stand op "), .date(document.date),
            .words(document.known.map { ", zoals bekend \($0)." } ?? "."),
          ]),
        document.provenance.map { .block("p", [], [.words($0)]) } ?? .nothing,
      ])
  }

  private static func changes(in document: AnnexDocument) -> HTML {
    guard let since = document.since else { return .nothing }
    let items =
      document.changedLines.map { line, name in
        HTML.block(
          "li", [],
          [
            .element("strong", [], [.words(line.fact.isNew ? "nieuw" : "gewijzigd")]), .words(": "),
            .element("a", [.link(to: .line(line.fact.line))], [.words(name)]),
          ])
      }
      + since.dropped.map { name in
        .block(
          "li", [],
          [.element("strong", [], [.words("niet meer in de bijlage")]), .words(": \(name)")])
      }
    return section(
      .changes, "Gewijzigd sinds \(since.point)",
      [items.isEmpty ? .block("p", [], [.words("Niets.")]) : .block("ul", [], items)])
  }

  private static func legend(of document: AnnexDocument) -> HTML {
    let phases = Phase.inLegend(of: document).map { phase in
      HTML.block(
        "li", [],
        [
          HTMLTable.badge(phase), .words(": \(document.legend(of: phase)) "),
          count(document.lines.count { $0.fact.phase == phase }),
        ])
    }
    let unsaid = document.lines.count { $0.fact.phase == nil }
    let rest =
      unsaid == 0
      ? HTML.nothing
      : .block(
        "li", [], [HTMLTable.badge(nil), .words(": de bijlage noemt geen fase "), count(unsaid)])
    return section(.legend, "Legenda", [.block("ul", [.className("legenda")], phases + [rest])])
  }

  private static func count(_ number: Int) -> HTML {
    .element(
      "span", [.className("aantal")], [.words(number == 1 ? "(1 regel)" : "(\(number) regels)")])
  }

  private static func notes(of document: AnnexDocument, marked: [Int: Int]) -> HTML {
    guard !document.notes.isEmpty else { return .nothing }
    let items = document.notes.map { note in
      let text = HTML.words(note.text)
      let said: HTML =
        if case .kamerstuk(let kamerstuk) = note.key {
          .element("a", [.link(to: kamerstuk)], [text])
        } else { text }
      let count = marked[note.number] ?? 0
      let back = (1...max(1, count)).prefix(count).map { position in
        HTML.element(
          "a",
          [
            .link(to: .mark(note: note.number, position)), .role("doc-backlink"),
            .label(
              "Terug naar voetnootmarkering \(note.number)"
                + (count == 1 ? "" : ", plaats \(position)")),
          ], [.words("↩")])
      }
      return HTML.block(
        "li", [.id(.note(note.number))], [said] + back.flatMap { [.words(" "), $0] })
    }
    return section(.notes, "Voetnoten", [.block("ol", [], items)], role: "doc-endnotes")
  }

  private static func end(of document: AnnexDocument) -> HTML {
    guard let seal = document.seal else { return .nothing }
    return .block(
      "footer", [],
      [
        .block("h2", [.id(.seal)], [.words("Zegel van het register")]),
        .block(
          "p", [],
          [
            .words(
              "Hiermee is na te gaan dat niets van wat het register tot en met deze mutatie vastlegde sindsdien is veranderd."
            )
          ]),
        .block(
          "pre", [],
          [
            HTML.element(
              "code", [],
              seal.split(separator: "\n").flatMap { [.words(String($0)), .literal("\n")] })
          ]),
      ])
  }

  private static func section(
    _ anchor: Anchor, _ heading: String, _ content: [HTML], role: StaticString? = nil
  ) -> HTML {
    .block(
      "section", [.labelled(by: anchor)] + (role.map { [.role($0)] } ?? []),
      [.block("h2", [.id(anchor)], [.words(heading)])] + content)
  }
}
