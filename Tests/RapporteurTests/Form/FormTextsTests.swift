import Testing

@testable import Rapporteur

@Suite("The texts of the form's page")
struct FormTextsTests {
    private static func assets(_ catalogues: [String: String]) -> FormAssets {
        FormAssets(
            files: catalogues.sorted { $0.key < $1.key }.map {
                FormAssets.File(name: "texts/\($0.key).json", bytes: Array($0.value.utf8))
            }, engine: [])
    }

    @Test("the catalogues of this program say the same in every language")
    func embedded() {
        #expect(FormTexts.problems(in: .embedded) == [])
        #expect(FormAssets.embedded.catalogues.map { $0.language } == ["en", "fr", "es", "ru", "ar", "zh"])
    }

    @Test(
        "a catalogue that differs is told",
        arguments: [
            (#"{"a": "x {n}"}"#, "fr: b is missing"),
            (#"{"a": "x", "b": "y"}"#, "fr: a has other placeholders than the English text"),
            (#"{"a": "x {n}", "b": "y", "c": "z"}"#, "fr: there is no text c"),
            (#"{"a": {"one": "{n}", "other": "{n}"}, "b": "y"}"#, "fr: a needs the forms one, many, other"),
            (#"{"a": "x {n}", "b": ["y"]}"#, "fr: b is a list"),
        ])
    func problems(_ french: String, _ expected: String) {
        #expect(
            FormTexts.problems(in: Self.assets(["en": #"{"a": "x {n}", "b": "y"}"#, "fr": french])).contains(expected))
    }

    @Test("a language without a catalogue speaks English and is marked so")
    func fallback() {
        let assets = Self.assets(["en": #"{"a": "x"}"#, "fr": #"{"a": "y"}"#])
        #expect(FormTexts.texts(for: "fr-CA", in: assets).language == "fr")
        #expect(FormTexts.texts(for: "sw", in: assets).language == "en")
        #expect(FormTexts.texts(for: "sw", in: assets).entries.first?.text == .plain("x"))
        #expect(FormTexts.texts(for: "ar", in: assets).entries.first?.text == .plain("\u{2066}x\u{2069}"))
    }

    @Test("a made-up language has the plural forms that a browser asks for")
    func pluralForms() {
        let assets = Self.assets(["en": #"{"a": {"one": "{n} file", "other": "{n} files"}}"#])
        guard case .plural(let forms)? = FormTexts.texts(for: "ar-XB", in: assets).entries.first?.text else {
            Issue.record("not plural")
            return
        }
        #expect(forms.map { $0.category } == ["zero", "one", "two", "few", "many", "other"])
        #expect(forms.allSatisfy { $0.text.contains("{n}") })
    }
}
