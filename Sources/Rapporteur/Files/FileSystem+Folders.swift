#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

extension FileSystem {
    /// The path from the root, links resolved; nil if nothing stands there.
    package static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// An absolute path as a URL (RFC 8089): all but letters, digits and the slash as `%` and two hexadecimal digits.
    package static func url(_ path: String) -> String {
        var url = "file://"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                url.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                url += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return url
    }

    /// Takes a folder away with all that is in it; links are taken away and not followed.
    package static func removeFolder(_ path: String) {
        guard let stream = opendir(path) else { return }
        var names: [String] = []
        while let entry = Glibc.readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        closedir(stream)
        for name in names {
            let inside = join(path, name)
            var status = stat()
            guard lstat(inside, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { removeFolder(inside) } else { unlink(inside) }
        }
        rmdir(path)
    }
}
