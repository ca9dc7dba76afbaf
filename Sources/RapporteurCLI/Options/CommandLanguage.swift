import ArgumentParser
import Rapporteur
import RapporteurDiagnostics
import RapporteurLanguages

/// The language in which the commands speak. It is found before the command line is read, since the help is said in it
/// too.
enum CommandLanguage {
    /// The texts of the language.
    static let current = MessageCatalogue.official(
        LanguageChoice.language(of: Array(CommandLine.arguments.dropFirst()), environment: Terminal.environment))
}

/// A message in the language of the commands.
func said(_ message: Message) -> String { CommandLanguage.current.text(message) }

/// Commands to try, as the end of a help text; they are the same in every language.
func examples(_ commands: String...) -> String {
    let title = said(
        Message(
            "{count, plural, one {Example:} other {Examples:}}", ["count": .number(Int64(commands.count))]))
    guard commands.count > 1 else { return title + " " + commands[0] }
    return title + "\n" + commands.map { "  " + $0 }.joined(separator: "\n")
}

extension ArgumentHelp {
    /// Help in the language of the commands.
    init(_ abstract: Message, discussion: Message? = nil, valueName: String? = nil) {
        self.init(said(abstract), discussion: discussion.map { said($0) } ?? "", valueName: valueName)
    }
}

/// The option that every command has.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message("The language of what is said: ar, en, es, fr, ru or zh."),
            discussion: Message("By default $RAPPORTEUR_LANG, else that of the system where it is one of these."),
            valueName: "code"))
    var lang: String?

    func validate() throws {
        guard let lang, MessageLanguage(tag: lang) == nil else { return }
        throw ValidationError(
            said(
                Message(
                    "There is no language {language} here. There are: {languages}.",
                    ["language": .quoted(lang), "languages": .codes(MessageLanguage.allCases.map { $0.tag })])))
    }
}
