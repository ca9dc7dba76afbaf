// The three functions that a page calls. A page asks for memory, writes a request into it and calls the engine; the
// reply lies at the returned address, its length in the four bytes before it.

#if hasFeature(Embedded)
    /// The engine of this page. WebAssembly has one thread, so nothing else can touch it.
    nonisolated(unsafe) private var engine = FormEngine()

    /// Gives memory for a request.
    @_expose(wasm, "rapporteur_form_allocate")
    @_cdecl("rapporteur_form_allocate")
    public func allocate(_ count: Int32) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer.allocate(byteCount: Int(max(1, count)), alignment: 8)
    }

    /// Takes back the memory of a reply.
    @_expose(wasm, "rapporteur_form_release")
    @_cdecl("rapporteur_form_release")
    public func release(_ reply: UnsafeMutableRawPointer) {
        (reply - 8).deallocate()
    }

    /// Answers the request in `memory`, which is taken back, with the address of a reply.
    @_expose(wasm, "rapporteur_form_call")
    @_cdecl("rapporteur_form_call")
    public func call(_ memory: UnsafeMutableRawPointer, _ count: Int32) -> UnsafeMutableRawPointer {
        let request = Array(UnsafeRawBufferPointer(start: memory, count: Int(count)))
        memory.deallocate()
        let reply = engine.reply(to: request)
        let block = UnsafeMutableRawPointer.allocate(byteCount: reply.count + 8, alignment: 8)
        block.storeBytes(of: Int32(reply.count), toByteOffset: 4, as: Int32.self)
        reply.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { (block + 8).copyMemory(from: start, byteCount: bytes.count) }
        }
        return block + 8
    }
#endif
