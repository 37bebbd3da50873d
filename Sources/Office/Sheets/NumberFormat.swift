/// How a sheet shows a number, by its format code (ECMA-376, 18.8.31): the words around it, its digits, or how much of
/// a date.
struct NumberFormat {
  private let kind: Kind

  private enum Kind {
    case date(DateGrain)
    case number(Number)
  }

  private struct Number {
    var before = ""
    var behind = ""
    var digits = 1
    var decimals = 0
    var isPercent = false
  }

  /// Reads a code such as `0.00`, `"VM "0` or `mmm yyyy`; nothing where it shows more than that.
  init?(_ code: String) {
    var number = Number()
    var pattern = ""
    var letters = Set<Character>()
    var characters = code[...]
    while let character = characters.popFirst(), character != ";" {
      var words = ""
      switch character {
      case "\"":
        words = String(characters.prefix { $0 != "\"" })
        characters = characters.dropFirst(words.count + 1)
      case "\\": words = characters.popFirst().map(String.init) ?? ""
      // As wide as the next character, or filled with it.
      case "_": words = characters.popFirst() == nil ? "" : " "
      case "*": characters = characters.dropFirst()
      case "[":
        let tag = characters.prefix { $0 != "]" }
        characters = characters.dropFirst(tag.count + 1)
        guard !tag.contains(where: { "<>=".contains($0) }) else { return nil }
        // A currency, and the language whose it is: `[$€-413]`.
        if tag.first == "$" { words = String(tag.dropFirst().prefix { $0 != "-" }) }
      case "#", "0", ",", ".", "?": pattern.append(character)
      case "%": (number.isPercent, words) = (true, "%")
      case " ", "-", "/", ":", "(", ")", "+", "€", "$": words = String(character)
      default: letters.insert(Character(character.lowercased()))
      }
      if pattern.isEmpty { number.before += words } else { number.behind += words }
    }
    if letters.contains("d") || letters.contains("y") {
      kind = .date(letters.contains("d") ? .day : letters.contains("m") ? .month : .year)
      return
    }
    let parts = pattern.split(separator: ".", omittingEmptySubsequences: false)
    // Room for the sign or the bracket of another number is none here.
    number.before = String(number.before.drop { $0 == " " })
    while number.behind.last == " " { number.behind.removeLast() }
    guard letters.isEmpty, (1...2).contains(parts.count), parts[0].last == "0",
      parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) && parts[1].count <= 9
    else { return nil }
    number.digits = min(parts[0].count { $0 == "0" }, 15)
    number.decimals = parts.count == 2 ? parts[1].count : 0
    kind = .number(number)
  }

  private init(_ kind: Kind) { self.kind = kind }

  /// The formats that every workbook knows: ECMA-376, 18.8.30.
  static func known(_ id: Int) -> NumberFormat? {
    switch id {
    case 1: NumberFormat("0")
    case 2: NumberFormat("0.00")
    case 3: NumberFormat("#,##0")
    case 4: NumberFormat("#,##0.00")
    case 9: NumberFormat("0%")
    case 10: NumberFormat("0.00%")
    case 17: NumberFormat(.date(.month))
    case 14...16, 22, 27...31, 36, 50...58: NumberFormat(.date(.day))
    default: nil
    }
  }

  /// How much of a date it shows; nothing where it shows a number.
  var grain: DateGrain? {
    if case .date(let grain) = kind { grain } else { nil }
  }

  /// The number as the sheet shows it, its decimals behind a point and its digits in no groups, which are another's in
  /// each country.
  func shown(_ value: String) -> String {
    guard case .number(let form) = kind, let number = Double(value) else { return value }
    var unit = 1.0
    for _ in 0..<form.decimals { unit *= 10 }
    let scaled = ((form.isPercent ? number * 100 : number) * unit).rounded()
    guard abs(scaled) < 1e15 else { return value }
    let written = String(Int(abs(scaled)))
    let least = form.decimals + max(form.digits, 1)
    let padded = String(repeating: "0", count: max(0, least - written.count)) + written
    let whole = padded.dropLast(form.decimals)
    let rest = form.decimals == 0 ? "" : "." + padded.suffix(form.decimals)
    return "\(scaled < 0 ? "-" : "")\(form.before)\(whole)\(rest)\(form.behind)"
  }
}

/// How much of a date a sheet shows.
enum DateGrain {
  case day, month, year

  /// A date in ISO 8601 as far as it is shown.
  func shown(_ date: String) -> String {
    switch self {
    case .day: date
    case .month: String(date.prefix(7))
    case .year: String(date.prefix(4))
    }
  }

  /// How much of a date in ISO 8601 some words show, whatever their order: a day has two numbers beside the name of its
  /// month, or three; `1 mei` has its own alone.
  init(of date: String, shownAs words: String) {
    let numbers = words.split { !$0.isNumber }
    let names = words.contains(where: \.isLetter) ? 1 : 0
    let day = date.suffix(2)
    let isDayAlone =
      numbers.count == 1 && Int(numbers[0]) == Int(day) && !date.prefix(4).hasSuffix(numbers[0])
    self =
      switch numbers.count + names {
      case 1 where numbers.count == 1: .year
      case 2 where !isDayAlone && !numbers.isEmpty: .month
      default: .day
      }
  }
}
