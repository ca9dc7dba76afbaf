/// What fills a slot of a message; how it is written is the business of the language.
package enum MessageValue: Hashable, Sendable {
    /// Words of somebody else, such as the name of a State.
    case text(String)
    /// What somebody typed, in quotation marks, on one line and not longer than a person wants to read.
    case quoted(String)
    /// An id, a code, a path, a command or anything else to be typed; it reads from left to right.
    case code(String)
    /// A number of things, with its digits in groups.
    case number(Int64)
    /// A number that is a name: a year, a version, the number of a question or line.
    case figure(Int64)
    /// A decimal number as exact text with a point, such as `12.5`, to be read and not to be typed.
    case decimal(String)
    /// A day of the Gregorian calendar.
    case date(year: Int32, month: Int32, day: Int32)
    /// "a, b, c".
    case list([MessageValue])
    /// "a, b and c".
    case and([MessageValue])
    /// "a, b or c".
    case or([MessageValue])
    /// A name that is a message itself, such as "question 12".
    indirect case message(Message)

    /// "a, b, c" of codes.
    package static func codes(_ items: [String]) -> MessageValue { .list(items.map { .code($0) }) }

    /// "a, b, c" of codes; of a long list the first ones, and how many more there are.
    package static func codes(_ items: [String], limit: Int) -> MessageValue {
        list(items.map { .code($0) }, limit: limit)
    }

    /// "a, b, c"; of a long list the first ones, and how many more there are.
    package static func list(_ items: [MessageValue], limit: Int) -> MessageValue {
        guard items.count > limit else { return list(items) }
        return .message(
            Message(
                "{items} and {count, plural, one {{count} more} other {{count} more}}",
                ["items": .list(Array(items.prefix(limit))), "count": .number(Int64(items.count - limit))]))
    }
}
