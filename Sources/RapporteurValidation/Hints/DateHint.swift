// Dates as people write them: with dots, slashes, month names, other digits. A hint says how to write what was surely
// meant, and shows both readings where day and month may be the other way round.

import RapporteurExpression

/// How a text that is nearly a date may be written.
struct DateHint {
    /// The dates it may mean, at most two.
    private(set) var readings: [String] = []
    /// Whether only the day, or day and month, are missing.
    private(set) var isIncomplete = false

    /// Looks for a date in a text.
    init(_ typed: String) {
        var numbers: [(value: Int64, digits: Int)] = []
        var words: [String] = []
        var number: (value: Int64, digits: Int)?
        var word = ""
        for scalar in typed.lowercased().unicodeScalars {
            if let digit = decimalDigit(scalar) {
                if !word.isEmpty { words.append(word) }
                word = ""
                let (value, digits) = number ?? (0, 0)
                guard digits < 8 else { return }
                number = (value &* 10 &+ digit, digits + 1)
                continue
            }
            if let complete = number { numbers.append(complete) }
            number = nil
            if scalar.properties.isAlphabetic {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if let complete = number { numbers.append(complete) }
        if !word.isEmpty { words.append(word) }
        let month = words.lazy.compactMap { monthNumber($0) }.first
        if let month { named(month, numbers) } else { numbered(numbers) }
    }

    /// `1 February 2027`, `February 1, 2027`, `February 2027`.
    private mutating func named(_ month: Int32, _ numbers: [(value: Int64, digits: Int)]) {
        guard let year = numbers.last(where: { $0.digits == 4 }) else { return }
        guard let day = numbers.first(where: { $0.digits <= 2 }) else {
            isIncomplete = true
            return
        }
        add(year.value, Int64(month), day.value)
    }

    /// `1.2.2027`, `2027/02/01`, `2027-2-1`, `20270201`, `2027-02`, `2027`.
    private mutating func numbered(_ numbers: [(value: Int64, digits: Int)]) {
        if numbers.count == 1, numbers[0].digits == 8 {
            let value = numbers[0].value
            add(value / 10_000, value / 100 % 100, value % 100)
        } else if numbers.count == 1 || numbers.count == 2 {
            isIncomplete =
                numbers.contains { $0.digits == 4 } && numbers.allSatisfy { $0.digits == 4 || $0.digits <= 2 }
        } else if numbers.count >= 3 {
            if numbers[0].digits == 4 {
                add(numbers[0].value, numbers[1].value, numbers[2].value)
            } else if numbers[2].digits == 4 {
                add(numbers[2].value, numbers[1].value, numbers[0].value)
                if numbers[0].value != numbers[1].value { add(numbers[2].value, numbers[0].value, numbers[1].value) }
            }
        }
    }

    private mutating func add(_ year: Int64, _ month: Int64, _ day: Int64) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
            let date = CalendarDate(year: Int32(year), month: Int32(month), day: Int32(day))
        else { return }
        readings.append(date.text)
    }
}

/// The value of a decimal digit: Latin, Arabic-Indic, Persian, Devanagari or full-width.
private func decimalDigit(_ scalar: Unicode.Scalar) -> Int64? {
    let zeros: [UInt32] = [0x30, 0x660, 0x6F0, 0x966, 0xFF10]
    for zero in zeros where scalar.value >= zero && scalar.value <= zero + 9 { return Int64(scalar.value - zero) }
    return nil
}

/// The number of a month from its name, or the beginning of it, in the languages with Latin and Cyrillic months.
private func monthNumber(_ word: String) -> Int32? {
    guard word.unicodeScalars.count >= 3 else { return nil }
    for (number, names) in monthNames.enumerated() {
        for name in names where name.hasPrefix(word) || word.hasPrefix(name) { return Int32(number + 1) }
    }
    return nil
}

/// English, French, Spanish and Russian; Arabic in the two usual sets.
private let monthNames: [[String]] = [
    ["january", "janvier", "enero", "январ", "يناير"],
    ["february", "février", "fevrier", "febrero", "феврал", "فبراير"],
    ["march", "mars", "marzo", "март", "مارس"],
    ["april", "avril", "abril", "апрел", "أبريل"],
    ["may", "mai", "mayo", "мая", "май", "مايو"],
    ["june", "juin", "junio", "июн", "يونيو"],
    ["july", "juillet", "julio", "июл", "يوليو"],
    ["august", "août", "aout", "agosto", "август", "أغسطس"],
    ["september", "septembre", "septiembre", "сентябр", "سبتمبر"],
    ["october", "octobre", "octubre", "октябр", "أكتوبر"],
    ["november", "novembre", "noviembre", "ноябр", "نوفمبر"],
    ["december", "décembre", "decembre", "diciembre", "декабр", "ديسمبر"],
]
