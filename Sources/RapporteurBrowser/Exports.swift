// The three functions that a page calls. A page asks for memory, writes a request into it and calls the engine; the
// reply lies at the returned address, its length in the four bytes before it.

#if hasFeature(Embedded)
    /// The conversation of this page. WebAssembly has one thread, so nothing else can touch it.
    nonisolated(unsafe) private var session = EngineSession()

    /// Gives memory for a request.
    @_expose(wasm, "rapporteur_allocate")
    @_cdecl("rapporteur_allocate")
    public func allocate(_ count: Int32) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer.allocate(byteCount: Int(max(1, count)), alignment: 8)
    }

    /// Takes back the memory of a reply.
    @_expose(wasm, "rapporteur_release")
    @_cdecl("rapporteur_release")
    public func release(_ reply: UnsafeMutableRawPointer) {
        (reply - 8).deallocate()
    }

    /// Answers the request in `memory`, which is taken back, with the address of a reply.
    @_expose(wasm, "rapporteur_call")
    @_cdecl("rapporteur_call")
    public func call(_ memory: UnsafeMutableRawPointer, _ count: Int32) -> UnsafeMutableRawPointer {
        let request = Array(UnsafeRawBufferPointer(start: memory, count: Int(count)))
        memory.deallocate()
        let reply = session.reply(to: request)
        let block = UnsafeMutableRawPointer.allocate(byteCount: reply.count + 8, alignment: 8)
        block.storeBytes(of: Int32(reply.count), toByteOffset: 4, as: Int32.self)
        for (offset, byte) in reply.enumerated() {
            block.storeBytes(of: byte, toByteOffset: 8 + offset, as: UInt8.self)
        }
        return block + 8
    }
#endif
