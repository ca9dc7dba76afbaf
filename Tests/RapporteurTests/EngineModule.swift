import Foundation
import Testing

/// The folder of the project.
let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// One of the modules that Scripts/wasm.sh links, run by Node.
struct EngineModule {
    /// The whole engine.
    static let whole = EngineModule(name: "rapporteur", prefix: "rapporteur")
    /// The engine of the offline form.
    static let form = EngineModule(name: "form", prefix: "rapporteur_form")

    /// The name of the file.
    let name: String
    /// What the names of its functions begin with.
    let prefix: String

    private var path: String { projectRoot + "/.wasm/" + name + ".wasm" }

    /// Whether the module was built.
    var isBuilt: Bool { FileManager.default.fileExists(atPath: path) }

    /// Has a conversation with the module.
    func replies(to requests: [[UInt8]]) throws -> [String] {
        var file = Data()
        for request in requests {
            withUnsafeBytes(of: UInt32(request.count).littleEndian) { file.append(contentsOf: $0) }
            file.append(contentsOf: request)
        }
        let input = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID().uuidString)")
        try file.write(to: input)
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["node", projectRoot + "/Tests/External/engine.mjs", path, input.path, prefix]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }
}
