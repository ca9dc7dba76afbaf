// Turns libyaml's events into the tree and refuses what the file format does not allow. The loop does as little as it
// can for a scalar: libyaml's own work is the floor that the speed target is measured against.

import RapporteurAnswerFile
import RapporteurDiagnostics

/// Reads one YAML text.
struct Composer {
    private(set) var text: SourceText
    private var hasForbiddenCharacter = false
    let allowsAliases: Bool
    var builder: TreeBuilder
    var diagnostics: [Diagnostic] = []
    private var cursor: OffsetCursor
    private var anchors: [[UInt8]: Int] = [:]
    private var documents = 0

    init(_ text: SourceText, allowsAliases: Bool) {
        self.text = text
        self.allowsAliases = allowsAliases
        builder = TreeBuilder(sourceSize: text.utf8.count)
        cursor = OffsetCursor(text.utf8, isASCII: text.isASCII)
    }

    private var source: [UInt8] { text.utf8 }

    /// Reads the text.
    mutating func run() -> YAMLDocument {
        var input = text.utf8
        let mask = text.hasUnicodeLineBreaks ? LineBreakMask(hidingIn: &input) : nil
        let ran: Void? = withLibYAMLEvents(of: input) { readEvents(&$0) }
        if ran == nil {
            diagnostics.append(
                Accident.syntax(Message("there is not enough memory to read this file"), at: .beginning).diagnostic)
        }
        if hasForbiddenCharacter {
            text.explain()
            return YAMLDocument(unreadable: text)
        }
        builder.closeAll(at: Int32(source.count))
        mask?.restore(in: &builder.text)
        return YAMLDocument(source: source, builder: builder, diagnostics: diagnostics)
    }

    private mutating func readEvents(_ events: inout LibYAMLEvents) {
        while true {
            let event = events.next()
            switch event.kind {
            case .scalar:
                guard readScalar(event, &events) else { return }
            case .mappingStart, .sequenceStart:
                guard beginCollection(event, &events) else { return }
            case .mappingEnd, .sequenceEnd:
                builder.end(at: cursor.offset(of: event.end))
            case .alias:
                guard readAlias(event, &events) else { return }
            case .documentStart:
                documents += 1
                guard documents == 1 else {
                    let start = cursor.offset(of: event.start)
                    diagnostics.append(.severalDocuments(at: SourceRange(start, cursor.offset(of: event.end))))
                    return
                }
            case .documentEnd, .nothing: break
            case .streamEnd: return
            case .failure:
                reportFailure(events.failure())
                return
            }
        }
    }

    @inline(__always)
    private mutating func readScalar(_ event: LibYAMLEvent, _ events: inout LibYAMLEvents) -> Bool {
        var start = cursor.offset(of: event.start)
        var end = cursor.offset(of: event.end)
        guard !builder.isFull else { return refuseSize(at: SourceRange(start, end)) }
        if event.hasTag || event.hasAnchor { start = readProperties(event, &events, SourceRange(start, end)) }
        let textStart = builder.text.count
        events.appendScalar(to: &builder.text)
        var trailingComment = false
        let style: DocumentTree.Style
        switch event.style {
        case .plain:
            style = .plain
            trailingComment = hasComment(after: end)
        case .singleQuoted: style = .singleQuoted
        case .doubleQuoted: style = .doubleQuoted
        case .literal, .folded:
            style = event.style == .literal ? .literal : .folded
            end = trimmedEnd(end, after: start)
        }
        let range = SourceRange(start, end)
        lookForAccident(style, range, textStart: textStart)
        builder.scalar(style, range, textStart: textStart, trailingComment: trailingComment)
        return true
    }

    private mutating func beginCollection(_ event: LibYAMLEvent, _ events: inout LibYAMLEvents) -> Bool {
        var start = cursor.offset(of: event.start)
        let end = cursor.offset(of: event.end)
        let isMapping = event.kind == .mappingStart
        guard !builder.isFull else { return refuseSize(at: SourceRange(start, end)) }
        guard !builder.isDeepest else {
            diagnostics.append(.tooDeep(at: SourceRange(start, max(end, start))))
            return false
        }
        if event.hasTag || event.hasAnchor { start = readProperties(event, &events, SourceRange(start, end)) }
        if builder.expectsKey { return skipKey(at: SourceRange(start, max(start, end)), &events) }
        builder.begin(mapping: isMapping, isFlow: event.isFlow, at: start)
        return true
    }

