internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ignores the keys that interrupt, and pipes that nobody reads, while some work with a child is done.
///
/// The terminal sends its signals to this process and to the child; an editor takes them as keys, and
/// must not lose its terminal to the shell meanwhile.
///
/// - Parameter work: It gets the signals that the child must take as before, not ignore.
func leavingKeysToChild<Result>(
  _ work: ([Int32]) throws(FileError) -> Result
) throws(FileError) -> Result {
  let former = [SIGINT, SIGQUIT, SIGPIPE].map { (signal: $0, handler: signal($0, SIG_IGN)) }
  defer {
    for (number, handler) in former { _ = signal(number, handler) }
  }
  return try work(former.filter { !isIgnoring($0.handler) }.map(\.signal))
}

/// Whether a handler ignores its signal, as one is inherited under nohup.
private func isIgnoring(_ handler: sighandler_t?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
