internal import Answers
internal import Dates
internal import PlainText
internal import Register

/// The targets that stand, for calendars: RFC 5545.
public enum Calendar {
  /// The calendar.
  public static func text(of site: Site) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//stand//streefdata//NL", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(site.title),
    ]
    let stamp = (site.answer.lastTelling ?? site.answer.day).basic + "T000000Z"
    for line in site.answer.lines {
      guard let target = line.status?.target.value, let last = target.last,
        let next = last.dayAfter
      else { continue }
      let page = Route.measure(site.slug(ofMeasure: line.measure.id))
      lines += [
        "BEGIN:VEVENT", "UID:" + escaped(site.name(of: page) + "#r\(line.line)"),
        "DTSTAMP:\(stamp)", "DTSTART;VALUE=DATE:\(last.basic)", "DTEND;VALUE=DATE:\(next.basic)",
        "SUMMARY:" + escaped("Streefdatum \(line.measure.name): \(line.measure.title)"),
        "DESCRIPTION:"
          + escaped("\(line.ambitionName)\n\(target.dutch)\n\(line.status?.text ?? "")"),
        "TRANSP:TRANSPARENT",
      ]
      if let address = site.settings.address { lines.append("URL:\(address)\(page.address)") }
      lines.append("END:VEVENT")
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(folded).map { $0 + "\r\n" }.joined()
  }

  /// A text as a value.
  ///
  /// https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.harmless {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      case "\t": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes.
  ///
  /// https://www.rfc-editor.org/rfc/rfc5545#section-3.1
  private static func folded(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for scalar in line.unicodeScalars {
      if piece.utf8.count + scalar.utf8.count > 75 {
        pieces.append(piece)
        piece = " "
      }
      piece.unicodeScalars.append(scalar)
    }
    return pieces + [piece]
  }
}

extension CalendarDate {
  /// The date without hyphens: `20260101`.
  fileprivate var basic: String { description.replacing("-", with: "") }
}
