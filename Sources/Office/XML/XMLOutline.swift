internal import CExpat

/// Where the outer elements of a flat document stand in its bytes, for what is taken over as it is written.
///
/// Names have the prefixes that the document itself gives them.
struct XMLOutline {
  /// The bytes of the document.
  let bytes: [UInt8]
  /// The element that all others are in.
  let root: Element

  /// An element, down to the fourth within others.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Where it stands, from the beginning of its start tag to the end of its end tag.
    fileprivate(set) var range: Range<Int>
    /// What is in it; nothing where it has no end tag.
    fileprivate(set) var inside: Range<Int>?
    fileprivate(set) var children: [Element] = []

    /// The first element of a name directly in it.
    func first(_ name: String) -> Element? { children.first { $0.name == name } }
  }

  /// Reads a document.
  ///
  /// - Parameter part: What errors call it.
  /// - Throws: ``OfficeError``, as ``XMLReader`` does.
  init(_ bytes: [UInt8], of part: String) throws(OfficeError) {
    guard let parser = XML_ParserCreate(nil) else { throw OfficeError("there is no memory left") }
    defer { XML_ParserFree(parser) }
    let builder = OutlineBuilder(parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        OutlineBuilder.of(data)?.start(String(cString: name), attributes)
      }, { data, _ in OutlineBuilder.of(data)?.end() })
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      OutlineBuilder.of(data)?.problem = XMLReader.doctypeProblem
    }
    try XMLReader.feed(bytes, of: part, to: parser) { () throws(OfficeError) in
      if let problem = builder.problem { throw OfficeError("\(part) \(problem)") }
    }
    guard let root = builder.root else { throw OfficeError("\(part) holds no XML") }
    (self.bytes, self.root) = (bytes, root)
  }

  /// An element as it is written.
  func text(of element: Element) -> String {
    String(decoding: bytes[element.range], as: UTF8.self)
  }

  /// What is in an element, as it is written.
  func inside(_ element: Element?) -> String {
    element?.inside.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }
}

/// Notes where elements begin and end.
private final class OutlineBuilder {
  private let parser: XML_Parser
  private(set) var root: XMLOutline.Element?
  /// Why reading stops.
  var problem: String?
  private var open: [XMLOutline.Element] = []
  private var depth = 0
  private static let deepest = 5

  init(_ parser: XML_Parser) { self.parser = parser }

  static func of(_ data: UnsafeMutableRawPointer?) -> OutlineBuilder? {
    data.map { Unmanaged<OutlineBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String, _ given: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= Limits.depth else {
      problem = "has elements more than \(Limits.depth) deep within each other"
      return
    }
    guard depth <= Self.deepest else { return }
    var attributes: [String: String] = [:]
    var next = given
    while let place = next, let key = place.pointee, let value = (place + 1).pointee {
      attributes[String(cString: key)] = String(cString: value)
      next = place + 2
    }
    let begin = Int(XML_GetCurrentByteIndex(parser))
    let end = begin + Int(XML_GetCurrentByteCount(parser))
    open.append(
      XMLOutline.Element(name: name, attributes: attributes, range: begin..<end, inside: nil))
  }

  func end() {
    depth -= 1
    guard depth < Self.deepest, var element = open.popLast() else { return }
    let begin = Int(XML_GetCurrentByteIndex(parser))
    let end = begin + Int(XML_GetCurrentByteCount(parser))
    // Where an element has no end tag, it ends with its only one.
    if end > element.range.upperBound { element.inside = element.range.upperBound..<begin }
    element.range = element.range.lowerBound..<max(end, element.range.upperBound)
    guard open.isEmpty else {
      open[open.count - 1].children.append(element)
      return
    }
    root = element
  }
}
