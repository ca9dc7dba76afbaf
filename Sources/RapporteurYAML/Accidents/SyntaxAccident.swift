// Where libyaml stops is often not where the person went wrong, and its words are for programmers. From the place, its
// words and what was read so far we find the accident behind it; the table in SyntaxAccidentTests is the specification.

import RapporteurAnswerFile
import RapporteurDiagnostics

/// One syntax error of libyaml, to be explained.
struct SyntaxAccident {
    let lines: LineScan
    let builder: TreeBuilder
    let problem: String
    let context: String
    /// Where libyaml stopped.
    let at: Int
    /// Where the thing began in which it stopped.
    let began: Int

    init(
        source: [UInt8], builder: TreeBuilder, problem: String, context: String, problemOffset: Int,
        contextOffset: Int
    ) {
        lines = LineScan(source)
        self.builder = builder
        self.problem = problem
        self.context = context
        at = problemOffset
        began = contextOffset
    }

    /// Adds the finding, or its note to a finding that the same accident has caused already.
    func report(into diagnostics: inout [Diagnostic]) {
        let isInsideBrackets = builder.stack.contains { $0.isFlow }
        var finding = explanation().diagnostic(isInsideBrackets: isInsideBrackets)
        let line = lines.line(at: Int(finding.range.start))
        let earlier = diagnostics.lastIndex {
            Int($0.range.start) >= line.start && Int($0.range.start) <= line.end && $0.severity == .error
        }
        let number = lines.number(of: line)
        let note = Note(
            Message(
                "the file was not read beyond this line (line {line}); more may have to be mended after it",
                ["line": .figure(Int64(number))]))
        if let earlier {
            diagnostics[earlier].notes.append(note)
        } else {
            finding.notes.append(note)
            diagnostics.append(finding)
        }
    }

    private func explanation() -> Accident {
        switch problem {
        case "found character that cannot start any token": return strayCharacter()
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return .tab(at: range(at, 1))
        case "block sequence entries are not allowed in this context": return .dashAfterKey(at: range(at, 1), key: key)
        case "mapping keys are not allowed in this context": return .questionMark(at: range(at, 1), key: key)
        case "mapping values are not allowed in this context": return strayColon()
        case "could not find expected ':'": return lineWithoutColon()
        case "did not find expected key", "did not find expected '-' indicator": return unexpectedThing()
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return brokenBracket()
        case "did not find expected node content": return .punctuationFirst(at: range(at, 1), key: key)
        case "did not find expected comment or line break" where context == "while scanning a block scalar",
            "found an indentation indicator equal to 0":
            return .textBesideBar(at: range(began, 1), key: key)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return .backslash(at: backslash())
        default: return byContext()
        }
    }

    private func byContext() -> Accident {
        switch context {
        case "while scanning an alias": return .startsWithStar(at: range(began, 1), key: key)
        case "while scanning an anchor": return .startsWithAmpersand(at: range(began, 1), key: key)
        case "while scanning a tag", "while parsing a tag": return .tag(at: range(began, 1))
        case "while parsing a node" where problem == "found undefined tag handle": return .tag(at: range(began, 1))
        case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
            "while parsing a %TAG directive":
            return .percent(at: range(began, 1), key: nil)
        case "while scanning a quoted scalar": return .unclosedQuote(at: range(began, 1))
        default:
            if problem == "found incompatible YAML document" || problem.hasPrefix("found duplicate %") {
                return .percent(at: range(at, 1), key: nil)
            }
            return .noForm(at: restOfLine())
        }
    }

    private func strayCharacter() -> Accident {
        switch lines.byte(at) {
        case UInt8(ascii: "@"): .atSign(at: range(at, 1), key: key)
        case UInt8(ascii: "`"): .backquote(at: range(at, 1), key: key)
        case UInt8(ascii: "%"): .percent(at: range(at, 1), key: key)
        case 0x09: .tab(at: range(at, 1))
        default: .syntax(Message("a value cannot begin with this character"), at: range(at, 1))
        }
    }

    /// A second colon on a line, or the first on a line that was read as more text of the line above.
    private func strayColon() -> Accident {
        if let found = invisibleIndentation(lines.line(at: at)) { return found }
        if let value = lines.valueStart(of: lines.line(at: at)), value < at, lines.byte(value) == UInt8(ascii: "["),
            builder.lastClosed >= 0, Int(builder.nodes[Int(builder.lastClosed)].range.end) <= at,
            Int(builder.nodes[Int(builder.lastClosed)].range.start) == value
        {
            return .bracket(at: range(value, 1), key: key)
        }
        guard let last = builder.nodes.last, last.kind == .scalar, last.range.end > last.range.start else {
            return .colonInText(at: range(at, 1), key: key)
        }
        let start = Int(last.range.start)
        let line = lines.line(at: start)
        if line.start == lines.line(at: at).start {
            return last.style == .plain
                ? .colonInText(at: range(at, 1), key: key, before: lines.word(start, at))
                : quoted(last, end: Int(last.range.end))
        }
        if lines.firstNonSpace(of: line) == start, let mended = lines.brokenKey(line) { return mended }
        if last.style != .plain { return quoted(last, end: Int(last.range.end)) }
        let next = lines.line(at: at)
        if lines.firstNonSpace(of: line) == start,
            lines.column(of: start) == lines.firstNonSpace(of: next) - next.start,
            lines.beginsWithID(line) || !lines.hasSpaceInside(line)
        {
            return .missingColon(at: lines.contentRange(line))
        }
        return lines.looksLikeKey(next)
            ? .indentation(at: lines.contentRange(next), tooDeep: true)
            : .colonInText(at: range(at, 1), key: lines.key(of: line))
    }

