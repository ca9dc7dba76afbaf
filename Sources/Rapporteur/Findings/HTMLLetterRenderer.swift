/// Writes the letters about files as one self-contained HTML page.
package struct HTMLLetterRenderer: Sendable {
    /// Makes a renderer.
    package init() {}

    static let style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:1px solid #ccc;padding-bottom:.2rem}h3{font-size:1rem}
        .mark{font-weight:600}.answer{background:#f3f3f3;padding:.1rem .3rem}pre{background:#f3f3f3;padding:.5rem;overflow-x:auto}
        .code{color:#555}article+article{border-top:2px solid #1a1a1a;margin-top:3rem;break-before:page}
        """

    /// The letters about all files, one after the other.
    package func render(_ report: FindingsReport) -> String {
        var text = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        let letters = report.files.map { Letter($0) }
        text += "<title>\(htmlEscaped(letters.count == 1 ? letters[0].title : report.headline))</title>\n"
        text += "<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
        for letter in letters { text += article(letter) }
        return text + "</body>\n</html>\n"
    }

    private func article(_ letter: Letter) -> String {
        var text = "<article>\n<h1 dir=\"auto\">\(htmlEscaped(letter.title))</h1>\n"
        text += "<p>\(htmlEscaped(letter.headline)). File: <bdi>\(htmlEscaped(letter.path))</bdi></p>\n"
        if letter.parts.isEmpty { text += "<p>Nothing needs to be done.</p>\n" }
        for part in letter.parts {
            text += "<section>\n<h2 dir=\"auto\">\(htmlEscaped(part.title))</h2>\n"
            for item in part.items { text += self.item(item) }
            for more in part.more { text += "<p>…and \(more.count) more of the kind \(htmlEscaped(more.kind)).</p>\n" }
            text += "</section>\n"
        }
        return text + "</article>\n"
    }

    private func item(_ item: Letter.Item) -> String {
        var text = "<h3 dir=\"auto\">\(htmlEscaped(item.subject))</h3>\n"
        text += "<p><span class=\"mark\">\(htmlEscaped(item.mark)):</span> \(htmlEscaped(item.message)) "
        text += "<span class=\"code\">(\(htmlEscaped(item.code)))</span></p>\n"
        if let answer = item.answer {
            text += "<p>Your answer: <bdi class=\"answer\">\(htmlEscaped(answer))</bdi></p>\n"
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
            text += "<li dir=\"auto\">\(htmlEscaped(line))</li>\n"
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
