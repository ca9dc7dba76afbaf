import RapporteurModel

// Which questions rest on themselves: whether a question is asked rests on what its `asked_if` mentions, and the value
// of a calculated question on what its `value` mentions.

extension QuestionnaireDraft {
    /// For each slot the slots that its own expressions mention.
    func mentionGraph(_ slots: [String: Int32]) -> [[Int32]] {
        questions.map { question in
            let texts = [question.askedIf, question.value] + question.fields.map { $0.askedIf }
            var result: [Int32] = []
            for text in texts {
                for name in mentionedQuestions(text?.text ?? "") {
                    if let slot = slots[name], !result.contains(slot) { result.append(slot) }
                }
            }
            return result
        }
    }

    /// A group of questions that all rest on each other; one question alone, unless it is part of a circle.
    struct Component {
        /// The slots, ascending.
        var members: [Int32]
        /// Whether the questions rest on themselves.
        var isCircle: Bool
    }

    /// The questions in groups, each group after those on which it rests.
    ///
    /// Tarjan's algorithm with a stack of its own, since a questionnaire may be a chain of any length.
    static func components(of graph: [[Int32]]) -> [Component] {
        var index = [Int](repeating: -1, count: graph.count)
        var low = index
        var isOnStack = [Bool](repeating: false, count: graph.count)
        var stack: [Int] = []
        var counter = 0
        var components: [Component] = []
        for root in graph.indices where index[root] < 0 {
            var path: [(node: Int, next: Int)] = [(root, 0)]
            while let (node, next) = path.last {
                if next == 0 {
                    index[node] = counter
                    low[node] = counter
                    counter += 1
                    stack.append(node)
                    isOnStack[node] = true
                }
                if next < graph[node].count {
                    path[path.count - 1].next += 1
                    let target = Int(graph[node][next])
                    if index[target] < 0 {
                        path.append((target, 0))
                    } else if isOnStack[target] {
                        low[node] = min(low[node], index[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last { low[parent.node] = min(low[parent.node], low[node]) }
                guard low[node] == index[node] else { continue }
                var group: [Int32] = []
                while let top = stack.popLast() {
                    isOnStack[top] = false
                    group.append(Int32(top))
                    if top == node { break }
                }
                let isCircle = group.count > 1 || graph[node].contains(Int32(node))
                components.append(Component(members: group.sorted(), isCircle: isCircle))
            }
        }
        return components
    }
}
