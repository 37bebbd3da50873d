#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The login name of the user who runs this, where the system knows one.
public func loginName() -> String? {
  guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return nil }
  return String(validatingCString: name)
}
