// An answer file that can be edited. A `Response` says what answers mean and forgets how they were typed; this keeps
// what was typed, the invalid and the unknown too, so that a form or a merge never loses anything.

package import RapporteurDiagnostics
import RapporteurModel

/// The content of one answer file as typed, in the order of the file; comments are not part of it.
package struct AnswerDocument: Sendable, Hashable {
    /// A value as typed.
    package indirect enum Value: Sendable, Hashable {
        /// Nothing, or a word for null.
        case blank
        /// Untyped text.
        case text(String)
        /// A list.
        case list([Value])
        /// A map.
        case map([Entry])
    }

    /// A key with its value.
    package struct Entry: Sendable, Hashable {
        /// The key.
        package var key: String
        /// What stands under it.
        package var value: Value

        /// Makes an entry.
        package init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// The keys of the file: its header, `answers`, `confirmations`, and any that the format does not know.
    package var entries: [Entry]

    /// Makes a document.
    package init(_ entries: [Entry] = []) { self.entries = entries }
}

extension AnswerDocument {
    /// Takes the content of a file; anything but a map at its root gives an empty document.
    package init(_ tree: DocumentTree) {
        guard !tree.nodes.isEmpty, case .map(let entries) = Self.value(0, tree) else {
            self.init()
            return
        }
        self.init(entries)
    }

    private static func value(_ node: Int, _ tree: DocumentTree) -> Value {
        switch tree.nodes[node].kind {
        case .scalar:
            let isNull = tree.nodes[node].style == .plain && tree.isBlank(node)
            return isNull || tree.nodes[node].textStart == tree.nodes[node].textEnd ? .blank : .text(tree.string(node))
        case .sequence: return .list(tree.children(of: node).map { value($0, tree) })
        case .mapping:
            var entries: [Entry] = []
            tree.forEachPair(of: node) { entries.append(Entry(tree.string($0), value($1, tree))) }
            return .map(entries)
        }
    }
}

extension AnswerDocument {
    /// The value of a key of the header; the first, if it stands twice.
    package subscript(key: String) -> Value? {
        get { entries.first { $0.key == key }?.value }
        set {
            let index = entries.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(key, value))
            case (nil, nil): break
            }
        }
    }

    /// The number of the revision: 1 if the file names none, nil if it cannot be understood.
    package var revision: Int64? {
        guard let value = self["revision"], !value.isBlank else { return 1 }
        guard case .text(let text) = value, let number = Int64(text.trimmedOfSpace),
            ResponseHeader.revisions.contains(number)
        else { return nil }
        return number
    }

    /// The answers in the order of the file.
    package var answers: [Entry] {
        get { if case .map(let entries)? = self["answers"] { entries } else { [] } }
        set { self["answers"] = newValue.isEmpty ? .blank : .map(newValue) }
    }

    /// The answer to a question; nil if its key is not there.
    package func answer(_ question: String) -> Value? { answers.first { $0.key == question }?.value }

    /// Puts an answer; a new key takes its place after the last of those that stand before it in `order`, and with nil
    /// the key goes.
    package mutating func setAnswer(_ question: String, _ value: Value?, order: [String: Int]) {
        var all = answers
        let index = all.firstIndex { $0.key == question }
        switch (index, value) {
        case (let index?, let value?): all[index].value = value
        case (let index?, nil): all.remove(at: index)
        case (nil, let value?):
            let own = order[question] ?? Int.max
            let before = all.lastIndex { (order[$0.key] ?? Int.max) < own }
            all.insert(Entry(question, value), at: before.map { $0 + 1 } ?? 0)
        case (nil, nil): return
        }
        answers = all
    }
}
