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
                .classNotHere, .error, Message("a question of this cycle cannot be dropped"), at: change.range,
                help: [Message("list the old question under `dropped`")])
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
                .reasonMissing, .error,
                Message(
                    "{id} is declared {class} without a reason",
                    ["id": .code(entry.id.text), "class": .code(change.changeClass.word)]),
                at: change.range, help: [Message("add `reason:` in words that the advisory group can judge")])
        }
        if entry.declares(.editorial), entry.by == nil {
            report(
                .reviewerMissing, .information,
                Message("nobody has put a name to the editorial change of {id}", ["id": .code(entry.id.text)]),
                at: change.range,
                help: [Message("add `by:` and `on:` when it has been reviewed")])
        }
    }

    // MARK: - Rule

    private mutating func checkRule(_ entry: LineageEntry, _ slot: Int32) {
        let combines = entry.declares(.split) || entry.declares(.merged)
        guard combines else {
            if entry.rule != nil || entry.isExhaustive {
                report(
                    .keyUnused, .warning,
                    Message("`rule` and `exhaustive` mean nothing for {id}", ["id": .code(entry.id.text)]),
                    at: entry.id.range,
                    help: [Message("they belong to `split` and `merged`")])
            }
            return
        }
        let word = entry.declares(.split) ? "split" : "merged"
        guard let rule = entry.rule else {
            report(
                .ruleMissing, .error,
                Message("{id} is {class} without a rule", ["id": .code(entry.id.text), "class": .code(word)]),
                at: entry.id.range,
                help: [Message("add `rule: any` (yes if one is yes) or `rule: all` (yes if all are yes)")])
            return
        }
        var questions = [(current.questions[Int(slot)], current)]
        for source in matching.sources[Int(slot)] { questions.append((previous.questions[Int(source)], previous)) }
        for (question, questionnaire) in questions where !hasYesNo(question, questionnaire) {
            report(
                .ruleNeedsYesNo, .error,
                Message(
                    """
                    `rule: {rule}` needs the codes yes and no, which {question} of {questionnaire} does not have
                    """,
                    [
                        "rule": .code(rule.word), "question": .code(question.id),
                        "questionnaire": .code(questionnaire.id),
                    ]),
                at: entry.id.range)
        }
        guard entry.declares(.split), let source = matching.sources[Int(slot)].first else { return }
        for other in matching.targets[Int(source)] where other < slot {
            guard let sibling = matching.entries[Int(other)], sibling.declares(.split) else { continue }
            if sibling.rule != entry.rule || sibling.isExhaustive != entry.isExhaustive {
                report(
                    .splitDisagrees, .error,
                    Message(
                        "{id} and {other} come from one question, but their rules differ",
                        ["id": .code(entry.id.text), "other": .code(sibling.id.text)]),
                    at: entry.id.range, help: [Message("give both the same `rule` and `exhaustive`")])
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
                .wrongNotAskedIs, .error,
                Message(
                    "`not_asked_is` belongs to universe, which {id} does not declare", ["id": .code(entry.id.text)]),
                at: code.range)
            return
        }
        for source in matching.sources[Int(slot)] {
            let question = previous.questions[Int(source)]
            guard case .oneOf = question.type, let codes = previous.codes(of: question) else {
                report(
                    .wrongNotAskedIs, .error, Message("`not_asked_is` needs a question with one choice"), at: code.range
                )
                continue
            }
            if !codes.contains(code.text) {
                let near = nearestName(to: code.text, among: codes)
                report(
                    .wrongNotAskedIs, .error,
                    Message(
                        "{question} of {questionnaire} has no code {code}",
                        ["question": .code(question.id), "questionnaire": .code(previous.id), "code": .code(code.text)]),
                    at: code.range, label: near.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) },
                    help: [Message("codes: {codes}", ["codes": .codes(codes, limit: 12)])])
            }
        }
    }

    // MARK: - Bridge

    private mutating func checkBridge(_ entry: LineageEntry, _ slot: Int32) {
        guard let bridge = entry.bridge else { return }
        guard let other = current.questions.firstIndex(where: { $0.id == bridge.text }), other != Int(slot) else {
            let near = nearestName(to: bridge.text, among: current.questions.map { $0.id })
            report(
                .brokenBridge, .error,
                Message(
                    "{bridge} is no other question of {current}",
                    ["bridge": .code(bridge.text), "current": .code(current.id)]), at: bridge.range,
                label: near.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) })
            return
        }
        if matching.bridged[Int32(other)] != slot || matching.sources[other] != matching.sources[Int(slot)] {
            report(
                .brokenBridge, .error,
                Message(
                    "{bridge} does not come from the same question as {id}",
                    ["bridge": .code(bridge.text), "id": .code(entry.id.text)]),
                at: bridge.range, help: [Message("a bridge asks the old wording again, so both have the same `from`")])
            return
        }
        let facets = Set(observer.differences(of: Int32(other)).map { $0.facet })
        if !facets.isSubset(of: [.mode, .position]) {
            report(
                .brokenBridge, .error,
                Message(
                    "{bridge} does not ask the old question again: it differs in {facets}",
                    ["bridge": .code(bridge.text), "facets": .list(facets.sorted().map { .message($0.name) })]),
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
        var pairs = [(Message("the wording"), old.text, new.text)]
        // A note that is new or gone is for the reviewer; one that was rewritten is looked at like the question.
        if let before = old.help, let now = new.help { pairs.append((Message("the note"), before, now)) }
        pairs += labels(new, old)
        for field in new.fields {
            guard let before = old.fields.first(where: { $0.id == field.id }) else { continue }
            pairs.append((Message("field {field}", ["field": .code(field.id)]), before.text, field.text))
            pairs += labels(field, before)
        }
        for (name, before, now) in pairs where !sameWords(before, now) {
            triage(entry, name, before, now, at: change.range)
        }
    }

    private func labels(_ new: Question, _ old: Question) -> [(Message, String, String)] {
        guard let list = new.choiceList, let oldList = old.choiceList,
            current.choiceLists.indices.contains(Int(list)), previous.choiceLists.indices.contains(Int(oldList))
        else { return [] }
        var pairs: [(Message, String, String)] = []
        for choice in current.choiceLists[Int(list)].choices {
            for before in previous.choiceLists[Int(oldList)].choices where before.code == choice.code {
                pairs.append((Message("the label of {code}", ["code": .code(choice.code)]), before.label, choice.label))
            }
        }
        return pairs
    }

    private func wordsOrNothing(_ words: [String]) -> MessageValue {
        words.isEmpty ? .message(Message("nothing", context: "words")) : .list(words.map { .text($0) })
    }

    private mutating func triage(
        _ entry: LineageEntry, _ name: Message, _ before: String, _ now: String, at range: SourceRange
    ) {
        let wording = WordingComparison(previous: before, current: now)
        let triage = EditorialTriage(wording, previous: before, current: now, language: current.language)
        for change in triage.changed {
            report(
                .meaningTouched, .error,
                change.kind.message(changedIn: name, of: entry.id.text), at: range,
                help: [
                    Message(
                        "before: {before}; now: {now}",
                        ["before": wordsOrNothing(change.previous), "now": wordsOrNothing(change.current)]),
                    Message("declare `reworded`, or leave these words as they were"),
                ])
        }
        if triage.isExtensive, triage.changed.isEmpty {
            report(
                .extensiveEdit, .warning,
                Message(
                    "{id} is declared editorial, but more than a fifth of the words of {place} changed",
                    ["id": .code(entry.id.text), "place": .message(name)]),
                at: range,
                help: [
                    Message(
                        """
                        {removed, plural, one {{removed} word went} other {{removed} words went}} and {added} came; \
                        consider `reworded`
                        """, ["removed": .number(Int64(wording.removed)), "added": .number(Int64(wording.added))])
                ])
        }
    }
}
