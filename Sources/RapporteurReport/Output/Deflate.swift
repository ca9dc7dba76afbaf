import CZlib

/// Bytes made smaller (RFC 1951); the same bytes always give the same result.
package enum Deflate {
    /// What stands around the stream.
    package enum Frame: Int32, Sendable {
        /// Nothing.
        case none = -15
        /// The header and the sum of a gzip file (RFC 1952), without a time.
        case gzip = 31
    }

    /// The bytes as a stream of the largest window and the best compression.
    package static func compress(_ bytes: [UInt8], in frame: Frame) -> [UInt8] {
        var stream = z_stream()
        // zlib takes the kind of frame and the bits of the window as one number: below zero means none, 16 more gzip.
        let begun = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, frame.rawValue, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        precondition(begun == Z_OK, "zlib has memory and is of the version it was compiled for")
        defer { deflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            let bound = Int(deflateBound(&stream, UInt(source.count)))
            return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let ended = deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "the bound that zlib gives is enough")
                count = target.count - Int(stream.avail_out)
            }
        }
    }
}
