// Words that change what a question asks although they are short: negations, quantifiers and numbers. A change of
// wording that adds or removes one of them is not editorial (`methods.md`, A.5.3). The lists are a sieve for people
// who review a change, not a grammar: they err on the side of asking.

import RapporteurDiagnostics

/// A kind of word that an editorial change must leave alone.
enum MeaningKind: UInt8, Sendable, CaseIterable {
    case negation
    case quantifier
    case number

    /// What is said of an editorial change that touches a word of this kind.
    func message(changedIn place: Message, of id: String) -> Message {
        let arguments: MessageArguments = ["id": .code(id), "place": .message(place)]
        return switch self {
        case .negation: Message("{id} is declared editorial, but a negation changed in {place}", arguments)
        case .quantifier:
            Message("{id} is declared editorial, but a quantifier or a word of scope changed in {place}", arguments)
        case .number: Message("{id} is declared editorial, but a number changed in {place}", arguments)
        }
    }
}

/// The words of one language that carry meaning; a star stands for any ending.
struct MeaningWords: Sendable {
    var negations: [String]
    var quantifiers: [String]
    var numbers: [String]

    /// The kind of a folded word in lower case; words without a list are judged by their digits only.
    func kind(of word: String) -> MeaningKind? {
        if word.unicodeScalars.contains(where: { $0.properties.generalCategory == .decimalNumber }) { return .number }
        if word == "%" || word == "\u{2030}" { return .number }
        if matches(word, negations) { return .negation }
        if matches(word, quantifiers) { return .quantifier }
        return matches(word, numbers) ? .number : nil
    }

    private func matches(_ word: String, _ list: [String]) -> Bool {
        list.contains { pattern in
            if pattern.utf8.last == UInt8(ascii: "*") { return word.hasPrefix(String(pattern.dropLast())) }
            return word == pattern
        }
    }

    /// The words of a language by its tag; of an unknown language only digits count.
    static func of(language: String) -> MeaningWords {
        var primary = ""
        for character in language.lowercased() {
            if character == "-" || character == "_" { break }
            primary.append(character)
        }
        switch primary {
        case "en": return english
        case "fr": return french
        case "es": return spanish
        case "ru": return russian
        case "ar": return arabic
        case "zh": return chinese
        default: return MeaningWords(negations: [], quantifiers: [], numbers: [])
        }
    }

    static let english = MeaningWords(
        negations: [
            "not", "no", "never", "none", "neither", "nor", "without", "cannot", "non", "t", "except", "unless",
        ],
        quantifiers: [
            "any", "all", "every", "each", "some", "most", "many", "few", "several", "least", "more", "less", "fewer",
            "only", "both", "either", "or", "always", "often", "usually", "mainly", "partly", "fully", "entirely",
            "national*", "institutional*", "regional*", "local*", "international*", "planned",
            "must", "shall", "should", "may", "required", "mandatory", "compulsory", "optional",
        ],
        numbers: [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "hundred*", "thousand*",
            "million*", "billion*", "half", "third*", "quarter*", "percent", "per", "once", "twice", "double",
        ])

    static let french = MeaningWords(
        negations: [
            "non", "ne", "n", "pas", "jamais", "aucun", "aucune", "ni", "sans", "sauf", "rien", "nul", "nulle",
        ],
        quantifiers: [
            "tout", "tous", "toute", "toutes", "chaque", "quelque", "quelques", "certain*", "plusieurs", "plupart",
            "moins", "plus", "seulement", "uniquement", "ou", "toujours", "souvent", "principalement", "partiellement",
            "national*", "nationaux", "institutionnel*", "régional*", "régionaux", "local*", "locaux", "international*",
            "internationaux", "prévu*", "planifi*", "doit", "doivent", "devrait", "devraient", "peut", "peuvent",
            "obligatoire*", "facultatif*",
        ],
        numbers: [
            "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "cent*", "mille*",
            "million*", "milliard*", "moitié", "tiers", "quart*", "pour-cent", "double",
        ])

    static let spanish = MeaningWords(
        negations: [
            "no", "nunca", "jamás", "ningún", "ninguna", "ninguno", "ni", "sin", "salvo", "excepto", "nada",
        ],
        quantifiers: [
            "todo", "todos", "toda", "todas", "cada", "algún", "alguno", "alguna", "algunos", "algunas", "cualquier*",
            "varios", "varias", "mayoría", "menos", "más", "solo", "sólo", "solamente", "únicamente", "o", "u",
            "siempre",
            "parcialmente", "principalmente", "nacional*", "institucional*", "regional*", "local*", "internacional*",
            "previst*", "planificad*", "debe", "deben", "debería*", "puede", "pueden", "obligatori*", "facultativ*",
        ],
        numbers: [
            "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "cien*", "mil", "miles",
            "millon*", "millón", "mitad", "tercio*", "cuarto*", "ciento", "doble",
        ])

