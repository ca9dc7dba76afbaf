import Foundation
import RapporteurDiagnostics
import Testing

@testable import Rapporteur

@Suite("Writing files")
struct WritingTests {
    /// A folder that goes when the test is over.
    private func inFolder(_ test: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try test(folder.path)
    }

    @Test("a file takes the place of another, and nothing else is left in the folder")
    func file() throws {
        try inFolder { folder throws in
            for text in ["a longer text", "text", ""] {
                try FileSystem.write(Array(text.utf8), to: folder + "/a")
                #expect(try FileSystem.read(folder + "/a") == Array(text.utf8))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
        }
    }

    @Test("a pipe is written into and stays a pipe")
    func pipe() throws {
        try inFolder { folder throws in
            let path = folder + "/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            defer { close(reader) }
            try FileSystem.write(Array("words".utf8), to: path)
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = Foundation.read(reader, &bytes, bytes.count)
            #expect(count == 5 && bytes.starts(with: "words".utf8))
            #expect(FileSystem.kind(path) == .other)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe"])
        }
    }

    @Test("a link stays a link, and what it leads to is written")
    func link() throws {
        try inFolder { folder throws in
            try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
            try FileSystem.write([1], to: folder + "/b/file")
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "b/file")
            try FileSystem.write([2, 3], to: folder + "/link")
            #expect(try FileSystem.read(folder + "/b/file") == [2, 3])
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "b/file")
        }
    }

    @Test("of new files the one that stands twice is named")
    func twice() throws {
        try inFolder { folder throws in
            let paths = ["a.yaml", "b.yaml", "c.yaml", "b.yaml"].map { folder + "/" + $0 }
            let fault = #expect(throws: Fault.self) { try NewFiles.write(paths.map { ($0, "x: y\n") }) }
            #expect(fault?.message.english.contains(folder + "/b.yaml is to be two files at once") == true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }
}
