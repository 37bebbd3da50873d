#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A clock that nobody sets, for how long something takes.
public enum Monotonic {
  /// Seconds since some moment.
  public static var seconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec
  }

  /// Waits.
  public static func pause(milliseconds: UInt32) {
    usleep(milliseconds * 1000)
  }
}
