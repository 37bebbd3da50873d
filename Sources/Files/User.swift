#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What this machine calls itself; nothing where it has no name.
public func hostName() -> String? {
  // 64 on Linux, without the end: https://man7.org/linux/man-pages/man2/gethostname.2.html
  var name = [CChar](repeating: 0, count: 256)
  guard gethostname(&name, name.count - 1) == 0 else { return nil }
  let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

/// The login name of the user who runs this, where `/etc/passwd` has one.
///
/// `getpwuid` would ask more places, but needs shared libraries that a static binary must not count on.
public func loginName() -> String? {
  guard let bytes = try? Input.file("/etc/passwd").read(atMost: 1 << 20) else { return nil }
  let user = String(geteuid())
  let entry = String(decoding: bytes, as: UTF8.self).split(separator: "\n").lazy
    .map { $0.split(separator: ":", omittingEmptySubsequences: false) }
    .first { $0.count > 2 && $0[2] == user }
  return entry.map { String($0[0]) }
}
