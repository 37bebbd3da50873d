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
    guard let mounts = try? Input.file("/proc/self/mountinfo").read(atMost: 1 << 20),
      let resolved = realpath(path, nil)
    else { return false }
    defer { free(resolved) }
    let path = String(cString: resolved)
    let mount = String(decoding: mounts, as: UTF8.self).split(separator: "\n")
      .compactMap(Mount.init)
      .filter { $0.holds(path) }
      .max { $0.point.utf8.count < $1.point.utf8.count }
    return mount.map { sharedKinds.contains($0.kind) } ?? false
  }

  private static let sharedKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "fuse.sshfs",
    "fuse.rclone", "fuse.glusterfs",
  ]

  /// A line of mountinfo, in the form of
  /// https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html.
  private struct Mount {
    let point: String
    let kind: String

    init?(_ line: Substring) {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { return nil }
      point = String(fields[4]).replacing("\\040", with: " ")
      kind = String(fields[dash + 1])
    }

    func holds(_ path: String) -> Bool {
      point == "/" || path == point || path.hasPrefix(point + "/")
    }
  }
}
