import RapporteurDiagnostics
import Testing

@testable import RapporteurTemplates

/// What is wrong with a template is told where it stands, with the way out.
@Suite("Templates of documents")
struct TemplateTests {
    static let schema = TemplateSchema([
        .init("title", .words, "A title."), .init("setting.symbol", .words, "A symbol."),
        .init("table", .blocks, "A table."), .init("has_table", .condition, "Whether there is one."),
        .init("areas", .list([.init("level", .words, "A level."), .init("figure", .blocks, "A drawing.")]), "Areas."),
    ])

    /// A template, the code it gives, and the text at the place.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var code: TemplateCode
        var place: String
        var label: String?
        var testDescription: String { "\(code.rawValue) \(text)" }

        init(_ text: String, _ code: TemplateCode, at place: String, near: String? = nil) {
            self.text = text
            self.code = code
            self.place = place
            label = near.map { "did you mean \"\($0)\"?" }
        }
    }

    static let wrong: [Case] = [
        Case("# A\n\n{{titel}}\n", .unknownName, at: "titel", near: "title"),
        Case("# A\n\n{{setting.simbol}}\n", .unknownName, at: "setting.simbol", near: "setting.symbol"),
        Case("# A\n\n{{level}}\n", .unknownName, at: "level"),
        Case("# A\n\n{{#aeras}}\n{{level}}\n{{/aeras}}\n", .unknownName, at: "aeras", near: "areas"),
        Case("# A\n\n{{areas}}\n", .wrongUse, at: "{{areas}}"),
        Case("# A\n\n{{has_table}}\n", .wrongUse, at: "{{has_table}}"),
        Case("# A\n\n{{#title}}\nx\n\n{{/title}}\n", .wrongUse, at: "{{#title}}"),
        Case("# A\n\n{{#table}}\nx\n\n{{/table}}\n", .wrongUse, at: "{{#table}}"),
        Case("# A\n\nSee {{table}}.\n", .wrongUse, at: "{{table}}"),
        Case("# A\n\n{{^areas}}\n\n{{level}}\n\n{{/areas}}\n", .unknownName, at: "level"),
        Case("# A\n\n{{{title}}}\n", .unknownTag, at: "{{{title}}"),
        Case("# A\n\n{{>title}}\n", .unknownTag, at: "{{>title}}"),
        Case("# A\n\n{{#areas}}\nx\n", .unreadable, at: ""),
        Case("# A\n\n{{#areas}}\nx\n{{/area}}\n", .unreadable, at: "a"),
        Case("# A\n\n{{title\n", .unreadable, at: ""),
        Case("# A\n\n{{number.decision}}\n", .unknownLabel, at: "number.decision"),
        Case("# A\n\n{#decision} x\n\n{{number.decison}}\n", .unknownLabel, at: "number.decison", near: "decision"),
        Case("# A {#a}\n\n{#a} x\n", .labelTwice, at: "{#a} x"),
        Case("# A\n\n{{#areas}}\n{#a} x\n\n{{/areas}}\n", .labelTwice, at: "{#a} x"),
        Case("# A {.annexe}\n", .unknownRole, at: "# A {.annexe}", near: "annex"),
        Case("# A\n\n<b>x</b>\n", .unknownForm, at: "<b>"),
        Case("# A\n\n`x`\n", .unknownForm, at: "x"),
        Case("# A\n\n**x**\n", .unknownForm, at: "**x**"),
        Case("# A\n\n[x](http://example.org)\n", .unknownForm, at: "[x](http://example.org)"),
        Case("# A\n\n| a |\n| - |\n| b |\n", .unknownForm, at: "| a |\n| - |\n| b |"),
        Case("# A\n\n### B\n", .unknownForm, at: "### B"),
        Case("x\n\n# A\n", .unknownForm, at: "x"),
    ]

    @Test("each fault has its code and its place", arguments: wrong)
    func faults(sample: Case) throws {
        let source = Array(sample.text.utf8)
        let (template, diagnostics) = DocumentTemplate.read(source, Self.schema)
        #expect(template == nil)
        #expect(diagnostics.map { $0.code }.contains(sample.code.rawValue), "\(diagnostics)")
        let found = try #require(diagnostics.first { $0.code == sample.code.rawValue })
        let place = String(
            decoding: source[Int(found.range.start)..<min(Int(found.range.end), source.count)], as: UTF8.self)
        #expect(place.hasPrefix(sample.place), "\(place)")
        if let label = sample.label {
            #expect(found.label.map { MessageCatalogue.english.text($0) } == label)
        }
        #expect(!MessageCatalogue.english.text(found.message).isEmpty)
    }

    @Test(
        "the masthead has all its lines and no others",
        arguments: TemplatePage.mastheadLines.map { ($0, true) } + [("sesion", false)])
    func masthead(name: String, isMissing: Bool) {
        let lines = TemplatePage.mastheadLines.filter { $0 != name } + (isMissing ? [] : [name])
        let text = "# M {.masthead}\n\n" + lines.map { "- \($0): x" }.joined(separator: "\n") + "\n"
        let codes = DocumentTemplate.read(Array(text.utf8), Self.schema).diagnostics.map { $0.code }
        #expect(codes == [TemplateCode.masthead.rawValue])
    }

    @Test("a template that is sound is filled, and values are never taken for Markdown or tags")
    func filling() throws {
        let text = """
            # {{title}} {#top}

            {#first} One {{setting.symbol}}, *two*; see {{number.top}}.

            - a
            - b

            {{#has_table}}
            {{table}}

            {{/has_table}}
            {{#areas}}
            ## {{level}}

            {{figure}}

            {{/areas}}
            # Annex {.annex}

            > The Board,
            >
            > 1. *Notes* {{number.first}};
            > 2. Ends.

            """
        let (template, diagnostics) = DocumentTemplate.read(Array(text.utf8), Self.schema)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let filled = try #require(template).fill([
            "title": .value(0), "setting.symbol": .value(1), "has_table": .condition(true), "table": .value(2),
            "areas": .list([["level": .value(3), "figure": .value(4)], ["level": .value(5), "figure": .value(6)]]),
        ])
        let page = try #require(filled.page)
        #expect(filled.diagnostics.isEmpty)
        #expect(page.parts.map { $0.level } == [1, 2, 2, 1])
        #expect(page.parts[0].heading == [.value(0)] && page.parts[0].label == "top")
        #expect(
            page.parts[0].blocks == [
                .paragraph(
                    label: "first",
                    [
                        .words("One "), .value(1), .words(", "), .emphasis("two"), .words("; see "), .reference("top"),
                        .words("."),
                    ]),
                .points([[.words("a")], [.words("b")]]), .value(2),
            ])
        #expect(page.parts[2].heading == [.value(5)] && page.parts[2].blocks == [.value(6)])
        #expect(
            page.parts[3].blocks == [
                .quotation([
                    .paragraph(label: nil, [.words("The Board,")]),
                    .clauses([[.emphasis("Notes"), .words(" "), .reference("first"), .words(";")], [.words("Ends.")]]),
                ])
            ])
        #expect(page.parts[3].role == .annex)
    }

    @Test("what a condition does not hold for is left out")
    func conditions() throws {
        let text = "# A\n\n{{#has_table}}\nyes\n\n{{/has_table}}\n{{^has_table}}\nno\n\n{{/has_table}}\n"
        let template = try #require(DocumentTemplate.read(Array(text.utf8), Self.schema).template)
        for (holds, word) in [(true, "yes"), (false, "no")] {
            let page = try #require(template.fill(["has_table": .condition(holds), "areas": .list([])]).page)
            #expect(page.parts[0].blocks == [.paragraph(label: nil, [.words(word)])])
        }
    }

    @Test(
        "a template that its lists make too long or too deep is refused, and no crash",
        arguments: [
            "# A\n\n{{#areas}}\n" + String(repeating: "words ", count: 4_000) + "\n\n{{/areas}}\n",
            "# A\n\ny\n{{#areas}}> {{/areas}}x\n",
        ])
    func overgrown(text: String) throws {
        let template = try #require(DocumentTemplate.read(Array(text.utf8), Self.schema).template)
        func fill(_ items: Int) -> (page: TemplatePage?, diagnostics: [Diagnostic]) {
            template.fill(["areas": .list(Array(repeating: ["level": .value(0)], count: items))])
        }
        #expect(fill(2).page != nil && fill(2).diagnostics.isEmpty)
        #expect(fill(60).page == nil)
        #expect(fill(60).diagnostics.map { $0.code } == [TemplateCode.unreadable.rawValue])
    }

    @Test("bytes that are no text and private characters are refused", arguments: [[0xFF], [0xEE, 0x80, 0x80]])
    func noText(bytes: [UInt8]) {
        let codes = DocumentTemplate.read(bytes, Self.schema).diagnostics.map { $0.code }
        #expect(codes == [TemplateCode.unreadable.rawValue])
    }
}