    /// A line that should hold a key and has no colon that counts.
    private func lineWithoutColon() -> Accident {
        let line = lines.line(at: began)
        if let found = invisibleIndentation(line) { return found }
        if let byte = lines.byte(began), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            return .unclosedQuote(at: range(began, 1))
        }
        if let mended = lines.brokenKey(line) { return mended }
        let isOneWord = !lines.hasSpaceInside(line)
        if let open = builder.stack.last, !open.isMapping, !open.isFlow,
            lines.column(of: Int(builder.nodes[Int(open.node)].range.start)) == lines.column(of: began)
        {
            return .listAndKeys(at: lines.contentRange(line))
        }
        if lines.beginsWithID(line) { return .missingColon(at: lines.contentRange(line)) }
        if let last = builder.nodes.last, last.kind == .scalar {
            if last.style == .literal || last.style == .folded {
                return .blockIndentation(at: lines.contentRange(line))
            }
            if !isOneWord, last.range.end > last.range.start { return .continuedText(at: lines.contentRange(line)) }
        }
        return .missingColon(at: lines.contentRange(line))
    }

    /// Something where the next key or the next item of a list should begin.
    private func unexpectedThing() -> Accident {
        let line = lines.line(at: at)
        let isFirst = lines.firstNonSpace(of: line) == at
        if let found = invisibleIndentation(line) { return found }
        if let value = lines.valueStart(of: line), value < at {
            switch lines.byte(value) {
            case UInt8(ascii: "*"): return .startsWithStar(at: range(value, 1), key: key)
            case UInt8(ascii: "["), UInt8(ascii: "{"): return .bracket(at: range(value, 1), key: key)
            default: break
            }
        }
        if let last = builder.nodes.last, last.kind == .scalar, Int(last.range.end) <= at {
            let isKey = isFirst && lines.looksLikeKey(line)
            switch last.style {
            case .singleQuoted, .doubleQuoted:
                if !isKey, lines.onlySpace(from: Int(last.range.end), to: at) {
                    return quoted(last, end: Int(last.range.end))
                }
            case .literal, .folded:
                if !isKey { return .blockIndentation(at: lines.contentRange(line)) }
            case .plain:
                if last.hasTrailingComment, isFirst, !isKey {
                    return .commentCutsText(at: commentRange(after: Int(last.range.end)))
                }
            }
        }
        if isFirst {
            if lines.byte(at) == UInt8(ascii: "-"), builder.lastClosed >= 0,
                builder.nodes[Int(builder.lastClosed)].kind == .sequence,
                Int(builder.nodes[Int(builder.lastClosed)].next) == builder.nodes.count
            {
                return .indentation(at: lines.contentRange(line), tooDeep: false)
            }
            if lines.byte(at) == UInt8(ascii: "-") || problem == "did not find expected '-' indicator" {
                let level = builder.stack.last.map { lines.column(of: Int(builder.nodes[Int($0.node)].range.start)) }
                if level == lines.column(of: at) { return .listAndKeys(at: lines.contentRange(line)) }
            }
            return .indentation(at: lines.contentRange(line), tooDeep: false)
        }
        return .noForm(at: restOfLine())
    }

    private func brokenBracket() -> Accident {
        if let last = builder.nodes.last, last.kind == .scalar, last.style != .plain, Int(last.range.end) <= at,
            lines.onlySpace(from: Int(last.range.end), to: at), at < lines.count,
            lines.line(at: at).start == lines.line(at: Int(last.range.end)).start
        {
            let opensNext = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "[")]
            if at > Int(last.range.end), let byte = lines.byte(at), opensNext.contains(byte) {
                return .missingComma(at: range(at, 1))
            }
            return quoted(last, end: Int(last.range.end))
        }
        if lines.byte(at) == UInt8(ascii: ":"), lines.line(at: at).start == lines.line(at: began).start {
            return .colonInText(at: range(at, 1), key: lines.key(of: lines.line(at: began)))
        }
        return .bracket(at: range(began, 1), key: lines.key(of: lines.line(at: began)))
    }

    /// Text after a closing quotation mark: the mark was meant as part of the text, or stands lines too late.
    private func quoted(_ node: DocumentTree.Node, end: Int) -> Accident {
        if lines.line(at: Int(node.range.start)).start != lines.line(at: end - 1).start {
            return .unclosedQuote(at: range(Int(node.range.start), 1))
        }
        let mark = range(end - 1, 1)
        return node.style == .singleQuoted ? .singleQuotes(at: mark) : .doubleQuotes(at: mark)
    }

    /// A line whose indentation holds a no-break space or the like.
    private func invisibleIndentation(_ line: LineScan.Line) -> Accident? {
        let first = lines.firstNonSpace(of: line)
        return lines.invisibleLength(at: first).map { .invisible(at: range(first, $0)) }
    }

    private func backslash() -> SourceRange {
        var offset = min(at, lines.count - 1)
        while offset > began, lines.byte(offset) != UInt8(ascii: "\\") { offset -= 1 }
        return range(offset, 2)
    }

    private func commentRange(after end: Int) -> SourceRange {
        var start = end
        while lines.byte(start) == 0x20 || lines.byte(start) == 0x09 { start += 1 }
        return SourceRange(Int32(start), Int32(lines.line(at: start).end))
    }

    private var key: String? { lines.key(of: lines.line(at: at)) }

    private func restOfLine() -> SourceRange {
        let line = lines.line(at: at)
        return at < line.end ? SourceRange(Int32(at), Int32(line.end)) : lines.contentRange(line)
    }

    private func range(_ start: Int, _ length: Int) -> SourceRange {
        let start = min(start, lines.count)
        return SourceRange(Int32(start), Int32(min(start + length, lines.count)))
    }
}