    static let russian = MeaningWords(
        negations: ["не", "нет", "ни", "никогда", "без", "кроме", "никак*", "нельзя"],
        quantifiers: [
            "все", "всех", "всем", "всеми", "весь", "вся", "всё", "любой", "любая", "любое", "любые", "любых", "любого",
            "каждый", "каждая", "каждое", "каждого", "каждой", "некотор*", "несколько", "нескольких", "многие",
            "многих",
            "большинств*", "менее", "меньше", "более", "больше", "минимум", "максимум", "только", "лишь", "или", "либо",
            "всегда", "часто", "частично", "полностью", "национальн*", "институциональн*", "региональн*", "местн*",
            "международн*", "запланирован*", "планир*", "должен", "должна", "должно", "должны", "может", "могут",
            "обязательн*",
        ],
        numbers: [
            "два", "две", "двух", "три", "трех", "трёх", "четыре", "пять", "шесть", "семь", "восемь", "девять",
            "десять",
            "сто", "тысяч*", "миллион*", "миллиард*", "половин*", "треть", "трети", "четверт*", "процент*",
        ])

    // Arabic writes "and", "for" and the article at the word; the words stand here with and without them.
    static let arabic = MeaningWords(
        negations: [
            "لا", "ولا", "ليس", "ليست", "لم", "ولم", "لن", "غير", "بدون", "دون", "عدم", "باستثناء", "إلا", "كلا",
        ],
        quantifiers: [
            "كل", "لكل", "وكل", "جميع", "لجميع", "كافة", "أي", "أية", "بعض", "معظم", "أغلب", "عدة", "العديد", "الأقل",
            "أقل", "أكثر", "فقط", "أو", "دائما", "دائمًا", "غالبا", "جزئيا", "وطني", "وطنية", "الوطني", "الوطنية",
            "مؤسسي", "مؤسسية", "المؤسسي", "المؤسسية", "إقليمي", "إقليمية", "الإقليمي", "الإقليمية", "محلي", "محلية",
            "المحلي", "المحلية", "دولي", "دولية", "الدولي", "الدولية", "مخطط", "المخطط", "المقرر", "يجب", "ينبغي",
            "يمكن",
            "إلزامي", "إلزامية",
        ],
        numbers: [
            "اثنان", "اثنين", "ثلاثة", "ثلاث", "أربعة", "أربع", "خمسة", "خمس", "ستة", "ست", "سبعة", "سبع", "ثمانية",
            "تسعة", "تسع", "عشرة", "عشر", "مئة", "مائة", "ألف", "مليون", "مليار", "نصف", "ثلث", "ربع", "المئة",
            "المائة",
        ])

    // In Chinese each character is a word of its own; these characters carry the meaning.
    static let chinese = MeaningWords(
        negations: ["不", "没", "沒", "无", "無", "未", "非", "否", "勿", "别", "除"],
        quantifiers: [
            "任", "所", "全", "每", "各", "某", "些", "数", "數", "多", "少", "至", "仅", "僅", "只", "或", "均", "都", "国",
            "國", "划", "劃", "必", "须", "須", "应", "應", "可",
        ],
        numbers: [
            "一", "二", "两", "兩", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "萬", "亿", "億", "半",
        ])
}

/// What the sieve says about a change of wording that is declared editorial.
struct EditorialTriage: Sendable {
    /// Kinds of words that were added, removed or replaced, with the words of both sides.
    private(set) var changed: [(kind: MeaningKind, previous: [String], current: [String])]
    /// Whether more than a fifth of the words differ.
    let isExtensive: Bool

    /// Looks at two wordings in one language.
    init(_ wording: WordingComparison, previous: String, current: String, language: String) {
        let list = MeaningWords.of(language: language)
        let old = WordSequence(previous).words.map { $0.lowercased() }
        let new = WordSequence(current).words.map { $0.lowercased() }
        changed = []
        for kind in MeaningKind.allCases {
            var gone = old.filter { list.kind(of: $0) == kind }
            var come: [String] = []
            for word in new where list.kind(of: word) == kind {
                if let index = gone.firstIndex(of: word) { gone.remove(at: index) } else { come.append(word) }
            }
            if !gone.isEmpty || !come.isEmpty { changed.append((kind, gone, come)) }
        }
        isExtensive = max(wording.removed, wording.added) * 5 > wording.length
    }
}