    /// Reads past a list or map that stands where a key must; an empty key takes its place.
    private mutating func skipKey(at range: SourceRange, _ events: inout LibYAMLEvents) -> Bool {
        diagnostics.append(.keyIsNotText(at: range))
        var depth = 1
        while depth > 0 {
            let event = events.next()
            switch event.kind {
            case .mappingStart, .sequenceStart:
                depth += 1
                guard builder.stack.count + depth <= YAMLLimits.depth else { return false }
            case .mappingEnd, .sequenceEnd: depth -= 1
            case .failure:
                reportFailure(events.failure())
                return false
            case .streamEnd: return false
            default: break
            }
        }
        builder.scalar(.plain, range, textStart: builder.text.count, trailingComment: false)
        return true
    }

    /// Reports a tag, records an anchor, and gives the place where the value itself starts.
    private mutating func readProperties(
        _ event: LibYAMLEvent, _ events: inout LibYAMLEvents, _ range: SourceRange
    ) -> Int32 {
        let start = Int(range.start)
        var end = Int(range.end)
        if event.kind != .scalar { end = source.count }
        var offset = start
        while offset < end, source[offset] == UInt8(ascii: "!") || source[offset] == UInt8(ascii: "&") {
            let isTag = source[offset] == UInt8(ascii: "!")
            let property = offset
            while offset < end, !isSpace(source[offset]) { offset += 1 }
            let place = SourceRange(Int32(property), Int32(offset))
            if isTag {
                diagnostics.append(Accident.tag(at: place).diagnostic)
            } else if !allowsAliases {
                diagnostics.append(.anchor(at: place))
            }
            offset = skipSpace(from: offset, to: end)
        }
        if event.hasAnchor { anchors[events.anchorName()] = builder.nodes.count }
        return Int32(offset)
    }

    private mutating func readAlias(_ event: LibYAMLEvent, _ events: inout LibYAMLEvents) -> Bool {
        let range = SourceRange(cursor.offset(of: event.start), cursor.offset(of: event.end))
        guard !builder.isFull else { return refuseSize(at: range) }
        let name = events.anchorName()
        var target: Int?
        if !allowsAliases {
            diagnostics.append(.alias(named: String(decoding: name, as: UTF8.self), at: range, allowed: false))
        } else if let anchored = anchors[name] {
            target = anchored
        } else {
            diagnostics.append(.alias(named: String(decoding: name, as: UTF8.self), at: range, allowed: true))
        }
        if let node = target, builder.nodes[node].next == 0 {
            diagnostics.append(.recursiveAlias(at: range))
            target = nil
        }
        if let node = target, builder.expectsKey, builder.nodes[node].kind != .scalar {
            diagnostics.append(.keyIsNotText(at: range))
            target = nil
        }
        guard let node = target else {
            builder.scalar(.plain, range, textStart: builder.text.count, trailingComment: false)
            return true
        }
        guard builder.stack.count + builder.height(of: node) - 1 <= YAMLLimits.depth else {
            diagnostics.append(.tooDeep(at: range))
            return false
        }
        guard builder.copy(node) else { return refuseSize(at: range) }
        builder.lastEnd = range.end
        return true
    }

    private mutating func refuseSize(at range: SourceRange) -> Bool {
        diagnostics.append(.tooManyNodes(at: range))
        return false
    }

    private mutating func reportFailure(_ failure: LibYAMLFailure) {
        guard !failure.isInReader else {
            hasForbiddenCharacter = true
            return
        }
        let problem = cursor.offset(of: failure.problemIndex)
        let context = cursor.offset(of: failure.contextIndex)
        let accident = SyntaxAccident(
            source: source, builder: builder, problem: failure.problem, context: failure.context,
            problemOffset: Int(problem), contextOffset: Int(context))
        accident.report(into: &diagnostics)
    }

    /// Whether ` #` follows on the line.
    @inline(__always)
    private func hasComment(after end: Int32) -> Bool {
        var offset = Int(end)
        guard offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 else { return false }
        while offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
        return offset < source.count && source[offset] == UInt8(ascii: "#")
    }

    /// The end of a block scalar without the line ends and the indentation that follow it.
    private func trimmedEnd(_ end: Int32, after start: Int32) -> Int32 {
        var offset = Int(end)
        while offset > Int(start) + 1, isSpace(source[offset - 1]) { offset -= 1 }
        return Int32(offset)
    }

    /// Skips white space and comments.
    private func skipSpace(from offset: Int, to end: Int) -> Int {
        var offset = offset
        while offset < end {
            if source[offset] == UInt8(ascii: "#") {
                while offset < end, source[offset] != 0x0A, source[offset] != 0x0D { offset += 1 }
            } else if isSpace(source[offset]) {
                offset += 1
            } else {
                break
            }
        }
        return offset
    }
}
