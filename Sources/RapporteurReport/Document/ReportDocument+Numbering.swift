// Gives parts and paragraphs their numbers and then writes these into every reference, so that a reference cannot be
// wrong: nobody types a number.

extension ReportDocument {
    /// The document with all its numbers, and the targets of references that are not in it.
    package func numbered() -> (document: ReportDocument, missing: [String]) {
        var document = self
        var count = NumberCount(annex: furniture.annex)
        count.number(&document.parts, isBelow: false)
        var missing: [String] = []
        let places = count.places
        document = document.mapping { run in
            guard case .reference(var reference) = run else { return run }
            if let text = places[reference.target] {
                reference.text = text
            } else if !missing.contains(reference.target) {
                missing.append(reference.target)
            }
            return .reference(reference)
        }
        return (document, missing)
    }

    /// The numeral of a number above 0 as the Romans wrote it.
    package static func roman(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, digits) in [
            (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                text += digits
                rest -= value
            }
        }
        return text
    }

    /// The letter of a number from 1; a, b, … z, aa, bb.
    package static func letter(_ number: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let place = (number - 1) % letters.count
        return String(repeating: letters[place], count: (number - 1) / letters.count + 1)
    }
}

private struct NumberCount {
    let annex: String
    var places: [String: String] = [:]
    private var paragraphs: Int64 = 0
    private var sections = 0
    private var annexes = 0

    init(annex: String) { self.annex = annex }

    mutating func number(_ parts: inout [ReportDocument.Part], isBelow: Bool) {
        var below = 0
        for index in parts.indices {
            switch parts[index].kind {
            case .plain: break
            case .section where isBelow:
                below += 1
                parts[index].numeral = ReportDocument.letter(below).uppercased()
            case .section:
                sections += 1
                parts[index].numeral = ReportDocument.roman(sections)
            case .annex:
                annexes += 1
                parts[index].numeral = annex + "\u{A0}" + ReportDocument.roman(annexes)
            }
            if !parts[index].numeral.isEmpty { places[parts[index].id] = parts[index].numeral }
            for block in parts[index].blocks.indices { number(&parts[index].blocks[block]) }
            number(&parts[index].parts, isBelow: true)
        }
    }

    private mutating func number(_ block: inout ReportDocument.Block) {
        guard case .numbered(var paragraph) = block else { return }
        paragraphs += 1
        paragraph.number = paragraphs
        if let id = paragraph.id { places[id] = String(paragraphs) }
        block = .numbered(paragraph)
    }
}
