import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What an entry says besides its classes: map, rule, the code for "not asked", the bridge, reasons, and whether a
// wording that is called editorial leaves the meaning alone.

extension CycleComparer {
    /// Checks the entry of a question that has a counterpart; true if what it says cannot be relied on.
    mutating func checkEntry(_ entry: LineageEntry, _ slot: Int32, _ differences: [ObservedDifference]) -> Bool {
        let before = diagnostics.count
        for change in entry.changes where change.changeClass == .dropped {
            report(
                .classNotHere, .error, "A question of this cycle cannot be dropped", at: change.range,
                help: ["list the old question under `dropped`"])
        }
        checkMap(entry, slot)
        checkRule(entry, slot)
        checkNotAskedIs(entry, slot, differences)
        checkBridge(entry, slot)
        if entry.declares(.editorial), !entry.declares(.reworded) { triage(entry, slot) }
        checkReason(entry)
        if let override = entry.override { checkOverride(override, entry.id.text) }
        let isIncomplete = (entry.from ?? []).count > matching.sources[Int(slot)].count
        return isIncomplete || diagnostics[before...].contains { $0.severity == .error }
    }

    mutating func checkReason(_ entry: LineageEntry) {
        let silent: Set<ChangeClass> = [.identical, .mode, .new]
        guard let change = entry.changes.first(where: { !silent.contains($0.changeClass) }) else { return }
        if entry.reason == nil {
            report(
                .reasonMissing, .error, "\(entry.id.text) is declared \(change.changeClass.word) without a reason",
                at: change.range, help: ["add `reason:` in words that the advisory group can judge"])
        }
        if entry.declares(.editorial), entry.by == nil {
            report(
                .reviewerMissing, .information,
                "Nobody has put a name to the editorial change of \(entry.id.text)", at: change.range,
                help: ["add `by:` and `on:` when it has been reviewed"])
        }
    }

    // MARK: - Rule

    private mutating func checkRule(_ entry: LineageEntry, _ slot: Int32) {
        let combines = entry.declares(.split) || entry.declares(.merged)
        guard combines else {
            if entry.rule != nil || entry.isExhaustive {
                report(
                    .keyUnused, .warning, "`rule` and `exhaustive` mean nothing for \(entry.id.text)",
                    at: entry.id.range,
                    help: ["they belong to `split` and `merged`"])
            }
            return
        }
        let word = entry.declares(.split) ? "split" : "merged"
        guard let rule = entry.rule else {
            report(
                .ruleMissing, .error, "\(entry.id.text) is \(word) without a rule", at: entry.id.range,
                help: ["add `rule: any` (yes if one is yes) or `rule: all` (yes if all are yes)"])
            return
        }
        var questions = [(current.questions[Int(slot)], current)]
        for source in matching.sources[Int(slot)] { questions.append((previous.questions[Int(source)], previous)) }
        for (question, questionnaire) in questions where !hasYesNo(question, questionnaire) {
            report(
                .ruleNeedsYesNo, .error,
                "`rule: \(rule.word)` needs the codes yes and no, which \(question.id) of \(questionnaire.id) "
                    + "does not have",
                at: entry.id.range)
        }
        guard entry.declares(.split), let source = matching.sources[Int(slot)].first else { return }
        for other in matching.targets[Int(source)] where other < slot {
            guard let sibling = matching.entries[Int(other)], sibling.declares(.split) else { continue }
            if sibling.rule != entry.rule || sibling.isExhaustive != entry.isExhaustive {
                report(
                    .splitDisagrees, .error,
                    "\(entry.id.text) and \(sibling.id.text) come from one question, but their rules differ",
                    at: entry.id.range, help: ["give both the same `rule` and `exhaustive`"])
            }
        }
    }

    private func hasYesNo(_ question: Question, _ questionnaire: Questionnaire) -> Bool {
        guard case .oneOf = question.type, let codes = questionnaire.codes(of: question) else { return false }
        return codes.contains("yes") && codes.contains("no")
    }

    // MARK: - Not asked

