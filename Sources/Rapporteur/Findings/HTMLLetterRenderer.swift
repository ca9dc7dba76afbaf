package import RapporteurDiagnostics

/// Writes the letters about files as one self-contained HTML page.
package struct HTMLLetterRenderer: Sendable {
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(in catalogue: MessageCatalogue) { self.catalogue = catalogue }

    static let style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:1px solid #ccc;padding-bottom:.2rem}h3{font-size:1rem}
        .mark{font-weight:600}.answer{background:#f3f3f3;padding:.1rem .3rem}pre{background:#f3f3f3;padding:.5rem;overflow-x:auto}
        .code{color:#555}article+article{border-top:2px solid #1a1a1a;margin-top:3rem;break-before:page}
        """

    /// The letters about all files, one after the other.
    package func render(_ report: FindingsReport) -> String {
        let letters = report.files.map { Letter($0, in: catalogue) }
        let title = letters.count == 1 ? letters[0].title : catalogue.text(report.headline)
        var text = "<!doctype html>\n<html lang=\"\(catalogue.tag)\" dir=\"\(catalogue.direction)\">\n<head>\n"
        text += "<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        text += "<title>\(htmlEscaped(withoutIsolates(title)))</title>\n"
        text += "<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
        for letter in letters { text += article(letter) }
        return text + "</body>\n</html>\n"
    }

    private func article(_ letter: Letter) -> String {
        // Words of the questionnaire say their language where it is not that of the letter.
        let language = letter.language.map { $0 == catalogue.tag ? "" : " lang=\"\(htmlEscaped($0))\"" } ?? ""
        var text = "<article>\n<h1\(language) dir=\"auto\">\(htmlContent(letter.title))</h1>\n"
        text += "<p>\(catalogue.html(letter.summary(.apart(letter.path))))</p>\n"
        if letter.parts.isEmpty { text += "<p>\(catalogue.html(Letter.nothingToDo))</p>\n" }
        for part in letter.parts {
            let language = part.isOfQuestionnaire ? language : ""
            text += "<section>\n<h2\(language) dir=\"auto\">\(htmlContent(part.title))</h2>\n"
            for item in part.items { text += self.item(item) }
            for more in part.more { text += "<p>\(catalogue.html(Letter.more(more.count, more.kind)))</p>\n" }
            text += "</section>\n"
        }
        return text + "</article>\n"
    }

    private func item(_ item: Letter.Item) -> String {
        var text = "<h3 dir=\"auto\">\(htmlContent(item.subject))</h3>\n"
        text += "<p><span class=\"mark\">\(htmlContent(item.mark))</span> \(htmlContent(item.message)) "
        text += "<span class=\"code\">(\(htmlEscaped(item.code)))</span></p>\n"
        if let answer = item.answer {
            let line = catalogue.html(Letter.answer(.apart(answer)))
            text += "<p>\(line.replacingFirst("<bdi>", with: "<bdi class=\"answer\">"))</p>\n"
        }
        var block: [String] = []
        var isListOpen = false
        for line in item.help {
            if line.hasPrefix("  ") {
                if isListOpen { text += "</ul>\n" }
                isListOpen = false
                block.append(line)
                continue
            }
            text += closed(&block)
            if !isListOpen { text += "<ul>\n" }
            isListOpen = true
            text += "<li dir=\"auto\">\(htmlContent(line))</li>\n"
        }
        if isListOpen { text += "</ul>\n" }
        return text + closed(&block)
    }

    private func closed(_ block: inout [String]) -> String {
        guard !block.isEmpty else { return "" }
        let text = "<pre dir=\"ltr\">\(htmlEscaped(block.joined(separator: "\n")))</pre>\n"
        block = []
        return text
    }
}

extension String {
    /// The text with the first place of a piece replaced.
    fileprivate func replacingFirst(_ piece: String, with other: String) -> String {
        guard let range = firstRange(of: piece) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
