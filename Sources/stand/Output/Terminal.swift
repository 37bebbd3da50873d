#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What text is laid out for: how wide, how high, and whether in colour.
struct Terminal {
  /// The columns of a line.
  let width: Int
  /// The lines that are seen at once; nothing where output is no terminal.
  let height: Int?
  /// Whether styles are shown.
  let hasColour: Bool

  /// The text in a style, where styles are shown.
  func styled(_ text: String, _ style: Style?) -> String {
    guard hasColour, let style else { return text }
    return style.applied(to: text)
  }

  /// What standard output is: a terminal of some width, or something else, which gets 80 columns
  /// unless `COLUMNS` says otherwise.
  ///
  /// Colour is for terminals alone, and gives way to `NO_COLOR` (https://no-color.org), `TERM=dumb`
  /// and `--no-color`.
  static func standardOutput(environment: Environment, noColour: Bool) -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let wantsColour = !noColour && environment["NO_COLOR"] == nil && environment.hasFullTerminal
    return Terminal(
      width: width(environment: environment), height: isTerminal ? windowSize()?.lines : nil,
      hasColour: isTerminal && wantsColour)
  }

  /// The columns of a line on standard output.
  static func width(environment: Environment) -> Int {
    let width = windowSize()?.columns ?? environment["COLUMNS"].flatMap(Int.init) ?? 80
    return min(max(width, 20), 400)
  }

  /// Whether a person sits at both standard input and standard output, so that a program can take
  /// the screen.
  static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  private static func windowSize() -> (columns: Int, lines: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

extension StandardOutput {
  /// Whether it is a terminal, which control characters would drive.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
