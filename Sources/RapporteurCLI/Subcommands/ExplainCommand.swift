import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: said(Message("The long story of a code, with a bad and a good example.")),
        discussion: said(Message("Without a code, lists all of them."))
    )

    @Argument(help: ArgumentHelp(Message("The code, such as A104."), valueName: "code"))
    var code: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let text: String
        if let code {
            guard let page = CodeCatalogue.page(code) else {
                var message = Message("There is no code {code}.", ["code": .code(code)])
                if let near = CodeCatalogue.near(code) {
                    message = message.followed(by: Message("Did you mean {near}?", ["near": .code(near)]))
                }
                throw Stop.usage(message.followed(by: Message("`rapporteur explain` lists all codes.")))
            }
            text = CodeCatalogue.text(page, in: CommandLanguage.current)
        } else {
            text = CodeCatalogue.list(in: CommandLanguage.current)
        }
        try stopping { () throws(Fault) in
            try filing { () throws(FileFailure) in try Terminal.print(text) }
        }
    }
}
