package import RapporteurDiagnostics
package import RapporteurLineage

// The review paper as one HTML page without anything from outside: tables with captions and header cells, both wordings
// in two columns with <del> and <ins>, never colour alone, and a print style.

/// Lays the review paper out as one self-contained HTML page.
package struct ComparisonPage {
    private let paper: ReviewPaper
    private let catalogue: MessageCatalogue
    private var html = ""

    /// The paper as HTML in a language.
    package static func render(
        _ comparison: CycleComparison, baseline: Baseline = .published, in catalogue: MessageCatalogue
    ) -> String {
        var page = ComparisonPage(paper: ReviewPaper(comparison, baseline: baseline, in: catalogue), in: catalogue)
        page.write()
        return page.html
    }

    private init(paper: ReviewPaper, in catalogue: MessageCatalogue) {
        self.paper = paper
        self.catalogue = catalogue
    }

    private func say(_ message: Message) -> String { catalogue.html(message) }

    private mutating func write() {
        html += "<!DOCTYPE html>\n<html lang=\"\(catalogue.tag)\" dir=\"\(catalogue.direction)\">\n<head>\n"
        html += "<meta charset=\"utf-8\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        html +=
            "<title>\(htmlEscaped(paper.title))</title>\n<style>\n\(ComparisonPage.style)</style>\n</head>\n<body>\n"
        html += "<a class=\"skip\" href=\"#questions\">\(say(Message("Skip to the questions")))</a>\n"
        html += "<header>\n<h1>\(htmlContent(paper.title))</h1>\n"
        for line in paper.introduction { html += "<p>\(htmlContent(line))</p>\n" }
        html += "</header>\n<main>\n"
        let contents = htmlEscaped(catalogue.text(Message("Contents")))
        html += "<nav aria-label=\"\(contents)\"><ul>\(link("overview", Message("Overview")))"
        html += link("summary", Message("Summary")) + link("questions", Message("Questions"))
        if !paper.indicators.isEmpty { html += link("indicators", Message("Indicators")) }
        if !paper.dropped.isEmpty { html += link("dropped", paper.askedBeforeOnly) }
        html += "\(link("legend", Message("What the words mean")))</ul></nav>\n"
        overview()
        summary()
        section("questions", Message("Questions"), "q", paper.questions)
        section("indicators", Message("Indicators"), "i", paper.indicators)
        section("dropped", paper.askedBeforeOnly, "d", paper.dropped)
        legend()
        html += "</main>\n</body>\n</html>\n"
    }

    // MARK: - Parts

    private func link(_ id: String, _ name: Message) -> String { "<li><a href=\"#\(id)\">\(say(name))</a></li>" }

    private mutating func head(_ id: String, _ title: Message) {
        html += "<section id=\"\(id)\" aria-labelledby=\"h-\(id)\">\n<h2 id=\"h-\(id)\">\(say(title))</h2>\n"
    }

    private mutating func overview() {
        head("overview", Message("Overview"))
        let cycle = MessageValue.code(paper.cycles.new)
        table(Message("Questions of {cycle}", ["cycle": cycle]), Message("Question"), "q", paper.questions)
        if !paper.indicators.isEmpty {
            table(Message("Indicators of {cycle}", ["cycle": cycle]), Message("Indicator"), "i", paper.indicators)
        }
        if !paper.dropped.isEmpty {
            table(paper.askedBeforeOnly, Message("Question or indicator"), "d", paper.dropped)
        }
        html += "</section>\n"
    }

    private mutating func table(_ caption: Message, _ head: Message, _ prefix: String, _ items: [ReviewPaper.Item]) {
        let label = htmlEscaped(catalogue.text(caption))
        html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\n"
        html += "<table>\n<caption>\(say(caption))</caption>\n<thead><tr>"
        let columns = [
            head, Message("Class"), Message("Grade"), Message("Marks"), Message("May a change be printed?"),
        ]
        for name in columns { html += "<th scope=\"col\">\(say(name))</th>" }
        html += "</tr></thead>\n<tbody>\n"
        for (index, item) in items.enumerated() {
            html += "<tr><th scope=\"row\"><a href=\"#\(prefix)\(index + 1)\">\(htmlEscaped(item.id))</a></th>"
            html += "<td>\(htmlEscaped(item.classes.joined(separator: catalogue.language.comma)))</td>"
            html += "<td><span class=\"grade g\(item.grade.word)\">\(item.grade.word)</span></td>"
            html += "<td>\(htmlEscaped(item.marks.joined(separator: " ")))</td>"
            html += "<td>\(say(item.mayPrint ? Message("yes") : Message("no")))</td></tr>\n"
        }
        html += "</tbody>\n</table>\n</div>\n"
    }

    private mutating func summary() {
        head("summary", Message("Summary"))
        let caption = Message("Questions and indicators by class and by grade; one may have several classes")
        html += "<table>\n<caption>\(say(caption))</caption>\n"
        html += "<thead><tr><th scope=\"col\">\(say(Message("Class or grade")))</th>"
        html += "<th scope=\"col\">\(say(Message("Questions")))</th>"
        html += "<th scope=\"col\">\(say(Message("Indicators")))</th></tr></thead>\n<tbody>\n"
        for row in paper.summary {
            html += "<tr><th scope=\"row\">\(htmlContent(row.name))</th><td class=\"number\">\(row.questions)</td>"
            html += "<td class=\"number\">\(row.indicators)</td></tr>\n"
        }
        html += "</tbody>\n</table>\n</section>\n"
    }

    private mutating func section(_ id: String, _ title: Message, _ prefix: String, _ items: [ReviewPaper.Item]) {
        guard !items.isEmpty else { return }
        head(id, title)
        for (index, item) in items.enumerated() { article(item, anchor: "\(prefix)\(index + 1)") }
        html += "</section>\n"
    }

    private mutating func article(_ item: ReviewPaper.Item, anchor: String) {
        html += "<article id=\"\(anchor)\" aria-labelledby=\"h-\(anchor)\">\n<h3 id=\"h-\(anchor)\">"
        if let number = item.number { html += "<span class=\"printed\">\(htmlEscaped(number))</span> " }
        let grade = say(Message("grade {grade}", ["grade": .code(item.grade.word)]))
        html += "\(htmlEscaped(item.id)) <span class=\"grade g\(item.grade.word)\">\(grade)</span></h3>\n"
        if item.pairs.isEmpty, !item.title.isEmpty {
            html += "<p lang=\"\(htmlEscaped(paper.languages.new))\" dir=\"auto\">\(htmlEscaped(item.title))</p>\n"
        }
        html += "<p class=\"verdict\"><strong>\(say(item.classesAndMarks)).</strong> \(htmlContent(item.verdict))</p>\n"
        if !item.pairs.isEmpty { wordings(item.pairs) }
        let facts = item.allFacts(in: catalogue)
        if !facts.isEmpty {
            html += "<dl>\n"
            for (name, value) in facts { html += "<dt>\(htmlContent(name))</dt><dd>\(htmlContent(value))</dd>\n" }
            html += "</dl>\n"
        }
        html += "</article>\n"
    }

    private mutating func wordings(_ pairs: [ReviewPaper.Pair]) {
        html += "<table class=\"wordings\">\n<thead><tr>"
        html += "<th scope=\"col\"><span class=\"hidden\">\(say(Message("Part")))</span></th>"
        html +=
            "<th scope=\"col\">\(htmlEscaped(paper.cycles.old))</th><th scope=\"col\">\(htmlEscaped(paper.cycles.new))</th>"
        html += "</tr></thead>\n<tbody>\n"
        for pair in pairs {
            html += "<tr><th scope=\"row\">\(htmlContent(pair.name))</th>"
            cell(pair.wording.previous, "del", paper.languages.old, paper.cycles.old)
            cell(pair.wording.current, "ins", paper.languages.new, paper.cycles.new)
            html += "</tr>\n"
        }
        html += "</tbody>\n</table>\n"
    }

    private mutating func cell(
        _ segments: [WordingComparison.Segment], _ element: String, _ language: String, _ cycle: String
    ) {
        html += "<td data-cycle=\"\(htmlEscaped(cycle))\" lang=\"\(htmlEscaped(language))\" dir=\"auto\">"
        for segment in segments {
            let text = htmlEscaped(withoutIsolates(segment.text))
            html += segment.isChanged ? "<\(element)>\(text)</\(element)>" : text
        }
        html += segments.isEmpty ? "—</td>" : "</td>"
    }

    private mutating func legend() {
        head("legend", Message("What the words mean"))
        html += "<dl>\n"
        for (term, meaning) in paper.legend {
            html += "<dt>\(htmlContent(term))</dt><dd>\(htmlContent(meaning))</dd>\n"
        }
        html += "</dl>\n</section>\n"
    }
}
