import RapporteurLineage
import Testing

@testable import RapporteurLineage

@Suite struct WordingTests {
    static let same: [(String, String)] = [
        ("", ""), ("", " \u{2028} "), ("a b", " a\tb\n"), ("Is it open?", "Is it open."), ("“open”", "\"open\""),
        ("caf\u{E9}", "cafe\u{301}"), ("co-op", "co op"), ("a\u{AD}b", "ab"), ("3.5 %", "3.5%"), ("有没有政策？", "有没有政策。"),
    ]

    @Test(arguments: same) func foldsSpaceAndPunctuation(_ left: String, _ right: String) {
        #expect(sameWords(left, right))
    }

    static let different: [(String, String)] = [
        ("a b", "ab"), ("open", "Open"), ("3.5", "35"), ("5", "-5"), ("10", "10 %"), ("有政策", "没有政策"), ("cafe", "café"),
        ("> 3", "< 3"), ("a", ""),
    ]

    @Test(arguments: different) func keepsWhatCarriesMeaning(_ left: String, _ right: String) {
        #expect(!sameWords(left, right))
    }

    static let texts = [
        "", "open", "Is there an open policy?", "Is there a national policy, or a plan?", "有没有开放政策？",
        "هل توجد سياسة مفتوحة؟", "  spaced   out\n", "a b c d e f", "f e d c b a",
    ]

    @Test(arguments: texts, texts) func theSegmentsOfEachSideGiveItsTextBack(_ old: String, _ new: String) {
        let wording = WordingComparison(previous: old, current: new)
        #expect(wording.previous.map { $0.text }.joined() == old)
        #expect(wording.current.map { $0.text }.joined() == new)
        #expect(wording.isSame == sameWords(old, new))
        #expect(wording.isSame == !(wording.previous + wording.current).contains { $0.isChanged })
        let back = WordingComparison(previous: new, current: old)
        #expect(back.removed == wording.added && back.added == wording.removed)
    }

    @Test func whatChangedIsFoundWordByWord() {
        let wording = WordingComparison(
            previous: "Is there a national policy?", current: "Is there an open national policy?")
        #expect(
            wording.current == [
                .init("Is there ", isChanged: false), .init("an open", isChanged: true),
                .init(" national policy?", isChanged: false),
            ])
        #expect(wording.removed == 1 && wording.added == 2)
    }

    static let triage: [(String, String, String, [MeaningKind])] = [
        ("en", "Is there a policy?", "Is there no policy?", [.negation]),
        ("en", "Is there a policy?", "Is there a national policy?", [.quantifier]),
        ("en", "Are there any policies?", "Are there policies?", [.quantifier]),
        ("en", "Are there at least 3?", "Are there at least 5?", [.number]),
        ("en", "teachers and librarians", "teachers or librarians", [.quantifier]),
        ("en", "Has the organisation a policy?", "Has the organization a policy?", []),
        ("fr", "Existe-t-il une politique ?", "N'existe-t-il pas de politique ?", [.negation]),
        ("fr", "une politique", "toutes les politiques", [.quantifier]),
        ("es", "Hay una política", "No hay una política", [.negation]),
        ("es", "al menos una", "cada una", [.quantifier]),
        ("ru", "Есть ли политика", "Нет ли политики", [.negation]),
        ("ru", "национальная политика", "политика", [.quantifier]),
        ("ar", "هل توجد سياسة", "هل لا توجد سياسة", [.negation]),
        ("ar", "سياسة", "جميع سياسة", [.quantifier]),
        ("zh", "有政策", "没有政策", [.negation]),
        ("zh", "两项政策", "三项政策", [.number]),
        ("sw", "sera 3", "sera 4", [.number]),
        ("EN-gb", "a policy", "no policy", [.negation]),
    ]

    @Test(arguments: triage)
    func aChangeOfMeaningIsNoticed(_ language: String, _ old: String, _ new: String, _ kinds: [MeaningKind]) {
        let wording = WordingComparison(previous: old, current: new)
        let triage = EditorialTriage(wording, previous: old, current: new, language: language)
        #expect(triage.changed.map { $0.kind } == kinds)
    }

    @Test func moreThanAFifthOfTheWordsIsExtensive() {
        func isExtensive(_ old: String, _ new: String) -> Bool {
            let wording = WordingComparison(previous: old, current: new)
            return EditorialTriage(wording, previous: old, current: new, language: "en").isExtensive
        }
        #expect(!isExtensive("a b c d e", "a b c d f"))
        #expect(isExtensive("a b c d e", "a b c g f"))
        #expect(isExtensive("a b c d", "a b c f"))
    }
}
