package import RapporteurLineage

// The review paper as one HTML page without anything from outside: tables with captions and header cells, both wordings
// in two columns with <del> and <ins>, never colour alone, and a print style.

/// Lays the review paper out as one self-contained HTML page.
package struct ComparisonPage {
    private let paper: ReviewPaper
    private var html = ""

    /// The paper as HTML.
    package static func render(_ comparison: CycleComparison, baseline: Baseline = .published) -> String {
        var page = ComparisonPage(paper: ReviewPaper(comparison, baseline: baseline))
        page.write()
        return page.html
    }

    private init(paper: ReviewPaper) { self.paper = paper }

    private mutating func write() {
        html += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        html +=
            "<title>\(htmlEscaped(paper.title))</title>\n<style>\n\(ComparisonPage.style)</style>\n</head>\n<body>\n"
        html += "<a class=\"skip\" href=\"#questions\">Skip to the questions</a>\n"
        html += "<header>\n<h1>\(htmlEscaped(paper.title))</h1>\n"
        for line in paper.introduction { html += "<p>\(htmlEscaped(line))</p>\n" }
        html += "</header>\n<main>\n"
        html += "<nav aria-label=\"Contents\"><ul><li><a href=\"#overview\">Overview</a></li>"
        html += "<li><a href=\"#summary\">Summary</a></li><li><a href=\"#questions\">Questions</a></li>"
        if !paper.indicators.isEmpty { html += "<li><a href=\"#indicators\">Indicators</a></li>" }
        if !paper.dropped.isEmpty {
            html += "<li><a href=\"#dropped\">Asked in \(htmlEscaped(paper.cycles.old)) only</a></li>"
        }
        html += "<li><a href=\"#legend\">What the words mean</a></li></ul></nav>\n"
        overview()
        summary()
        section("questions", "Questions", "q", paper.questions)
        section("indicators", "Indicators", "i", paper.indicators)
        section("dropped", "Asked in \(paper.cycles.old) only", "d", paper.dropped)
        legend()
        html += "</main>\n</body>\n</html>\n"
    }

    // MARK: - Parts

    private mutating func overview() {
        html += "<section id=\"overview\" aria-labelledby=\"h-overview\">\n<h2 id=\"h-overview\">Overview</h2>\n"
        table("Questions of \(paper.cycles.new)", "Question", "q", paper.questions)
        if !paper.indicators.isEmpty { table("Indicators of \(paper.cycles.new)", "Indicator", "i", paper.indicators) }
        if !paper.dropped.isEmpty {
            table("Asked in \(paper.cycles.old) only", "Question or indicator", "d", paper.dropped)
        }
        html += "</section>\n"
    }

    private mutating func table(_ caption: String, _ head: String, _ prefix: String, _ items: [ReviewPaper.Item]) {
        html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(htmlEscaped(caption))\">\n"
        html += "<table>\n<caption>\(htmlEscaped(caption))</caption>\n<thead><tr>"
        for name in [head, "Class", "Grade", "Marks", "May a change be printed?"] {
            html += "<th scope=\"col\">\(htmlEscaped(name))</th>"
        }
        html += "</tr></thead>\n<tbody>\n"
        for (index, item) in items.enumerated() {
            html += "<tr><th scope=\"row\"><a href=\"#\(prefix)\(index + 1)\">\(htmlEscaped(item.id))</a></th>"
            html += "<td>\(htmlEscaped(item.classes.joined(separator: ", ")))</td>"
            html += "<td><span class=\"grade g\(item.grade.word)\">\(item.grade.word)</span></td>"
            html +=
                "<td>\(htmlEscaped(item.marks.joined(separator: " ")))</td><td>\(item.mayPrint ? "yes" : "no")</td></tr>\n"
        }
        html += "</tbody>\n</table>\n</div>\n"
    }

    private mutating func summary() {
        html += "<section id=\"summary\" aria-labelledby=\"h-summary\">\n<h2 id=\"h-summary\">Summary</h2>\n<table>\n"
        html += "<caption>Questions and indicators by class and by grade; one may have several classes</caption>\n"
        html += "<thead><tr><th scope=\"col\">Class or grade</th><th scope=\"col\">Questions</th>"
        html += "<th scope=\"col\">Indicators</th></tr></thead>\n<tbody>\n"
        for row in paper.summary {
            html += "<tr><th scope=\"row\">\(htmlEscaped(row.name))</th><td class=\"number\">\(row.questions)</td>"
            html += "<td class=\"number\">\(row.indicators)</td></tr>\n"
        }
        html += "</tbody>\n</table>\n</section>\n"
    }

    private mutating func section(_ id: String, _ title: String, _ prefix: String, _ items: [ReviewPaper.Item]) {
        guard !items.isEmpty else { return }
        html += "<section id=\"\(id)\" aria-labelledby=\"h-\(id)\">\n<h2 id=\"h-\(id)\">\(htmlEscaped(title))</h2>\n"
        for (index, item) in items.enumerated() { article(item, anchor: "\(prefix)\(index + 1)") }
        html += "</section>\n"
    }

    private mutating func article(_ item: ReviewPaper.Item, anchor: String) {
        html += "<article id=\"\(anchor)\" aria-labelledby=\"h-\(anchor)\">\n<h3 id=\"h-\(anchor)\">"
        if let number = item.number { html += "<span class=\"printed\">\(htmlEscaped(number))</span> " }
        html +=
            "\(htmlEscaped(item.id)) <span class=\"grade g\(item.grade.word)\">grade \(item.grade.word)</span></h3>\n"
        if item.pairs.isEmpty, !item.title.isEmpty {
            html += "<p lang=\"\(htmlEscaped(paper.languages.new))\" dir=\"auto\">\(htmlEscaped(item.title))</p>\n"
        }
        html += "<p class=\"verdict\"><strong>\(htmlEscaped(item.classes.joined(separator: ", ")))"
        if !item.marks.isEmpty { html += ", \(htmlEscaped(item.markWords))" }
        html += ".</strong> \(htmlEscaped(item.verdict))</p>\n"
        if !item.pairs.isEmpty { wordings(item.pairs) }
        var facts = item.facts
        if !item.details.isEmpty { facts.insert(("Differs in", item.details.joined(separator: "; ")), at: 0) }
        if !item.from.isEmpty, item.from != [item.id] {
            facts.insert(("From", item.from.joined(separator: ", ")), at: 0)
        }
        if !facts.isEmpty {
            html += "<dl>\n"
            for (name, value) in facts { html += "<dt>\(htmlEscaped(name))</dt><dd>\(htmlEscaped(value))</dd>\n" }
            html += "</dl>\n"
        }
        html += "</article>\n"
    }

    private mutating func wordings(_ pairs: [ReviewPaper.Pair]) {
        html += "<table class=\"wordings\">\n<thead><tr><th scope=\"col\"><span class=\"hidden\">Part</span></th>"
        html +=
            "<th scope=\"col\">\(htmlEscaped(paper.cycles.old))</th><th scope=\"col\">\(htmlEscaped(paper.cycles.new))</th>"
        html += "</tr></thead>\n<tbody>\n"
        for pair in pairs {
            html += "<tr><th scope=\"row\">\(htmlEscaped(pair.name))</th>"
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
            let text = htmlEscaped(segment.text)
            html += segment.isChanged ? "<\(element)>\(text)</\(element)>" : text
        }
        html += segments.isEmpty ? "—</td>" : "</td>"
    }

    private mutating func legend() {
        html +=
            "<section id=\"legend\" aria-labelledby=\"h-legend\">\n<h2 id=\"h-legend\">What the words mean</h2>\n<dl>\n"
        for (term, meaning) in paper.legend {
            html += "<dt>\(htmlEscaped(term))</dt><dd>\(htmlEscaped(meaning))</dd>\n"
        }
        html += "</dl>\n</section>\n"
    }
}
