import Foundation
import RapporteurReport
import Testing

/// An archive is what another program reads back; `Tests/Acceptance/test_word.py` opens whole documents.
@Suite("ZIP archives")
struct ZipArchiveTests {
    @Test("the directory names every file, and equal content gives equal bytes")
    func directoryIsComplete() {
        func make() -> [UInt8] {
            var archive = ZipArchive()
            archive.add("a.txt", Array("one".utf8))
            archive.add("b/ü.txt", [UInt8](repeating: 7, count: 100_000))
            archive.add("empty", [])
            return archive.bytes
        }
        let bytes = make()
        #expect(bytes == make())
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        // The end of the directory: 22 bytes, the number of files at 10.
        let end = bytes.suffix(22)
        #expect(Array(end.prefix(4)) == [0x50, 0x4B, 0x05, 0x06])
        #expect(Array(end.dropFirst(8).prefix(4)) == [3, 0, 3, 0])
        #expect(bytes.count < 1000)
        for name in ["a.txt", "b/ü.txt", "empty"] {
            #expect(Data(bytes).range(of: Data(name.utf8)) != nil)
        }
    }
}
