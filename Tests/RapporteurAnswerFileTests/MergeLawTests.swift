import RapporteurAnswerFile
import Testing

@Suite("Differences and merges")
struct MergeLawTests {
    private func answers(_ entries: AnswerDocument.Entry...) -> AnswerDocument {
        AnswerDocument([.init("questionnaire", .text("q")), .init("answers", .map(entries))])
    }

    private func isIdentical(_ left: AnswerDocument, _ right: AnswerDocument) -> Bool {
        AnswerDocument.Value.map(left.entries).isIdentical(to: .map(right.entries))
    }

    @Test("a file does not differ from itself, and merged with itself or with nothing it stays what it is")
    func identity() {
        var maker = RandomDocument(seed: 41)
        for round in 0..<400 {
            let document = maker.document()
            #expect(AnswerDifference.list(from: document, to: document).isEmpty, "round \(round)")
            let twice = AnswerMerge(document, document)
            #expect(twice.taken.isEmpty && twice.conflicts.isEmpty, "round \(round)")
            #expect(isIdentical(twice.merged, document.canonical), "round \(round): \(document.text)")
            let withNothing = AnswerMerge(document, AnswerDocument())
            #expect(isIdentical(withNothing.merged, document.canonical), "round \(round)")
            #expect(withNothing.taken.isEmpty && withNothing.conflicts.isEmpty)
        }
    }

