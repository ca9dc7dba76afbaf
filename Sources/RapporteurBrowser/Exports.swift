import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

@_expose(wasm, "rapporteur_allocate")
@_cdecl("rapporteur_allocate")
public func allocate(_ count: Int32) -> UnsafeMutableRawPointer? {
    UnsafeMutableRawPointer.allocate(byteCount: Int(count), alignment: 8)
}
@_expose(wasm, "rapporteur_release")
@_cdecl("rapporteur_release")
public func release(_ memory: UnsafeMutableRawPointer) { memory.deallocate() }

@_expose(wasm, "rapporteur_call")
@_cdecl("rapporteur_call")
public func call(_ count: Int32) -> Int32 {
    let q = Questionnaire(id: "x", version: "1", title: "é", cycle: count, language: "en", mode: .file)
    var d: [String: Int] = [:]
    d[q.title] = 4
    d["e\u{301}"] = nearestName(to: "repositores", among: ["repositories"])?.utf8.count ?? 0
    return Int32(d[q.title]! + Int(count))
}
