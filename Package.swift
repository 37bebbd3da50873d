// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// What does the heavy work is optimised in debug builds too: with it the tests take a third of the time. Where it is to
// be stepped through, STAND_DEBUG leaves it as it was written.
let heavy =
  settings
  + (Context.environment["STAND_DEBUG"] == nil
    ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

let package = Package(
  name: "stand",
  products: [
    .executable(name: "stand", targets: ["stand"]),
    // What documents of office programs need, away from the start of `stand` and from its registers.
    .executable(name: "stand-office", targets: ["stand-office"]),
    // What speaks with PostgreSQL, likewise.
    .executable(name: "stand-hub", targets: ["stand-hub"]),
  ],
  dependencies: [
    // Arguments, help and usage errors. Costs 18 s of a clean debug build.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Debian: libsqlite3-dev.
    .systemLibrary(name: "CSQLite"),
    // Debian: libssl-dev. Only its SHA-256 is used; see docs/decisions.
    .systemLibrary(name: "CCrypto"),
    // Debian: libarchive-dev, libexpat1-dev, libxlsxwriter-dev. For `stand-office` alone.
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CXLSXWriter"),
    // What stand-office gives away before it reads. Debian: libseccomp-dev.
    .target(
      name: "CConfinement",
      linkerSettings: [.linkedLibrary("seccomp", .when(platforms: [.linux]))]),
    // Debian: libpq-dev. For `stand-hub` alone.
    .systemLibrary(name: "CPostgreSQL"),

    // What is looked at before Swift's runtime begins.
    .target(name: "CStart"),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: heavy),
    .target(name: "Digest", dependencies: ["CCrypto"], swiftSettings: heavy),
    .target(name: "Files", swiftSettings: heavy),
    .target(name: "Processes", dependencies: ["Files"], swiftSettings: settings),
    .target(name: "JSONText", swiftSettings: heavy),
    .target(name: "PlainText", swiftSettings: heavy),
    .target(name: "Markup", dependencies: ["PlainText"], swiftSettings: heavy),
    // What `stand` and `stand-office` tell each other.
    .target(name: "Documents", dependencies: ["PlainText"], swiftSettings: heavy),
    // The hub of a shared register, and what `stand` and `stand-hub` tell each other.
    .target(name: "Sharing", dependencies: ["JSONText"], swiftSettings: heavy),
    .target(name: "Dates", swiftSettings: heavy),
    // The rows of changes and the links that vouch for them, of whatever tables it is given.
    .target(
      name: "Chain", dependencies: ["Dates", "Digest", "Files", "JSONText", "SQLite"],
      swiftSettings: heavy),
    .target(name: "Kamerstuk", dependencies: ["Dates"], swiftSettings: heavy),
    // The words by which a status is read: a table, as data of the program.
    .target(name: "CWords", path: "Sources/Words", exclude: ["words.tsv"]),
    .target(
      name: "Annex",
      dependencies: [
        "Dates", "Documents", "Files", "JSONText", "Kamerstuk", "Markup", "PlainText", "CWords",
      ],
      swiftSettings: heavy),
    .target(
      name: "Planning", dependencies: ["Annex", "Dates", "Kamerstuk", "PlainText"],
      swiftSettings: heavy),
    .target(
      name: "Migrations",
      path: "migrations",
      resources: [
        .embedInCode("v01_register.sql"),
        .embedInCode("v02_append_only.sql"),
        .embedInCode("v03_views.sql"),
      ]
    ),
    .target(
      name: "Register",
      dependencies: [
        "Annex", "Chain", "Dates", "Digest", "Files", "JSONText", "Kamerstuk", "Migrations",
        "PlainText", "Planning", "SQLite", "Sharing",
      ],
      swiftSettings: heavy
    ),
    // What each command tells, as fields.
    .target(
      name: "Answers",
      dependencies: [
        "Annex", "Chain", "Dates", "JSONText", "Kamerstuk", "Markup", "PlainText", "Register",
        "Sharing",
      ],
      swiftSettings: heavy),
    // The style sheet of the pages, as data of the program.
    .target(name: "CSheet", path: "Sources/Sheet", exclude: ["stand.css"]),
    // What the register tells as a web site, page by page.
    .target(
      name: "Pages",
      dependencies: [
        "Annex", "Answers", "CSheet", "Dates", "JSONText", "Kamerstuk", "Markup", "PlainText",
        "Register",
      ],
      swiftSettings: heavy),
    .target(
      name: "Office",
      dependencies: [
        "CArchive", "CExpat", "CXLSXWriter", "Dates", "Digest", "Documents", "Files", "Markup",
        "PlainText",
      ],
      swiftSettings: heavy),
    .executableTarget(
      name: "stand-office", dependencies: ["CConfinement", "Documents", "Files", "Office"],
      swiftSettings: heavy),
    // What makes a hub in a PostgreSQL database.
    .target(
      name: "HubScripts",
      path: "hub",
      exclude: ["patroni"],
      resources: [
        .embedInCode("h01_tables.sql"),
        .embedInCode("h02_chain.sql"),
        .embedInCode("h03_append_only.sql"),
        .embedInCode("h04_grants.sql"),
      ]
    ),
    .executableTarget(
      name: "stand-hub",
      dependencies: ["CPostgreSQL", "Files", "HubScripts", "JSONText", "Sharing"],
      swiftSettings: settings),
    .executableTarget(
      name: "stand",
      dependencies: [
        "Annex", "Answers", "Chain", "CStart", "Dates", "Documents", "Files", "JSONText",
        "Kamerstuk",
        "Markup", "Pages", "PlainText", "Planning", "Processes", "Register", "Sharing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: heavy
    ),

    // What tests share: random annexes, and the annex in seed/.
    .target(
      name: "AnnexSamples",
      dependencies: ["Annex", "Dates", "JSONText", "Kamerstuk"],
      path: "Tests/AnnexSamples",
      swiftSettings: heavy
    ),
    // The verifier in Python, as the tests of registers and of commands call it.
    .target(
      name: "Verifiers", dependencies: ["Chain", "Digest", "Register", "Sharing"],
      path: "Tests/Verifiers",
      swiftSettings: settings),
    // Documents as office programs write them.
    .target(
      name: "OfficeSamples", dependencies: ["CArchive"], path: "Tests/OfficeSamples",
      swiftSettings: settings),
    // What a reader would do that a document has taken over.
    .executableTarget(name: "EscapeMain", dependencies: ["CConfinement"], path: "Tests/Escape"),
    .testTarget(
      name: "OfficeTests",
      dependencies: ["Annex", "AnnexSamples", "Documents", "Files", "Office", "OfficeSamples"],
      swiftSettings: settings),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: settings),
    .testTarget(name: "DatesTests", dependencies: ["Dates"], swiftSettings: settings),
    .testTarget(name: "KamerstukTests", dependencies: ["Kamerstuk"], swiftSettings: settings),
    .testTarget(
      name: "AnnexTests",
      dependencies: ["Annex", "AnnexSamples", "Dates", "Documents", "PlainText"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanningTests", dependencies: ["Annex", "Planning"], swiftSettings: settings),
    .testTarget(
      name: "RegisterTests",
      dependencies: [
        "AnnexSamples", "Chain", "Files", "Migrations", "Planning", "Register", "SQLite",
        "Sharing", "Verifiers",
      ],
      exclude: ["Kept"], swiftSettings: heavy),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "AnnexSamples", "Dates", "EscapeMain", "Files", "HubScripts", "JSONText", "OfficeSamples",
        "Register", "stand", "stand-hub", "stand-office", "Verifiers",
      ],
      exclude: ["bijlage.pdf"], swiftSettings: settings),
  ]
)

// The reader of statuses on labelled cells, only where `make gold` asks for it.
if Context.environment["STAND_GOLD"] != nil {
  package.targets.append(
    .executableTarget(
      name: "GoldMain", dependencies: ["Annex", "Dates"], path: "Tests/Gold"))
}

// The readers under libFuzzer, only where `make fuzz` asks for them.
if Context.environment["STAND_FUZZ"] != nil {
  package.products.append(.executable(name: "FuzzMain", targets: ["FuzzMain"]))
  package.targets.append(
    .executableTarget(
      name: "FuzzMain",
      dependencies: [
        "Annex", "AnnexSamples", "Dates", "Documents", "Kamerstuk", "Office", "OfficeSamples",
      ],
      path: "Tests/Fuzz",
      // Without the last two the linker drops the counters of what was reached.
      linkerSettings: [
        .unsafeFlags([
          "-sanitize=fuzzer,address", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker",
          "nostart-stop-gc",
        ])
      ]))
}
