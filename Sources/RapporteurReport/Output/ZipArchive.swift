// Writes a ZIP archive (PKWARE APPNOTE 6.3, sections 4.3 to 4.5) as office documents are made of. No time of the clock
// stands in it, so the same content always gives the same bytes.

import CZlib

/// An archive of files, in the order in which they were added.
package struct ZipArchive: Sendable {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Makes an empty archive.
    package init() {}

    /// Adds a file, compressed.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        let packed = Deflate.compress(bytes, in: .none)
        let offset = UInt32(content.count)
        var entry: [UInt8] = []
        // Version 2.0, names in UTF-8, method 8 (deflate), 1 January 1980.
        Self.append([20, 0x0800, 8, 0, 0x0021] as [UInt16], to: &entry)
        Self.append([Self.checksum(bytes), UInt32(packed.count), UInt32(bytes.count)], to: &entry)
        Self.append([UInt16(name.utf8.count), 0], to: &entry)
        content += [0x50, 0x4B, 0x03, 0x04] + entry + Array(name.utf8) + packed
        directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + entry
        // No comment, first disk, no attributes.
        Self.append([0, 0, 0] as [UInt16], to: &directory)
        Self.append([0, offset] as [UInt32], to: &directory)
        directory += Array(name.utf8)
        count += 1
    }

    /// The bytes of the archive.
    package var bytes: [UInt8] {
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        Self.append([0, 0, count, count], to: &end)
        Self.append([UInt32(directory.count), UInt32(content.count)], to: &end)
        Self.append([0] as [UInt16], to: &end)
        return content + directory + end
    }

    private static func append<Number: FixedWidthInteger>(_ numbers: [Number], to bytes: inout [UInt8]) {
        for number in numbers {
            for place in stride(from: 0, to: Number.bitWidth, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> Number(place)))
            }
        }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }
}
