// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6, and imports that say what they export.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Settings of the engine targets, which also compile as Embedded Swift for the browser (`make wasm`).
let engine: [SwiftSetting] =
    house + [
        .treatWarning("EmbeddedRestrictions", as: .error)
    ]

let package = Package(
    name: "rapporteur",
    products: [
        .executable(name: "rapporteur", targets: ["RapporteurCLI"]),
        .library(name: "Rapporteur", targets: ["Rapporteur"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    // In the order of the data flow; the README's source tour follows the same order.
    targets: [
        // The engine: what carries meaning. No Foundation, no input or output.
        .target(name: "RapporteurDiagnostics", swiftSettings: engine),
        .target(name: "RapporteurExpression", dependencies: ["RapporteurDiagnostics"], swiftSettings: engine),
        .target(
            name: "RapporteurModel",
            dependencies: ["RapporteurDiagnostics", "RapporteurExpression"],
            swiftSettings: engine
        ),
        .target(
            name: "RapporteurLineage",
            dependencies: ["RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel"],
            swiftSettings: engine
        ),
        .target(
            name: "RapporteurValidation",
            dependencies: ["RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel"],
            swiftSettings: engine
        ),
        .target(
            name: "RapporteurAnalysis",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurLineage",
                "RapporteurValidation",
            ],
            swiftSettings: engine
        ),

        // Answer files as text and as a document that can be edited, split and merged.
        .target(
            name: "RapporteurAnswerFile",
            dependencies: ["RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel"],
            swiftSettings: engine
        ),

        // The engine of the offline form; `make wasm` links it to WebAssembly.
        .target(
            name: "RapporteurForm",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurValidation",
                "RapporteurAnswerFile",
            ],
            swiftSettings: engine
        ),

        // The engine's door to a page: bytes in, bytes out. `make wasm` links it to WebAssembly.
        .target(
            name: "RapporteurBrowser",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurLineage",
                "RapporteurValidation", "RapporteurAnalysis",
            ],
            swiftSettings: engine
        ),

        // The page of the offline form, embedded into the program.
        .target(name: "CFormPage", exclude: ["page", "texts"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The translations of all messages, embedded into the program.
        .target(name: "CMessages", exclude: ["texts"]),
        .target(
            name: "RapporteurLanguages", dependencies: ["CMessages", "RapporteurDiagnostics"], swiftSettings: house),

        // Reading definitions and answers on a host.
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(
            name: "RapporteurYAML",
            dependencies: ["CLibYAML", "RapporteurDiagnostics", "RapporteurAnswerFile"],
            swiftSettings: house
        ),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .target(
            name: "RapporteurMarkdown",
            dependencies: ["CCMarkGFM", "RapporteurDiagnostics"],
            swiftSettings: house
        ),
        .target(
            name: "RapporteurDefinition",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurYAML",
                "RapporteurLineage", "RapporteurMarkdown",
            ],
            swiftSettings: house
        ),

        // What is handed to translators and comes back from them.
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "RapporteurTranslation",
            dependencies: [
                "CExpat", "RapporteurDiagnostics", "RapporteurModel", "RapporteurYAML", "RapporteurDefinition",
            ],
            swiftSettings: house
        ),

        // The store of a cycle: one SQLite file.
        .target(name: "CSHA256"),
        .target(
            name: "RapporteurStore",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel",
                "CSHA256", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house
        ),

        // Texts of documents that staff edit.
        .target(
            name: "RapporteurTemplates",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurMarkdown", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: house
        ),

        // Writing for people and machines.
        .target(
            name: "RapporteurReport",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurLineage",
                "RapporteurValidation", "RapporteurAnalysis", "RapporteurLanguages", "RapporteurTemplates", "CZlib",
            ],
            swiftSettings: house
        ),
        .target(
            name: "Rapporteur",
            dependencies: [
                "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurLineage",
                "RapporteurValidation", "RapporteurAnalysis", "RapporteurYAML", "RapporteurDefinition",
                "RapporteurReport", "RapporteurTemplates", "RapporteurAnswerFile", "RapporteurForm", "RapporteurStore",
                "RapporteurMarkdown", "RapporteurLanguages", "RapporteurTranslation",
                "CFormPage",
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "RapporteurCLI",
            dependencies: [
                "Rapporteur", "RapporteurDiagnostics", "RapporteurLanguages",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),

        // Tests, one folder per target.
        .target(name: "RapporteurTestSupport", path: "Tests/Support", swiftSettings: house),
        .testTarget(
            name: "RapporteurLanguagesTests",
            dependencies: ["RapporteurLanguages", "CMessages", "RapporteurDiagnostics"],
            swiftSettings: house),
        .testTarget(name: "CFormPageTests", dependencies: ["CFormPage"], swiftSettings: house),
        .testTarget(name: "RapporteurDiagnosticsTests", dependencies: ["RapporteurDiagnostics"], swiftSettings: house),
        .testTarget(
            name: "RapporteurYAMLTests",
            dependencies: ["RapporteurTestSupport", "RapporteurYAML", "RapporteurAnswerFile", "RapporteurDiagnostics"],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurMarkdownTests",
            dependencies: ["RapporteurMarkdown", "RapporteurDiagnostics"],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurAnswerFileTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurAnswerFile", "RapporteurYAML", "RapporteurModel", "RapporteurExpression",
                "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurFormTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurForm", "RapporteurAnswerFile", "RapporteurYAML", "RapporteurDefinition",
                "RapporteurValidation", "RapporteurModel", "RapporteurExpression", "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurExpressionTests",
            dependencies: ["RapporteurTestSupport", "RapporteurExpression", "RapporteurDiagnostics"],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurModelTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurModel", "RapporteurDefinition", "RapporteurYAML", "RapporteurExpression",
                "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurDefinitionTests",
            dependencies: [
                "RapporteurDefinition", "RapporteurModel", "RapporteurYAML", "RapporteurExpression",
                "RapporteurMarkdown", "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurTranslationTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurTranslation", "RapporteurDefinition", "RapporteurModel", "RapporteurYAML",
                "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurLineageTests",
            dependencies: [
                "RapporteurLineage", "RapporteurDefinition", "RapporteurModel", "RapporteurYAML",
                "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurValidationTests",
            dependencies: [
                "RapporteurValidation", "RapporteurDefinition", "RapporteurModel", "RapporteurYAML",
                "RapporteurExpression", "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurAnalysisTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurAnalysis", "RapporteurLineage", "RapporteurValidation", "RapporteurDefinition",
                "RapporteurModel", "RapporteurYAML", "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurStoreTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurStore", "RapporteurModel", "RapporteurDiagnostics",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurTemplatesTests", dependencies: ["RapporteurTemplates", "RapporteurDiagnostics"],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurReportTests",
            dependencies: [
                "RapporteurTestSupport",
                "RapporteurReport", "RapporteurTemplates", "RapporteurAnalysis", "RapporteurLineage", "RapporteurModel",
                "RapporteurDiagnostics",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "RapporteurTests",
            dependencies: [
                "Rapporteur", "RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurLineage",
                "RapporteurValidation", "RapporteurAnalysis", "RapporteurYAML", "RapporteurDefinition",
                "RapporteurReport", "RapporteurBrowser", "RapporteurAnswerFile", "RapporteurForm", "RapporteurStore",
                "RapporteurMarkdown", "RapporteurLanguages",
            ],
            swiftSettings: house
        ),
    ]
)