    @Test("with all second values of the differences a file says what the other says")
    func application() {
        var maker = RandomDocument(seed: 42)
        for round in 0..<600 {
            let (mine, theirs) = (maker.document(), maker.document())
            let differences = AnswerDifference.list(from: mine, to: theirs)
            let applied = mine.applying(differences)
            #expect(
                AnswerDifference.list(from: applied, to: theirs).isEmpty,
                "round \(round):\n\(mine.text)\n\(theirs.text)\n\(applied.text)")
            #expect(differences.allSatisfy { $0.mine != nil || $0.theirs != nil })
            #expect(Set(differences.map { $0.place }).count == differences.count)
            let back = AnswerDifference.list(from: theirs, to: mine)
            #expect(Set(back.map { $0.place }) == Set(differences.map { $0.place }), "round \(round)")
        }
    }

    @Test("after a merge nothing of either side is lost but what the choice discards")
    func nothingIsLost() {
        var maker = RandomDocument(seed: 43)
        for round in 0..<600 {
            let (mine, theirs) = (maker.document(), maker.document())
            let merge = AnswerMerge(mine, theirs)
            var choices: [String: AnswerMerge.Side] = [:]
            for (index, conflict) in merge.conflicts.enumerated() where index % 3 > 0 {
                choices[conflict.place.id] = index % 3 == 1 ? .mine : .theirs
            }
            let result = merge.resolve(choices)
            let conflicts = Set(merge.conflicts.map { $0.place })
            for difference in AnswerDifference.list(from: mine, to: result) {
                let isChosen = conflicts.contains(difference.place) && choices[difference.place.id] == .theirs
                let isTaken = difference.mine == nil && merge.taken.contains(difference.place)
                let isPart = difference.place == AnswerPlace(.header, "part")
                #expect(isChosen || isTaken || isPart, "round \(round): \(difference)")
            }
            for difference in AnswerDifference.list(from: theirs, to: result) where difference.theirs != nil {
                // What differs from theirs is mine: an answer they left blank, one that was kept, or the header.
                let isKept = conflicts.contains(difference.place) && choices[difference.place.id] != .theirs
                let isHeader =
                    difference.place.kind == .header && AnswerDocument.headerKeys.contains(difference.place.key)
                #expect(difference.mine == nil || isKept || isHeader, "round \(round): \(difference)")
            }
            for difference in AnswerDifference.list(from: theirs, to: result) where difference.theirs == nil {
                let tellsOfTheFile = ["revision", "status", "part"].contains(difference.place.key)
                #expect(difference.place.kind == .header && tellsOfTheFile, "round \(round): \(difference)")
            }
        }
    }

    @Test("what is blank says nothing and erases nothing")
    func blanks() {
        let mine = answers(.init("a.one", .text("1")), .init("a.two", .blank), .init("a.three", .list([])))
        let theirs = answers(.init("a.one", .text(" ")), .init("a.two", .text("2")))
        #expect(AnswerDifference.list(from: mine, to: theirs).map { $0.place.id } == ["a.one", "a.two"])
        let merge = AnswerMerge(mine, theirs)
        #expect(merge.taken.map { $0.id } == ["a.two"])
        #expect(merge.conflicts.isEmpty)
        #expect(merge.merged.answer("a.one") == .text("1"))
        #expect(merge.merged.answer("a.two") == .text("2"))
    }

    @Test("two answers to one question are a conflict that a choice decides")
    func conflict() {
        let merge = AnswerMerge(answers(.init("a.one", .text("yes"))), answers(.init("a.one", .text("no"))))
        #expect(
            merge.conflicts == [
                AnswerDifference(AnswerPlace(.answer, "a.one"), mine: .text("yes"), theirs: .text("no"))
            ])
        #expect(merge.merged.answer("a.one") == .text("yes"))
        #expect(merge.resolve([:]).answer("a.one") == .text("yes"))
        #expect(merge.resolve(["a.one": .mine]).answer("a.one") == .text("yes"))
        #expect(merge.resolve(["a.one": .theirs]).answer("a.one") == .text("no"))
    }

    @Test("new answers stand where the questionnaire has them, unknown ones behind their neighbour")
    func order() {
        let mine = answers(.init("a.one", .text("1")), .init("a.four", .text("4")))
        let theirs = answers(
            .init("a.three", .text("3")), .init("a.one", .text("1")), .init("x.foreign", .text("x")),
            .init("a.two", .text("2")))
        let merge = AnswerMerge(mine, theirs, order: ["a.one": 0, "a.two": 1, "a.three": 2, "a.four": 3])
        #expect(merge.merged.answers.map { $0.key } == ["a.one", "a.two", "x.foreign", "a.three", "a.four"])
    }

    @Test("the order of choices does not count where it is said so, and one choice needs no list")
    func choices() {
        let mine = answers(.init("a.any", .list([.text("x"), .text("y")])), .init("a.single", .text("x")))
        let theirs = answers(
            .init("a.any", .list([.text("y"), .text("x")])), .init("a.single", .list([.text("x")])))
        #expect(AnswerDifference.list(from: mine, to: theirs, choices: ["a.any", "a.single"]).isEmpty)
        #expect(AnswerDifference.list(from: mine, to: theirs).count == 2)
    }

    @Test("the header stays that of the own file, and sections of two parts add up")
    func header() {
        var mine = answers(.init("a.one", .text("1")))
        mine["revision"] = .text("3")
        mine["part"] = .list([.text("one")])
        mine["note"] = .text("mine")
        var theirs = mine
        theirs["revision"] = .text("7")
        theirs["language"] = .text("fr")
        theirs["part"] = .list([.text("two"), .text("one")])
        theirs["note"] = .text("theirs")
        let merge = AnswerMerge(mine, theirs)
        #expect(merge.merged["revision"] == .text("3"))
        #expect(merge.merged["language"] == .text("fr"))
        #expect(merge.merged["part"] == .list([.text("one"), .text("two")]))
        #expect(merge.conflicts.map { $0.place.id } == ["/note"])
        #expect(merge.resolve(["/note": .theirs])["note"] == .text("theirs"))
    }

    @Test("keys that stand twice are merged one by one")
    func repeated() {
        let mine = answers(.init("a.one", .text("1")), .init("a.one", .text("2")))
        let theirs = answers(.init("a.one", .text("1")), .init("a.one", .text("3")), .init("a.one", .text("4")))
        let merge = AnswerMerge(mine, theirs)
        #expect(merge.conflicts.map { $0.place.id } == ["a.one#2"])
        #expect(merge.taken.map { $0.id } == ["a.one#3"])
        #expect(merge.resolve(["a.one#2": .theirs]).answers.map { $0.value } == [.text("1"), .text("3"), .text("4")])
    }

    @Test("confirmations are known by their finding and their question")
    func confirmations() {
        func document(_ notes: [(String, String?, String)]) -> AnswerDocument {
            AnswerDocument([
                .init(
                    "confirmations",
                    .list(
                        notes.map { finding, question, note in
                            .map(
                                [.init("finding", .text(finding))]
                                    + (question.map { [.init("question", .text($0))] } ?? [])
                                    + [.init("note", .text(note))])
                        }))
            ])
        }
        let mine = document([("rule", nil, "x"), ("A202", "a.one", "y")])
        let theirs = document([("A202", "a.two", "z"), ("A202", "a.one", "other")])
        let merge = AnswerMerge(mine, theirs)
        #expect(merge.taken.map { $0.id } == ["/confirmations/A202/a.two"])
        #expect(merge.conflicts.map { $0.place.id } == ["/confirmations/A202/a.one"])
        guard case .list(let items)? = merge.merged["confirmations"] else {
            Issue.record("no confirmations")
            return
        }
        #expect(items.count == 3)
    }

    @Test("a hundred thousand keys take no time to speak of", .timeLimit(.minutes(1)))
    func manyKeys() {
        let keys = 0..<100_000
        let unknown = AnswerDocument([
            .init("answers", .map(keys.map { .init("x.q\($0)", $0 % 2 == 0 ? .blank : .text("\($0)")) }))
        ])
        let repeated = AnswerDocument([.init("answers", .map(keys.map { .init("x.same", .text("\($0)")) }))])
        let mine = answers(.init("a.one", .text("1")))
        #expect(AnswerMerge(mine, unknown).taken.count == 50_000)
        #expect(AnswerMerge(mine, repeated).merged.answers.count == 100_001)
        var blank = repeated
        blank.answers = keys.map { .init("x.same", $0 == 99_999 ? .text("last") : .blank) }
        #expect(AnswerMerge(mine, blank).merged.answers.count == 100_001)
    }
}
