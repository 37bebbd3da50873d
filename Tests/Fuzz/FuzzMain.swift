import Foundation

// One program for every reader: `FUZZ_READER` names it, the rest is libFuzzer's own: `make fuzz`.

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_cdecl("FuzzMain_main")
func fuzz(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var argumentCount = argumentCount
  var arguments = arguments
  return runFuzzer(&argumentCount, &arguments) { bytes, count in
    reader.try(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}

private let reader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    fatalError("FUZZ_READER: expected one of \(FuzzedReader.allCases.map(\.rawValue))")
  }
  return reader
}()
