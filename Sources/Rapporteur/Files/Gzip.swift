import CZlib

/// Bytes made smaller as gzip (RFC 1952); the same bytes always give the same result, since no time stands in it.
package enum Gzip {
    /// The bytes of a gzip file with this content.
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 more for the header of gzip instead of zlib's own.
        let begun = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
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
