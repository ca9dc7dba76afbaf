package import RapporteurDiagnostics

// Programs of the system that make what we do not make ourselves: PDF from a page, PNG from a drawing. Each is optional;
// without it everything else works, and the person is told which package to install.

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A program that may be there or not.
package struct OptionalTool: Sendable, Hashable {
    /// The name of the program.
    package let name: String
    /// The Debian package that has it.
    package let package: String
    /// What cannot be made without it.
    package let purpose: Message

    /// Makes PDF from HTML.
    package static let weasyprint = OptionalTool(
        name: "weasyprint", package: "weasyprint", purpose: Message("PDF files"))
    /// Makes PDF from Word files. That of Arabic is made so: WeasyPrint 57, which Debian 12 has, sets brackets the wrong
    /// way round, draws the letters of drawings one by one, and writes PDF whose text cannot be read aloud or copied.
    package static let libreOffice = OptionalTool(
        name: "soffice", package: "libreoffice-writer-nogui",
        purpose: Message("PDF files in languages that are written from right to left"))
    /// Makes PNG from SVG.
    package static let rsvg = OptionalTool(
        name: "rsvg-convert", package: "librsvg2-bin", purpose: Message("drawings in Word files"))

    /// How a run ended.
    package enum Outcome: Sendable, Hashable {
        /// Well.
        case done
        /// The program is not there.
        case absent
        /// Not well.
        case failed
    }

    /// Runs the program and waits for it; its words are thrown away.
    package func run(_ arguments: [String]) -> Outcome {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process = pid_t()
        let started = posix_spawnp(&process, name, &actions, nil, words, environ)
        guard started == 0 else { return started == ENOENT ? .absent : .failed }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return .failed }
        }
        // The low seven bits tell of a signal, the next eight the exit status (wait(2)).
        guard status & 0x7F == 0 else { return .failed }
        switch status >> 8 & 0xFF {
        case 0: return .done
        // What a shell or a loader that finds no program says.
        case 127: return .absent
        default: return .failed
        }
    }
}
