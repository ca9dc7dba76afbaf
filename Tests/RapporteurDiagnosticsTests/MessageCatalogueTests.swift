import RapporteurDiagnostics
import Testing

@Suite struct MessageCatalogueTests {
    private static func catalogue(_ language: MessageLanguage, _ patterns: [String: String]) -> MessageCatalogue {
        MessageCatalogue(language, patterns: patterns)
    }

    @Test func fillsSlotsInEnglish() {
        let message = Message(
            "{typed} is not one of the choices of {question}",
            ["typed": .quoted("yess"), "question": .message(Message("question {number}", ["number": .code("12")]))])
        #expect(message.english == "\"yess\" is not one of the choices of question 12")
    }

    @Test func withoutSlotsBracesAreBraces() {
        #expect(Message("write {a: b}").english == "write {a: b}")
        #expect(Message.verbatim("  x: {a}").english == "  x: {a}")
    }

    @Test func aSlotWithoutArgumentStaysVisible() {
        #expect(Message("{a} and {b}", ["a": .number(1)]).english == "1 and {b}")
    }

    @Test func authorsWordsTakeAnswers() {
        let message = Message.verbatim("{capacity.total} are not {x", [MessageArgument("capacity.total", .number(3))])
        #expect(message.english == "{capacity.total} are not {x")
        let mended = Message.verbatim("{capacity.total} teachers", [MessageArgument("capacity.total", .number(3))])
        #expect(mended.english == "3 teachers")
    }

    @Test(arguments: [
        (MessageLanguage.ru, Int64(1), "1 ошибка"), (.ru, 3, "3 ошибки"), (.ru, 11, "11 ошибок"),
        (.ru, 21, "21 ошибка"),
        (.en, 1, "1 error"), (.en, 0, "no errors"), (.en, 2, "2 errors"), (.zh, 1, "1 个错误"),
    ])
    func choosesPlurals(_ language: MessageLanguage, _ number: Int64, _ expected: String) {
        let message = Message(
            "{count, plural, =0 {no errors} one {{count} error} other {{count} errors}}", ["count": .number(number)])
        let catalogue = Self.catalogue(
            language,
            [
                message.key: language == .zh
                    ? "{count, plural, other {{count} 个错误}}"
                    : "{count, plural, one {{count} ошибка} few {{count} ошибки} many {{count} ошибок} other {{count} ошибки}}"
            ])
        #expect(catalogue.text(message) == expected)
    }

    @Test(arguments: [("list", "is a list"), ("map", "is a map"), ("other", "is strange")])
    func choosesByWord(_ word: String, _ expected: String) {
        let message = Message(
            "{kind, select, list {is a list} map {is a map} other {is strange}}", ["kind": .code(word)])
        #expect(message.english == expected)
    }

    @Test(arguments: [
        (MessageLanguage.en, "1,234,567"), (.fr, "1\u{202F}234\u{202F}567"), (.ru, "1\u{A0}234\u{A0}567"),
    ])
    func groupsDigits(_ language: MessageLanguage, _ expected: String) {
        #expect(Self.catalogue(language, [:]).text(.number(1_234_567)) == expected)
        #expect(Self.catalogue(language, [:]).text(.figure(2027)) == "2027")
    }

    @Test func spanishGroupsFromFiveDigits() {
        #expect(MessageLanguage.es.grouped(1234) == "1234")
        #expect(MessageLanguage.es.grouped(-12345) == "-12\u{A0}345")
    }

    @Test(arguments: [
        (MessageLanguage.en, "1 November 2026"), (.fr, "1er novembre 2026"), (.es, "1 de noviembre de 2026"),
        (.ru, "1 ноября 2026\u{A0}года"), (.ar, "1 تشرين الثاني/نوفمبر 2026"), (.zh, "2026年11月1日"),
    ])
    func writesDays(_ language: MessageLanguage, _ expected: String) {
        #expect(Self.catalogue(language, [:]).text(.date(year: 2026, month: 11, day: 1)) == expected)
    }

    @Test(arguments: [
        (MessageLanguage.en, "a, b and c"), (.fr, "a, b et c"), (.zh, "a、b和c"),
        (.ar, "\u{2066}a\u{2069}، و\u{2066}b\u{2069}، و\u{2066}c\u{2069}"),
    ])
    func joinsLists(_ language: MessageLanguage, _ expected: String) {
        #expect(Self.catalogue(language, [:]).text(.and([.code("a"), .code("b"), .code("c")])) == expected)
    }

