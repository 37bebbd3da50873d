internal import CExpat

/// Reads XML into its elements, and refuses what no office program writes.
enum XMLReader {
  /// Reads the one element that all others are in.
  ///
  /// No entity is ever expanded and nothing is fetched: a document type, which would declare them, is refused.
  ///
  /// - Parameter part: What errors call it: the name of a file in a zip, or `the document`.
  /// - Throws: ``OfficeError``.
  static func read(_ bytes: [UInt8], of part: String) throws(OfficeError) -> XMLElement {
    try read(bytes, of: part, into: XMLBuilder()) { _ throws(OfficeError) in }
  }

  /// Reads it likewise, and passes the elements of a name over.
  static func read(
    _ bytes: [UInt8], of part: String, without name: String
  ) throws(OfficeError) -> XMLElement {
    try read(bytes, of: part, into: XMLBuilder(without: name, isGiven: false)) {
      _ throws(OfficeError) in
    }
  }

  /// Reads it likewise, and gives the elements of a name one by one: there may be more of them than there is room for.
  static func read(
    _ bytes: [UInt8], of part: String, without name: String,
    each handle: (XMLElement) throws(OfficeError) -> Void
  ) throws(OfficeError) -> XMLElement {
    try read(bytes, of: part, into: XMLBuilder(without: name), each: handle)
  }

  private static func read(
    _ bytes: [UInt8], of part: String, into builder: XMLBuilder,
    each handle: (XMLElement) throws(OfficeError) -> Void
  ) throws(OfficeError) -> XMLElement {
    guard let parser = XML_ParserCreateNS(nil, 0x0A) else {
      throw OfficeError("there is no memory left")
    }
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLBuilder.of(data)?.start(name, attributes)
      }, { data, _ in XMLBuilder.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLBuilder.of(data)?.add(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLBuilder.of(data)?.problem = XMLReader.doctypeProblem
    }
    try feed(bytes, of: part, to: parser) { () throws(OfficeError) in
      for element in builder.take() { try handle(element) }
      if let problem = builder.problem { throw OfficeError("\(part) \(problem)") }
    }
    guard let root = builder.root else { throw OfficeError("\(part) holds no XML") }
    return root
  }

  static let doctypeProblem = "declares a document type, which no office program writes"

  /// Has a parser read bytes in pieces, so that reading ends soon after what is refused.
  ///
  /// - Parameter handle: Is called behind each piece, before it counts whether the XML is whole.
  static func feed(
    _ bytes: [UInt8], of part: String, to parser: XML_Parser,
    _ handle: () throws(OfficeError) -> Void
  ) throws(OfficeError) {
    var place = 0
    repeat {
      let piece = bytes[place..<min(place + 1 << 16, bytes.count)]
      place = piece.endIndex
      let status = piece.withUnsafeBytes { buffer in
        XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          place == bytes.count ? 1 : 0)
      }
      try handle()
      guard status == XML_STATUS_OK else {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
        throw OfficeError(
          """
          \(part) is no whole XML: \(reason) on line \(XML_GetCurrentLineNumber(parser)). \
          Is the file whole?
          """)
      }
    } while place < bytes.count
  }
}

/// Puts elements into each other as they come.
private final class XMLBuilder {
  /// The name of elements that are no part of the tree.
  private let apart: String?
  /// Whether these are put together to be given, or passed over.
  private let areGiven: Bool
  /// Those that came since they were taken last.
  private var finished: [XMLElement] = []
  /// How many elements had come when the one at hand began that is no part of the tree.
  private var countBefore = 0
  /// How deep in one that is passed over the place at hand is.
  private var depthApart = 0

  init(without name: String? = nil, isGiven: Bool = true) {
    apart = name
    areGiven = isGiven
  }

  /// The elements that came since, which are no longer kept.
  func take() -> [XMLElement] {
    defer { finished = [] }
    return finished
  }

  private(set) var root: XMLElement?
  /// Why reading stops.
  var problem: String?
  private var open: [XMLElement] = []
  private var count = 0
  /// The names that came, each as expat gives it and as the standards write it: few come again and again.
  private var names: [String: String] = [:]
  /// The text that came since the last element began or ended: expat gives it line by line.
  private var text: [UInt8] = []

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLBuilder? {
    data.map { Unmanaged<XMLBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<CChar>, _ given: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil else { return }
    if depthApart > 0 {
      depthApart += 1
      return
    }
    endText()
    let title = self.name(of: name)
    let isApart = title == apart
    if isApart {
      countBefore = count
      guard areGiven else {
        depthApart = 1
        return
      }
    }
    count += 1
    guard count <= Limits.elements else {
      problem = "has more than 600,000 elements; an annex has fewer"
      return
    }
    guard open.count < Limits.depth else {
      problem = "has elements more than 200 deep within each other; an annex has not"
      return
    }
    var attributes: [(name: String, value: String)] = []
    var next = given
    while let place = next, let key = place.pointee, let value = (place + 1).pointee {
      attributes.append((self.name(of: key), String(cString: value)))
      next = place + 2
    }
    let element = XMLElement(title, attributes)
    if !isApart { open.last?.append(.element(element)) }
    if root == nil { root = element }
    open.append(element)
  }

  private func name(of given: UnsafePointer<CChar>) -> String {
    let whole = String(cString: given)
    if let known = names[whole] { return known }
    let name = XMLNames.name(of: whole)
    if names.count < 10_000 { names[whole] = name }
    return name
  }

  func end() {
    guard problem == nil else { return }
    guard depthApart == 0 else {
      depthApart -= 1
      return
    }
    endText()
    guard let element = open.popLast(), element.name == apart else { return }
    finished.append(element)
    count = countBefore
  }

  func add(_ more: UnsafeBufferPointer<UInt8>) {
    guard problem == nil, depthApart == 0 else { return }
    text += more
  }

  private func endText() {
    guard !text.isEmpty else { return }
    open.last?.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }
}
