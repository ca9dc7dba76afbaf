package import RapporteurDiagnostics

/// In which language a command speaks.
package enum LanguageChoice {
    /// The language of `--lang`, of the first one where it names several; else that of `$RAPPORTEUR_LANG`; else that of
    /// the system, if it is one of the six; else English. With `translate`, `--lang` names what is translated into, and
    /// not the language of whoever asks.
    package static func language(
        of arguments: [String], environment: (String) -> String?
    ) -> MessageLanguage {
        if arguments.first != "translate", let tag = tag(in: arguments), let language = MessageLanguage(tag: tag) {
            return language
        }
        if let tag = environment("RAPPORTEUR_LANG"), let language = MessageLanguage(tag: tag) { return language }
        // The first that is set decides, as for every program (POSIX, internationalization variables).
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment($0) }.first
        return system.flatMap { MessageLanguage(tag: $0) } ?? .en
    }

    /// The first tag behind the last `--lang`, which is the one that counts.
    private static func tag(in arguments: [String]) -> String? {
        var found: Substring?
        var isNext = false
        for argument in arguments {
            if argument == "--" { break }
            if isNext {
                found = argument[...]
                isNext = false
            } else if argument == "--lang" {
                isNext = true
            } else if argument.hasPrefix("--lang=") {
                found = argument.dropFirst("--lang=".count)
            }
        }
        return found.map { String($0.prefix { $0 != "," }) }
    }
}
