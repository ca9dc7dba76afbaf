// The catalogues of the six languages, read from the translations that are compiled into the program. A language is read
// when it is first asked for.

import CMessages
package import Foundation
package import RapporteurDiagnostics

extension MessageCatalogue {
    /// The catalogue of a language.
    package static func official(_ language: MessageLanguage) -> MessageCatalogue {
        switch language {
        case .en: english
        case .ar: arabic
        case .es: spanish
        case .fr: french
        case .ru: russian
        case .zh: chinese
        }
    }

    /// The catalogue for a BCP 47 tag, with or without a region; nil for another language than the six.
    package static func tagged(_ tag: String) -> MessageCatalogue? { MessageLanguage(tag: tag).map(official) }

    private static let arabic = reading(.ar)
    private static let spanish = reading(.es)
    private static let french = reading(.fr)
    private static let russian = reading(.ru)
    private static let chinese = reading(.zh)

    private static func reading(_ language: MessageLanguage) -> MessageCatalogue {
        var patterns: [String: String] = [:]
        for texts in MessageTexts.all where texts.language == language.tag {
            patterns.merge(texts.patterns) { first, _ in first }
        }
        return MessageCatalogue(language, patterns: patterns)
    }
}

/// The translations of one domain of messages into one language.
package struct MessageTexts: Sendable {
    /// What the messages belong to, such as `engine`.
    package let domain: String
    /// The tag of the language.
    package let language: String
    /// A JSON object of English patterns and their translations.
    package let bytes: Data

    /// The translations by the key of the message; empty for a file that is not what it should be, which a test finds.
    package var patterns: [String: String] { (try? JSONDecoder().decode([String: String].self, from: bytes)) ?? [:] }

    /// All translations that are compiled into the program.
    package static let all: [MessageTexts] = (0..<message_texts_count()).map { index in
        let texts = message_texts_at(index)
        return MessageTexts(
            domain: String(cString: texts.domain), language: String(cString: texts.language),
            bytes: Data(bytes: texts.bytes, count: texts.length))
    }
}
