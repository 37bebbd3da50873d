#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Files {
  /// Whether a path is on a file system that other machines share, as far as the system tells.
  public static func isOnNetworkShare(_ path: String) -> Bool {
    guard let text = try? Input.file("/proc/self/mountinfo").read(atMost: 1 << 20) else {
      return false
    }
    let mounts = text.split(separator: UInt8(ascii: "\n")).compactMap(Mount.init)
    // Nearly always there is none, and nothing to be asked of the path.
    guard mounts.contains(where: \.isShared), let resolved = realpath(path, nil) else {
      return false
    }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return mounts.filter { $0.holds(path) }
      .max { $0.point.utf8.count < $1.point.utf8.count }
      .map(\.isShared) ?? false
  }

  private static let sharedKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "fuse.sshfs",
    "fuse.rclone", "fuse.glusterfs",
  ]

  /// A line of mountinfo, in the form of
  /// https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html.
  private struct Mount {
    private let fields: [ArraySlice<UInt8>]
    let isShared: Bool

    init?(_ line: ArraySlice<UInt8>) {
      fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count > 4, let dash = fields.firstIndex(of: [UInt8(ascii: "-")]),
        dash + 1 < fields.count
      else { return nil }
      isShared = sharedKinds.contains(String(decoding: fields[dash + 1], as: UTF8.self))
    }

    var point: String {
      String(decoding: fields[4], as: UTF8.self).replacing("\\040", with: " ")
    }

    func holds(_ path: String) -> Bool {
      let point = point
      return point == "/" || path == point || path.hasPrefix(point + "/")
    }
  }
}
