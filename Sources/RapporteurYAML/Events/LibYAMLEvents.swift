// The only unsafe code of the project: libyaml's parser behind a value that frees what it holds. Nothing here decides
// anything; marks, styles and bytes are handed on as libyaml gives them.

private import CLibYAML

/// One event of libyaml; plain data, so that the loop over events allocates nothing.
struct LibYAMLEvent {
    enum Kind: UInt8 {
        case failure, nothing, streamEnd, documentStart, documentEnd, alias, scalar
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }
    enum Style: UInt8 { case plain, singleQuoted, doubleQuoted, literal, folded }

    var kind: Kind
    var style: Style = .plain
    var isFlow = false
    var hasAnchor = false
    var hasTag = false
    /// Where the event starts and ends, in characters (not bytes) from the beginning of the input.
    var start: Int = 0
    var end: Int = 0
}

/// What libyaml says when it cannot go on.
struct LibYAMLFailure {
    var problem: String
    var context: String
    /// In characters from the beginning of the input.
    var problemIndex: Int
    var contextIndex: Int
    /// Whether the input holds a character that YAML forbids; then there are no indices.
    var isInReader: Bool
}

/// A stream of libyaml events over bytes that must outlive it; see `withLibYAMLEvents`.
struct LibYAMLEvents: ~Copyable {
    // libyaml keeps pointers into the parser, so the parser needs an address that does not change.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    fileprivate init?(_ input: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            event.deallocate()
            return nil
        }
        event.initialize(to: yaml_event_t())
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Reads the next event; after a failure or the end of the stream there is nothing more to read.
    mutating func next() -> LibYAMLEvent {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { return LibYAMLEvent(kind: .failure) }
        let start = event.pointee.start_mark.index
        let end = event.pointee.end_mark.index
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let style: LibYAMLEvent.Style =
                switch event.pointee.data.scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
                case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
                case YAML_LITERAL_SCALAR_STYLE: .literal
                case YAML_FOLDED_SCALAR_STYLE: .folded
                default: .plain
                }
            return LibYAMLEvent(
                kind: .scalar, style: style, hasAnchor: event.pointee.data.scalar.anchor != nil,
                hasTag: event.pointee.data.scalar.tag != nil, start: start, end: end)
        case YAML_MAPPING_START_EVENT:
            return LibYAMLEvent(
                kind: .mappingStart, isFlow: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                hasAnchor: event.pointee.data.mapping_start.anchor != nil,
                hasTag: event.pointee.data.mapping_start.tag != nil, start: start, end: end)
        case YAML_SEQUENCE_START_EVENT:
            return LibYAMLEvent(
                kind: .sequenceStart, isFlow: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                hasAnchor: event.pointee.data.sequence_start.anchor != nil,
                hasTag: event.pointee.data.sequence_start.tag != nil, start: start, end: end)
        case YAML_MAPPING_END_EVENT: return LibYAMLEvent(kind: .mappingEnd, start: start, end: end)
        case YAML_SEQUENCE_END_EVENT: return LibYAMLEvent(kind: .sequenceEnd, start: start, end: end)
        case YAML_ALIAS_EVENT: return LibYAMLEvent(kind: .alias, start: start, end: end)
        case YAML_DOCUMENT_START_EVENT: return LibYAMLEvent(kind: .documentStart, start: start, end: end)
        case YAML_DOCUMENT_END_EVENT: return LibYAMLEvent(kind: .documentEnd, start: start, end: end)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return LibYAMLEvent(kind: .streamEnd, start: start, end: end)
        default: return LibYAMLEvent(kind: .nothing, start: start, end: end)
        }
    }

    /// Appends the text of the current scalar event.
    mutating func appendScalar(to text: inout [UInt8]) {
        guard event.pointee.type == YAML_SCALAR_EVENT, let value = event.pointee.data.scalar.value else { return }
        text.append(contentsOf: UnsafeBufferPointer(start: value, count: event.pointee.data.scalar.length))
    }

    /// The name of the anchor that the current event defines or refers to; empty if there is none.
    mutating func anchorName() -> [UInt8] {
        let name =
            switch event.pointee.type {
            case YAML_ALIAS_EVENT: event.pointee.data.alias.anchor
            case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
            case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
            case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
            default: UnsafeMutablePointer<yaml_char_t>?.none
            }
        guard var byte = name else { return [] }
        var bytes: [UInt8] = []
        while byte.pointee != 0 {
            bytes.append(byte.pointee)
            byte += 1
        }
        return bytes
    }

    /// What went wrong, once `next` has given a failure.
    mutating func failure() -> LibYAMLFailure {
        let state = parser.pointee
        return LibYAMLFailure(
            problem: state.problem.map { String(cString: $0) } ?? "",
            context: state.context.map { String(cString: $0) } ?? "",
            problemIndex: state.problem_mark.index, contextIndex: state.context_mark.index,
            isInReader: state.error == YAML_READER_ERROR)
    }
}

/// Runs `body` over the events of `source`, which must be UTF-8; nil if there was no memory for a parser.
func withLibYAMLEvents<Result>(of source: [UInt8], _ body: (inout LibYAMLEvents) -> Result) -> Result? {
    source.withUnsafeBufferPointer { input in
        guard var events = LibYAMLEvents(input) else { return nil }
        return body(&events)
    }
}
