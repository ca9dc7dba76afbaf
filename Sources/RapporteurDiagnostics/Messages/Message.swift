// What Rapporteur says, before it is said in a language. The English pattern stands where the message is made and is the
// key of its translations, so that a reader of the code sees the text, and a changed text has no stale translation. A
// pattern is a literal: sentences cannot be put together from pieces.

/// A sentence or a name in no language yet: an English pattern and what fills its slots.
package struct Message: Hashable, Sendable {
    /// The English pattern, as `MessagePattern` reads it; words as they are, if there are no arguments.
    package let pattern: String
    /// What tells apart two messages with the same English text, if anything does.
    package let context: String?
    /// What fills the slots, with their names.
    package let arguments: [MessageArgument]
    /// Whether the text is the same in every language, such as a line of a file.
    package let isVerbatim: Bool

    /// Makes a message from its English pattern; the pattern is one literal, which `Scripts/messages.py` finds.
    ///
    /// Like its neighbours it is never copied into its callers: there are hundreds, and the browser loads them all.
    @inline(never)
    package init(_ pattern: StaticString, _ arguments: MessageArguments = [:], context: StaticString? = nil) {
        self.pattern = pattern.text
        self.context = context?.text
        self.arguments = arguments.list
        isVerbatim = false
    }

    private init(verbatim pattern: String, _ arguments: [MessageArgument]) {
        self.pattern = pattern
        context = nil
        self.arguments = arguments
        isVerbatim = true
    }

    /// Text that is the same in every language: lines of a file, or words that the author of a questionnaire wrote, whose
    /// slots answers may fill.
    @inline(never)
    package static func verbatim(_ text: String, _ arguments: [MessageArgument] = []) -> Message {
        Message(verbatim: text, arguments)
    }

    /// The key of its translations.
    package var key: String { context.map { Self.key(pattern, context: $0) } ?? pattern }

    /// The key of the translations of a pattern in a context.
    package static func key(_ pattern: String, context: String) -> String { "[" + context + "] " + pattern }

    /// The message in English.
    package var english: String { MessageCatalogue.english.text(self) }
}

/// The value of one slot of a message.
package struct MessageArgument: Hashable, Sendable {
    /// The name of the slot.
    package let name: String
    /// What fills it.
    package let value: MessageValue

    /// Makes an argument.
    package init(_ name: String, _ value: MessageValue) {
        self.name = name
        self.value = value
    }
}

/// The values of all slots of a message, written as a dictionary literal.
package struct MessageArguments: ExpressibleByDictionaryLiteral, Sendable {
    let list: [MessageArgument]

    /// Makes the arguments from names and values.
    @inline(never)
    package init(dictionaryLiteral elements: (StaticString, MessageValue)...) {
        list = elements.map { MessageArgument($0.0.text, $0.1) }
    }
}

extension StaticString {
    @inline(never)
    fileprivate var text: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}

extension [Message] {
    /// The messages in English.
    package var english: [String] { map { $0.english } }
}