    private mutating func checkNotAskedIs(_ entry: LineageEntry, _ slot: Int32, _ differences: [ObservedDifference]) {
        guard let code = entry.notAskedIs else { return }
        if !entry.declares(.universe) {
            report(
                .wrongNotAskedIs, .error, "`not_asked_is` belongs to universe, which \(entry.id.text) does not declare",
                at: code.range)
            return
        }
        for source in matching.sources[Int(slot)] {
            let question = previous.questions[Int(source)]
            guard case .oneOf = question.type, let codes = previous.codes(of: question) else {
                report(
                    .wrongNotAskedIs, .error, "`not_asked_is` needs a question with one choice", at: code.range)
                continue
            }
            if !codes.contains(code.text) {
                let near = nearestName(to: code.text, among: codes)
                report(
                    .wrongNotAskedIs, .error, "\(question.id) of \(previous.id) has no code \(code.text)",
                    at: code.range, label: near.map { "did you mean \"\($0)\"?" },
                    help: ["codes: " + joined(codes, ", ")])
            }
        }
    }

    // MARK: - Bridge

    private mutating func checkBridge(_ entry: LineageEntry, _ slot: Int32) {
        guard let bridge = entry.bridge else { return }
        guard let other = current.questions.firstIndex(where: { $0.id == bridge.text }), other != Int(slot) else {
            let near = nearestName(to: bridge.text, among: current.questions.map { $0.id })
            report(
                .brokenBridge, .error, "\(bridge.text) is no other question of \(current.id)", at: bridge.range,
                label: near.map { "did you mean \"\($0)\"?" })
            return
        }
        if matching.bridged[Int32(other)] != slot || matching.sources[other] != matching.sources[Int(slot)] {
            report(
                .brokenBridge, .error, "\(bridge.text) does not come from the same question as \(entry.id.text)",
                at: bridge.range, help: ["a bridge asks the old wording again, so both have the same `from`"])
            return
        }
        let facets = Set(observer.differences(of: Int32(other)).map { $0.facet })
        if !facets.isSubset(of: [.mode, .position]) {
            let words = joined(facets.sorted().map { $0.word }, ", ")
            report(
                .brokenBridge, .error, "\(bridge.text) does not ask the old question again: it differs in \(words)",
                at: bridge.range)
        }
    }

    // MARK: - Editorial changes

    private mutating func triage(_ entry: LineageEntry, _ slot: Int32) {
        guard let source = matching.sources[Int(slot)].first, matching.sources[Int(slot)].count == 1,
            let change = entry.changes.first(where: { $0.changeClass == .editorial })
        else { return }
        let new = current.questions[Int(slot)]
        let old = previous.questions[Int(source)]
        var pairs = [("the wording", old.text, new.text)]
        // A note that is new or gone is for the reviewer; one that was rewritten is looked at like the question.
        if let before = old.help, let now = new.help { pairs.append(("the note", before, now)) }
        pairs += labels(new, old)
        for field in new.fields {
            guard let before = old.fields.first(where: { $0.id == field.id }) else { continue }
            pairs.append(("field \(field.id)", before.text, field.text))
            pairs += labels(field, before)
        }
        for (name, before, now) in pairs where !sameWords(before, now) {
            triage(entry, name, before, now, at: change.range)
        }
    }

    private func labels(_ new: Question, _ old: Question) -> [(String, String, String)] {
        guard let list = new.choiceList, let oldList = old.choiceList,
            current.choiceLists.indices.contains(Int(list)), previous.choiceLists.indices.contains(Int(oldList))
        else { return [] }
        var pairs: [(String, String, String)] = []
        for choice in current.choiceLists[Int(list)].choices {
            for before in previous.choiceLists[Int(oldList)].choices where before.code == choice.code {
                pairs.append(("the label of \(choice.code)", before.label, choice.label))
            }
        }
        return pairs
    }

    private mutating func triage(
        _ entry: LineageEntry, _ name: String, _ before: String, _ now: String, at range: SourceRange
    ) {
        let wording = WordingComparison(previous: before, current: now)
        let triage = EditorialTriage(wording, previous: before, current: now, language: current.language)
        for change in triage.changed {
            let gone = change.previous.isEmpty ? "nothing" : joined(change.previous, ", ")
            let come = change.current.isEmpty ? "nothing" : joined(change.current, ", ")
            report(
                .meaningTouched, .error,
                "\(entry.id.text) is declared editorial, but \(change.kind.name) changed in \(name)", at: range,
                help: ["before: \(gone); now: \(come)", "declare `reworded`, or leave these words as they were"])
        }
        if triage.isExtensive, triage.changed.isEmpty {
            report(
                .extensiveEdit, .warning,
                "\(entry.id.text) is declared editorial, but more than a fifth of the words of \(name) changed",
                at: range,
                help: ["\(wording.removed) words went and \(wording.added) came; consider `reworded`"])
        }
    }
}
