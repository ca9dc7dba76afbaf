import RapporteurDiagnostics

extension Language {
    /// The name of the language in itself.
    package var ownName: String {
        switch catalogue.language {
        case .ar: "العربية"
        case .en: "English"
        case .es: "Español"
        case .fr: "Français"
        case .ru: "Русский"
        case .zh: "中文"
        }
    }

    /// The words for 0 to 9, where a number of things is written out; elsewhere there are none.
    ///
    /// Russian and Arabic words for numbers agree with their noun in gender and case, and Chinese documents of the
    /// United Nations prefer figures: these three write figures.
    package var numberWords: [String] {
        switch catalogue.language {
        case .en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        case .es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
        case .fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
        case .ar, .ru, .zh: []
        }
    }

    /// What stands between two sentences.
    var sentenceSpace: String { catalogue.language == .zh ? "" : " " }

    /// What ends a sentence.
    var fullStop: String { catalogue.language == .zh ? "。" : "." }

    /// What stands between the entries of a list.
    var comma: String { catalogue.language.comma }

    /// What stands between a subject and what is said of it.
    var colon: String {
        switch catalogue.language {
        case .fr: "\u{202F}: "
        case .zh: "："
        case .ar, .en, .es, .ru: ": "
        }
    }

    /// What stands between the entries of a list that have commas themselves.
    var semicolon: String {
        switch catalogue.language {
        case .ar: "؛ "
        case .zh: "；"
        case .fr: "\u{202F}; "
        case .en, .es, .ru: "; "
        }
    }
}
