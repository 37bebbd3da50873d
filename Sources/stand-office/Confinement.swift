#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What keeps a hostile document from doing harm: no more memory, time and output than a document needs, and no
/// file or socket but the three that are open.
enum Confinement {
  /// Begins it for the rest of the process; there is no way back.
  static func begin() {
    // 512 MiB of memory, 10 seconds of processor, 128 MiB of output, no new files, no traces of a crash.
    limit(RLIMIT_AS, to: 512 << 20)
    limit(RLIMIT_CPU, to: 10)
    limit(RLIMIT_FSIZE, to: 128 << 20)
    limit(RLIMIT_NOFILE, to: 3)
    limit(RLIMIT_CORE, to: 0)
  }

  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource
  #else
    private typealias Resource = Int32
  #endif

  private static func limit(_ resource: Resource, to value: UInt) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #else
      setrlimit(resource, &limit)
    #endif
  }
}
