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

/// Holds back the signals that ask this process to end while some work with a child is done.
///
/// - Parameter work: It can ask which of them came, which is then dealt with.
func holdingBackSignals<Result>(
  _ work: (_ asked: () -> Int32?) throws(FileError) -> Result
) throws(FileError) -> Result {
  var held = sigset_t()
  sigemptyset(&held)
  // One that is ignored stays so, as under nohup.
  for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&held, number) }
  var former = sigset_t()
  pthread_sigmask(SIG_BLOCK, &held, &former)
  defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
  return try work {
    var pending = sigset_t()
    sigpending(&pending)
    guard let number = [SIGINT, SIGTERM, SIGHUP].first(where: { sigismember(&pending, $0) == 1 })
    else { return nil }
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, number)
    var taken: Int32 = 0
    sigwait(&one, &taken)
    return taken
  }
}

/// Whether this process ignores a signal.
private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  sigaction(number, nil, &action)
  #if canImport(Darwin)
    return isIgnoring(action.__sigaction_u.__sa_handler)
  #else
    return isIgnoring(action.__sigaction_handler.sa_handler)
  #endif
}

/// Whether a handler ignores its signal, as one is inherited under nohup.
private func isIgnoring(_ handler: sighandler_t?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
