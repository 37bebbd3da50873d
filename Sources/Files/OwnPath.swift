#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Files {
  /// The path of the program that runs, links followed; nothing where the system does not tell.
  public static var ownPath: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      // https://man7.org/linux/man-pages/man5/proc_pid_exe.5.html
      var path = [UInt8](repeating: 0, count: 4096)
      let count = path.withUnsafeMutableBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress
          .map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
      }
      return count > 0 ? String(decoding: path[..<count], as: UTF8.self) : nil
    #endif
  }
}
