// The one HTML file. Its template is form.html; what comes from outside stands in it only packed (gzip, then base 85) or as
// escaped text, so that nothing in a questionnaire can end an element. The same input gives the same
// bytes.

package import RapporteurForm
import RapporteurModel
import RapporteurReport

/// Puts the parts of a form together.
package struct FormPage: Sendable {
    /// The texts that the page shows.
    package var data: FormPageData
    /// What the engine is given.
    package var package: FormPackage
    /// The program's name and version, for those who ask where a file comes from.
    package var generator: String
    /// The files of the page.
    package var assets: FormAssets

    /// Makes a page.
    package init(data: FormPageData, package: FormPackage, generator: String, assets: FormAssets) {
        self.data = data
        self.package = package
        self.generator = generator
        self.assets = assets
    }

    /// The whole file.
    package var html: String {
        let first = data.pages[0]
        let facts = LanguageFacts(first.questionnaire.language)
        let style = assets.text("form.css")
        let boot = assets.text("js/unpack.js") + "\n" + assets.text("boot.js")
        let script = assets.script
        precondition(!style.contains("</"), "the style has nothing that ends its element")
        precondition(!boot.contains("</") && !boot.contains("<!--"), "the script has nothing that ends its element")
        return Self.fill(Self.withoutComment(assets.text("form.html"))) { name in
            switch name {
            case "language": htmlEscaped(first.questionnaire.language)
            case "dir": facts.direction
            case "title": htmlEscaped(first.questionnaire.title)
            case "generator": htmlEscaped(generator)
            case "definition": htmlEscaped(identity)
            case "style_hash": Self.hash(style)
            case "boot_hash": Self.hash(boot)
            case "script_hash": Self.hash(script)
            case "css": style
            case "boot": boot
            case "script": base85(Deflate.compress(Array(script.utf8), in: .gzip))
            case "data": base85(Deflate.compress(data.json, in: .gzip))
            case "package": base85(Deflate.compress(self.package.byteForm, in: .gzip))
            case "engine": base85(assets.engine)
            default:
                name.hasPrefix("text.") ? htmlEscaped(first.texts.plain(String(name.dropFirst(5)))) : nil
            }
        }
    }

    /// The questionnaire with its version and the digest of its definition.
    private var identity: String {
        let questionnaire = data.pages[0].questionnaire
        return questionnaire.id + " " + questionnaire.version + " " + data.definition
    }

    /// A source of the content security policy: that of exactly this text.
    static func hash(_ text: String) -> String {
        var digest = SHA256()
        digest.update(text.utf8)
        return "sha256-" + base64(digest.finish())
    }

    /// The template without the comment at its beginning, which is for those who work on it.
    private static func withoutComment(_ template: String) -> String {
        guard let start = template.firstRange(of: "<!--"), let end = template.firstRange(of: "-->\n") else {
            return template
        }
        return String(template[..<start.lowerBound] + template[end.upperBound...])
    }

    /// The template with everything in double braces replaced once; what was put in is not looked at again.
    static func fill(_ template: String, _ value: (String) -> String?) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let name = String(rest[open.upperBound..<close.lowerBound])
            guard let text = value(name) else { preconditionFailure("form.html has no place \(name)") }
            result += rest[..<open.lowerBound]
            result += text
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
