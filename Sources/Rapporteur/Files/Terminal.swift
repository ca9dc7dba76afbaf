#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Standard output and standard error.
package enum Terminal {
    /// Whether standard output shows colours: it is a terminal, and nobody asked for none.
    package static var hasColor: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// Whether standard output is a terminal.
    package static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether progress may be shown on standard error.
    package static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

    /// The width of the terminal in columns, or 100 where there is none.
    package static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
        return min(Int(size.ws_col), 160)
    }

    /// The value of an environment variable, nil if it is unset or empty.
    package static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Writes text to standard output, with a line end if it has none; fails as a file does.
    package static func print(_ text: String) throws(FileFailure) {
        try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDOUT_FILENO, .print)
    }

    /// Writes bytes to standard output as they are; fails as a file does.
    package static func print(exactly bytes: [UInt8]) throws(FileFailure) {
        try write(bytes, to: STDOUT_FILENO, .print)
    }

    /// Writes text to standard output and does not mind if nobody reads it.
    package static func write(_ text: String) {
        try? write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDOUT_FILENO, .print)
    }

    /// Writes text to standard error and does not mind if nobody reads it.
    package static func writeError(_ text: String) {
        try? write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO, .printError)
    }

    /// Writes a piece of a line, such as progress, to standard error.
    package static func writeErrorPiece(_ text: String) {
        try? write(Array(text.utf8), to: STDERR_FILENO, .printError)
    }

    /// Ends the process.
    package static func exit(_ status: Int32) -> Never {
        #if canImport(Glibc)
            Glibc.exit(status)
        #else
            Musl.exit(status)
        #endif
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ action: FileFailure.Action) throws(FileFailure)
    {
        var failure: FileFailure?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                #else
                    let count = Musl.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                #endif
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = .last(action)
                    return
                }
                done += count
            }
        }
        if let failure { throw failure }
    }
}
