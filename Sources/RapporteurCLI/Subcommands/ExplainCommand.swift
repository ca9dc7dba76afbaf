import ArgumentParser
import Rapporteur

/// `rapporteur explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "The long story of a code, with a bad and a good example.",
        discussion: "Without a code, lists all of them."
    )

    @Argument(help: ArgumentHelp("The code, such as A104.", valueName: "code"))
    var code: String?

    func run() throws {
        let text: String
        if let code {
            guard let page = CodeCatalogue.page(code) else {
                var message = "There is no code \(code)."
                if let near = CodeCatalogue.near(code) { message += " Did you mean \(near)?" }
                throw Stop.usage(message + " `rapporteur explain` lists all codes.")
            }
            text = CodeCatalogue.text(page)
        } else {
            text = CodeCatalogue.list
        }
        try stopping { () throws(Fault) in
            try filing { () throws(FileFailure) in try Terminal.print(text) }
        }
    }
}
