/// Where a link in a page of guidance leads.
package enum GuidanceLink: Sendable, Hashable {
    /// To another site or to a mailbox.
    case outside(String)
    /// To a page of this guidance, to an anchor on it if there is one; without a name, to the page itself.
    case page(String?, anchor: String?)
    /// Nowhere that a page may lead to.
    case refused

    /// Reads an address as it stands in Markdown.
    package init(_ address: String) {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        // Addresses of other sites are passed on; a page must not run anything or reach into somebody's disk.
        let hasScheme = scheme.utf8.count < address.utf8.count && !scheme.utf8.contains { $0 == 0x2F || $0 == 0x23 }
        if hasScheme {
            self = ["http", "https", "mailto"].contains(scheme) ? .outside(address) : .refused
            return
        }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let anchor = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        let file = parts[0].hasPrefix("./") ? String(parts[0].dropFirst(2)) : parts[0]
        if file.isEmpty {
            self = anchor == nil ? .refused : .page(nil, anchor: anchor)
        } else if file.hasSuffix(".md"), !file.utf8.contains(0x2F), !file.utf8.contains(0x5C) {
            self = .page(String(file.dropLast(3)), anchor: anchor)
        } else {
            self = .refused
        }
    }
}
