/// One thing in an answer file that two files can say differently: a key of the header, an answer or a confirmation.
package struct AnswerPlace: Sendable, Hashable {
    /// What it is.
    package enum Kind: UInt8, Sendable, Hashable {
        /// A key beside `answers` and `confirmations`, also one that the format does not know.
        case header
        /// An answer, also one to a question that the questionnaire does not have.
        case answer
        /// A confirmation, known by its finding and its question.
        case confirmation
    }

    /// What it is.
    package var kind: Kind
    /// The key of the header, the id of the question, or the finding that is confirmed.
    package var key: String
    /// The question of a confirmation, if it names one.
    package var question: String?
    /// 0, or which repetition it is where a file holds the same key several times.
    package var number: Int32

    /// Makes a place.
    package init(_ kind: Kind, _ key: String, question: String? = nil, number: Int32 = 0) {
        self.kind = kind
        self.key = key
        self.question = question
        self.number = number
    }

    /// A text that stands for the place: the question's id for an answer, else a path that begins with a slash.
    package var id: String {
        var id: String
        switch kind {
        case .answer: id = key.utf8.first == UInt8(ascii: "/") ? "/answers/" + key : key
        case .header: id = "/" + key
        case .confirmation: id = "/confirmations/" + key + "/" + (question ?? "")
        }
        if number > 0 { id += "#\(Int(number) + 1)" }
        return id
    }
}
