import RapporteurAnalysis
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// The corrections that a count rests on, with the texts in which they stand.
struct AppliedCorrections {
    private struct Source {
        var path: String
        var text: [UInt8]?
        var corrections: [Correction]
    }

    /// What is wrong with them.
    private(set) var remarks: [CycleCounting.Remark] = []
    /// The corrections, ready to be applied.
    private(set) var table: CorrectionTable?
    private var sources: [Source] = []

    /// Adds a text of corrections; one that is kept nowhere as a file is kept here for drawing.
    mutating func add(_ path: String, _ text: [UInt8], _ plan: ValidationPlan, isKept: Bool = false) {
        let reading = CorrectionsReader.read(text, of: plan.questionnaire, roster: plan.roster)
        let kept = isKept ? text : nil
        remarks += reading.diagnostics.map { CycleCounting.Remark(path: path, diagnostic: $0, source: kept) }
        sources.append(Source(path: path, text: kept, corrections: reading.corrections))
    }

    /// The same corrections, ready to be applied; nil if there are none.
    func prepared(for plan: ValidationPlan) -> AppliedCorrections? {
        guard !sources.isEmpty else { return nil }
        var result = self
        result.table = CorrectionTable(
            sources.flatMap { $0.corrections }, of: plan.questionnaire, roster: plan.roster)
        return result
    }

    /// The errors about corrections that fit none of the responses that count.
    func refusals(in counted: CountedResponses) -> [CycleCounting.Remark] {
        guard let table else { return [] }
        return counted.refusedCorrections(of: table).map { refused in
            let source = source(of: Int(refused.index))
            return CycleCounting.Remark(path: source?.path ?? "", diagnostic: refused.diagnostic, source: source?.text)
        }
    }

    private func source(of index: Int) -> Source? {
        var rest = index
        for source in sources {
            if rest < source.corrections.count { return source }
            rest -= source.corrections.count
        }
        return nil
    }
}
