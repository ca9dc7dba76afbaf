import RapporteurDiagnostics
import RapporteurModel

/// What may have been meant by a text that is not among the codes of a list.
struct ChoiceHint {
    /// The words beside the place, such as `did you mean "yes"?`.
    private(set) var label: Message?

    /// Looks for a code that differs in case, a label, yes or no in another language, and a near code, in this order.
    init(_ typed: String, _ list: ChoiceList) {
        let folded = oneLine(typed).lowercased()
        if let choice = list.choices.first(where: { $0.code == folded }) {
            label = Message("write \"{code}\" in small letters", ["code": .code(choice.code)])
        } else if let choice = list.choices.first(where: { oneLine($0.label).lowercased() == folded }) {
            label = writeTheCode(choice.code)
        } else if let code = meaningOfYesOrNo(folded), list.choices.contains(where: { $0.code == code }) {
            label = Message("write \"{code}\", in every language", ["code": .code(code)])
        } else {
            label = suggestion(for: typed, among: list.choices.map { $0.code })
        }
        if label == nil, let near = nearChoice(folded, list) { label = didYouMean(near) }
    }

    /// A code whose label is near, or of which the typed text is the beginning.
    private func nearChoice(_ folded: String, _ list: ChoiceList) -> String? {
        let labels = list.choices.map { oneLine($0.label).lowercased() }
        if let near = nearestLabel(folded, labels) { return list.choices[near].code }
        guard folded.utf8.count >= 3 else { return nil }
        let beginnings = list.choices.filter { $0.code.hasPrefix(folded) }
        return beginnings.count == 1 ? beginnings[0].code : nil
    }

    private func nearestLabel(_ folded: String, _ labels: [String]) -> Int? {
        guard let near = nearestName(to: folded, among: labels) else { return nil }
        return labels.firstIndex(of: near)
    }
}

/// `yes` or `no` for the word in one of the languages of reports, and for `true`, `false`, `y`, `n`, `1` and `0`.
private func meaningOfYesOrNo(_ folded: String) -> String? {
    let yes = [
        "y", "true", "1", "on", "oui", "sí", "si", "sim", "ja", "да", "نعم", "是", "有", "evet", "ndiyo", "हाँ", "はい", "예",
        "tak", "ano", "igen", "ναι", "так", "иә", "بلی", "بله", "x", "✓", "✔",
    ]
    let no = [
        "n", "false", "0", "off", "non", "não", "nao", "nein", "nei", "нет", "لا", "否", "没有", "hayır", "hapana", "नहीं",
        "いいえ", "아니요", "nie", "ne", "nem", "όχι", "ні", "жоқ", "خیر", "نه",
    ]
    if yes.contains(folded) { return "yes" }
    return no.contains(folded) ? "no" : nil
}
