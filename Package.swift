// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "stand",
  targets: [
    // Debian: libsqlite3-dev.
    .systemLibrary(name: "CSQLite"),
    // Debian: libssl-dev. Only its SHA-256 is used; see docs/decisions.
    .systemLibrary(name: "CCrypto"),

    .target(name: "Digest", dependencies: ["CCrypto"], swiftSettings: settings),
    .target(name: "Dates", swiftSettings: settings),
  ]
)