    @Test(
        "in Spanish the word between two items avoids its own sound",
        arguments: [
            (["España", "Irlanda"], "España e Irlanda", "España o Irlanda"),
            (["agua", "«hielo»"], "agua y «hielo»", "agua o «hielo»"),
            (["siete", "ocho"], "siete y ocho", "siete u ocho"), (["7", "8", "9"], "7, 8 y 9", "7, 8 o 9"),
            (["Yemen", "Irán"], "Yemen e Irán", "Yemen o Irán"), (["uno"], "uno", "uno"), ([], "", ""),
        ])
    func spanishLists(_ items: [String], _ together: String, _ alternatives: String) {
        #expect(MessageLanguage.es.together(items) == together)
        #expect(MessageLanguage.es.alternatives(items) == alternatives)
    }

    @Test("in Arabic the word stands before each item")
    func arabicLists() {
        #expect(MessageLanguage.ar.together(["أ", "ب"]) == "أ وب")
        #expect(MessageLanguage.ar.alternatives(["أ", "ب", "ج"]) == "أ أو ب أو ج")
    }

    @Test func isolatesWhereDirectionsDiffer() {
        let arabic = Self.catalogue(.ar, [:])
        #expect(arabic.text(.text("abc")) == "\u{2068}abc\u{2069}")
        #expect(MessageCatalogue.english.text(.text("abc")) == "abc")
        #expect(MessageCatalogue.english.text(.text("نعم")) == "\u{2068}نعم\u{2069}")
    }

    @Test func overridesFromOutsideChangeNothing() {
        let hostile = MessageCatalogue.english.text(.quoted("a\u{202E}b\u{2069}\u{2066}c\nd"))
        #expect(hostile == "\"a\u{FFFD}b\u{FFFD}\u{FFFD}c d\"")
    }

    @Test func shortensWhatWasTyped() {
        let text = MessageCatalogue.english.text(.quoted(String(repeating: "x", count: 50)))
        #expect(text == "\"" + String(repeating: "x", count: 40) + "…\"")
    }

    @Test func whatIsNotTranslatedIsEnglish() {
        let message = Message("this file is empty")
        #expect(Self.catalogue(.fr, [:]).text(message) == "this file is empty")
        #expect(Self.catalogue(.ar, [:]).text(message) == "\u{2066}this file is empty\u{2069}")
        #expect(Self.catalogue(.fr, [message.key: "ce fichier est vide"]).text(message) == "ce fichier est vide")
    }

    @Test func contextTellsEqualWordsApart() {
        let message = Message("Share", context: "column")
        #expect(message.english == "Share")
        #expect(Self.catalogue(.fr, ["[column] Share": "Part"]).text(message) == "Part")
    }
}

@Suite struct MessagePatternTests {
    @Test(arguments: [
        "{", "}", "a {b", "{a b}", "{a, plural, one {x}}", "{a, plural, some {x} other {y}}",
        "{a, plural, one {x} one {y} other {z}}", "{a, select, x {y}}", "{a, number}",
    ])
    func refusesWhatIsNoPattern(_ text: String) { #expect(MessagePattern(text) == nil) }

    @Test func tellsItsSlots() throws {
        let pattern = try #require(
            MessagePattern("{a} {n, plural, one {{b} x} other {{n}}} {k, select, y {{c}} other {}}"))
        #expect(pattern.slots.map(\.name) == ["a", "b", "c", "k", "n", "n"])
        #expect(pattern.slots.filter(\.isPlural).map(\.name) == ["n"])
    }
}

@Suite struct PluralCategoryTests {
    /// Samples of the Unicode CLDR for whole numbers.
    @Test(
        arguments: [
            (MessageLanguage.en, ["one": [1], "other": [0, 2, 16, 100, 1_000_000]]),
            (.fr, ["one": [0, 1], "other": [2, 17, 100, 1000], "many": [1_000_000]]),
            (.es, ["one": [1], "other": [0, 2, 16, 1000], "many": [1_000_000]]),
            (
                .ru,
                [
                    "one": [1, 21, 31, 101, 1001], "few": [2, 3, 4, 22, 102, 1002],
                    "many": [0, 5, 11, 12, 14, 19, 100, 111, 1000],
                ]
            ),
            (
                .ar,
                [
                    "zero": [0], "one": [1], "two": [2], "few": [3, 10, 103, 110, 1003], "many": [11, 26, 111, 1011],
                    "other": [100, 102, 200, 202, 1000, 10000],
                ]
            ),
            (.zh, ["other": [0, 1, 2, 15, 100]]),
        ] as [(MessageLanguage, [String: [Int64]])])
    func followsTheRepository(_ language: MessageLanguage, _ samples: [String: [Int64]]) {
        for (category, numbers) in samples {
            for number in numbers { #expect(language.pluralCategory(of: number).word == category, "\(number)") }
        }
    }
}
