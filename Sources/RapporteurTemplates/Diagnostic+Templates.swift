import RapporteurDiagnostics
import RapporteurMarkdown

// What can be wrong with a template: B101 to B109.

extension Diagnostic {
    private static func template(
        _ code: TemplateCode, _ message: Message, at range: SourceRange, label: Message? = nil, help: [Message] = []
    ) -> Diagnostic {
        Diagnostic(code.rawValue, .error, message, at: range, label: label, help: help)
    }

    private static func didYouMean(_ name: String?) -> Message? {
        name.map { Message("did you mean {name}?", ["name": .quoted($0)]) }
    }

    static func unreadable(_ reason: Message, at range: SourceRange) -> Diagnostic {
        template(.unreadable, reason, at: range)
    }

    static func overgrown() -> Diagnostic {
        template(
            .unreadable, Message("filled in, the template is too long or too deeply nested to be read"),
            at: .beginning, help: [Message("shorten what stands in its lists: it is repeated for each of their items")])
    }

    static func unknownName(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        template(
            .unknownName, Message("there is nothing called {name} to fill in here", ["name": .quoted(name)]),
            at: range, label: didYouMean(near),
            help: [Message("Documentation/reports.md lists all names")])
    }

    static func listAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
        template(
            .wrongUse, Message("{name} is a list and cannot stand as a value", ["name": .quoted(name)]), at: range,
            help: [
                Message(
                    "write {start} before and {end} after what is to be repeated",
                    ["start": .code("{{#" + name + "}}"), "end": .code("{{/" + name + "}}")])
            ])
    }

    static func conditionAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
        template(
            .wrongUse, Message("{name} holds or not and cannot stand as a value", ["name": .quoted(name)]),
            at: range,
            help: [
                Message(
                    "write {start} before and {end} after what is to be left out otherwise",
                    ["start": .code("{{#" + name + "}}"), "end": .code("{{/" + name + "}}")])
            ])
    }

    static func valueAsSection(_ name: String, at range: SourceRange) -> Diagnostic {
        template(
            .wrongUse, Message("{name} is a value and cannot hold other text", ["name": .quoted(name)]), at: range,
            help: [Message("write {value} where it is to stand", ["value": .code("{{" + name + "}}")])])
    }

    static func blocksInSentence(_ name: String, at range: SourceRange) -> Diagnostic {
        template(
            .wrongUse,
            Message("{name} is more than words and needs a line of its own", ["name": .quoted(name)]), at: range,
            help: [Message("leave a blank line before and after it")])
    }

    static func unknownTag(at range: SourceRange) -> Diagnostic {
        template(
            .unknownTag, Message("documents do not have this kind of tag"), at: range,
            help: [
                Message(
                    "there are {value}, {section}, {inverted}, {end} and {comment}",
                    [
                        "value": .code("{{name}}"), "section": .code("{{#name}}"), "inverted": .code("{{^name}}"),
                        "end": .code("{{/name}}"), "comment": .code("{{! words }}"),
                    ])
            ])
    }

    static func unknownForm(at range: SourceRange) -> Diagnostic {
        template(
            .unknownForm, Message("documents do not have this form of text"), at: range,
            help: [
                Message("there are headings, paragraphs, lists, numbered lists, quotations and *stressed words*")
            ])
    }

    static func unknownRole(_ word: String, at range: SourceRange) -> Diagnostic {
        let known = TemplatePage.Role.words
        return template(
            .unknownRole, Message("{word} is not what a part can be", ["word": .quoted(word)]), at: range,
            label: didYouMean(nearestName(to: word, among: known)),
            help: [Message("a part can be {words}", ["words": .or(known.map { .code($0) })])])
    }

    static func unknownLabel(_ label: String, near: String?, known: [String], at range: SourceRange) -> Diagnostic {
        template(
            .unknownLabel, Message("no paragraph and no part has the label {label}", ["label": .quoted(label)]),
            at: range, label: didYouMean(near),
            help: known.isEmpty ? [] : [Message("labels: {labels}", ["labels": .codes(known, limit: 12)])])
    }

    static func labelTwice(_ label: String, at range: SourceRange) -> Diagnostic {
        template(.labelTwice, Message("the label {label} stands twice", ["label": .quoted(label)]), at: range)
    }

    static func repeatedLabel(_ label: String, at range: SourceRange) -> Diagnostic {
        template(
            .labelTwice,
            Message("the label {label} stands in a list and would be repeated", ["label": .quoted(label)]), at: range,
            help: [Message("only what stands once can be referred to")])
    }

    static func unknownMastheadLine(_ name: String, at range: SourceRange) -> Diagnostic {
        let known = TemplatePage.mastheadLines
        return template(
            .masthead, Message("a masthead has no line {name}", ["name": .quoted(name)]), at: range,
            label: didYouMean(nearestName(to: name, among: known)),
            help: [Message("its lines are {lines}", ["lines": .codes(known, limit: 12)])])
    }

    static func missingMastheadLine(_ name: String, at range: SourceRange) -> Diagnostic {
        template(.masthead, Message("the masthead lacks its line {name}", ["name": .quoted(name)]), at: range)
    }
}
