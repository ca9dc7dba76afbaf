import RapporteurModel

// From classes to grades, by the table of `questionnaires.md`, classes. The worst class decides; what was observed and
// not declared is at least a C.

/// What an indicator or a question must know about its base for a grade.
struct GradingBase {
    /// Whether both cycles count all reporting States.
    var isReporting: Bool
    /// Whether a declared split exhausts the old question.
    var isExhaustive: Bool
    /// Whether the wording of the previous cycle was seen in its official form.
    var isOfficial: Bool
}

extension CycleComparer {
    /// What follows for one question of this cycle.
    func grade(
        declared: Set<ChangeClass>, differences: [Facet], uncovered: Set<Facet>, slot: Int32, isFaulty: Bool
    ) -> Comparability {
        let sources = matching.sources[Int(slot)]
        let isOfficial = sources.allSatisfy { previous.questions[Int($0)].provenance == .official }
        let base = GradingBase(
            isReporting: true, isExhaustive: splitIsExhaustive(sources.first), isOfficial: isOfficial)
        var notes: [ComparabilityNote] = []
        // A faulty map or rule would count something else than the entry says.
        if !uncovered.isEmpty || isFaulty { notes.append(.notDeclared) }
        var classes = declared.union(implied(by: uncovered))
        if lineage.cycle.changesMode || lineage.cycle.breaksAll && differences.contains(.mode) {
            classes.insert(.mode)
        }
        return comparability(classes, differences, notes, base)
    }

    /// The classes that differences without a declaration amount to.
    func implied(by uncovered: Set<Facet>) -> Set<ChangeClass> {
        var classes: Set<ChangeClass> = []
        for facet in uncovered {
            switch facet {
            case .text, .position, .codes, .type: classes.insert(.reworded)
            case .mode: classes.insert(.mode)
            case .base: classes.insert(.universe)
            case .structure: break
            }
        }
        return classes
    }

    /// All questions of a split must say that they exhaust the old one together.
    func splitIsExhaustive(_ source: Int32?) -> Bool {
        guard let source else { return false }
        return matching.targets[Int(source)].allSatisfy { matching.entries[Int($0)]?.isExhaustive ?? false }
    }

    /// Puts classes, notes and grades together.
    func comparability(
        _ declared: Set<ChangeClass>, _ differences: [Facet], _ given: [ComparabilityNote], _ base: GradingBase
    ) -> Comparability {
        var classes = declared
        var notes = given
        var withAnswers = Grade.a
        var withoutAnswers = Grade.a
        func lower(to grade: Grade, _ note: ComparabilityNote? = nil) {
            withAnswers = max(withAnswers, grade)
            withoutAnswers = max(withoutAnswers, grade)
            if let note { notes.append(note) }
        }
        for changeClass in classes {
            switch changeClass {
            case .identical, .editorial: break
            case .recodable: lower(to: .b)
            case .mode, .universe:
                if base.isReporting { lower(to: .b) } else { lower(to: .c, .baseNotCommon) }
            case .reworded: lower(to: .c)
            case .split: if base.isExhaustive { lower(to: .b) } else { lower(to: .c, .notExhaustive) }
            case .merged:
                withAnswers = max(withAnswers, .b)
                withoutAnswers = max(withoutAnswers, .c)
                notes.append(.needsAnswers)
            case .new, .dropped: lower(to: .n)
            }
        }
        // What is called unchanged was compared with a wording that nobody has seen.
        let takenAsUnchanged = classes.isSubset(of: [.identical, .editorial, .mode]) || classes.contains(.editorial)
        if takenAsUnchanged, !base.isOfficial { lower(to: .b, .wordingNotSeen) }
        if notes.contains(.notDeclared) || notes.contains(.notDerivable) { lower(to: .c) }
        if lineage.cycle.breaksAll, withAnswers < .n { lower(to: .c, .wholeCycleBreak) }
        if classes.count > 1 { classes.remove(.identical) }
        return Comparability(
            classes: classes.sorted(), differences: Facet.allCases.filter { differences.contains($0) },
            notes: ComparabilityNote.allCases.filter { notes.contains($0) }, gradeWithAnswers: withAnswers,
            gradeWithoutAnswers: withoutAnswers)
    }
}
