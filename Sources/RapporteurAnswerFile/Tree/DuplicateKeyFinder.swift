// Keys are equal when their bytes are equal, after escapes are resolved and without Unicode normalisation: ids are
// ASCII, and two spellings of one letter are two keys of which one is then reported as unknown.
//
// Short maps are compared in pairs; long ones go through a hash table with a seed of its own for each file, so that no
// file can be built to make it slow.

import RapporteurDiagnostics

/// Finds keys that stand more than once in a map.
package struct DuplicateKeyFinder {
    /// The later key and the first one, as node indices.
    package private(set) var found: [(later: Int, first: Int)] = []
    private var table: [Int32] = []
    private var seed: UInt64 = 0

    /// Searches a finished map that has `pairs` keys.
    mutating func search(_ nodes: [DocumentTree.Node], _ text: [UInt8], mapping: Int, pairs: Int) {
        if pairs <= 6 {
            compareAll(nodes, text, mapping)
        } else {
            hashAll(nodes, text, mapping, pairs)
        }
    }

    private mutating func compareAll(_ nodes: [DocumentTree.Node], _ text: [UInt8], _ mapping: Int) {
        let end = Int(nodes[mapping].next)
        var key = Int(nodes[Int(nodes[mapping + 1].next)].next)
        while key < end {
            var other = mapping + 1
            while other < key {
                if isEqual(nodes[key], nodes[other], text) {
                    found.append((key, other))
                    break
                }
                other = Int(nodes[Int(nodes[other].next)].next)
            }
            key = Int(nodes[Int(nodes[key].next)].next)
        }
    }

    private mutating func hashAll(_ nodes: [DocumentTree.Node], _ text: [UInt8], _ mapping: Int, _ pairs: Int) {
        if seed == 0 { seed = UInt64.random(in: 1...UInt64.max) }
        var size = 16
        while size < pairs * 2 { size *= 2 }
        // Slots hold node indices; 0 is free, because no key is node 0.
        if table.count < size {
            table = [Int32](repeating: 0, count: size)
        } else {
            for slot in 0..<size { table[slot] = 0 }
        }
        let end = Int(nodes[mapping].next)
        var key = mapping + 1
        while key < end {
            let node = nodes[key]
            var slot = Int(truncatingIfNeeded: hash(text, Int(node.textStart), Int(node.textEnd))) & (size - 1)
            while true {
                let other = Int(table[slot])
                if other == 0 {
                    table[slot] = Int32(truncatingIfNeeded: key)
                    break
                }
                if isEqual(node, nodes[other], text) {
                    found.append((key, other))
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
            key = Int(nodes[Int(node.next)].next)
        }
    }

    private func isEqual(_ left: DocumentTree.Node, _ right: DocumentTree.Node, _ text: [UInt8]) -> Bool {
        let count = left.textEnd - left.textStart
        guard count == right.textEnd - right.textStart else { return false }
        // From the end: keys of one section begin alike.
        var i = Int(left.textEnd)
        var j = Int(right.textEnd)
        while i > Int(left.textStart) {
            i -= 1
            j -= 1
            if text[i] != text[j] { return false }
        }
        return true
    }

    private func hash(_ text: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
        var value = seed
        for index in start..<end {
            value = (value ^ UInt64(text[index])) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 29
        }
        return value
    }
}
