/// What can be said about the panel when of the previous cycle only totals and the list of reporting States are known
/// (`methods.md`, C.2).
package struct PanelBounds: Sendable, Hashable {
    /// The smallest and largest possible number of yes of the panel then.
    package let previousYes: ClosedRange<Int64>
    /// The smallest and largest possible change within the panel; nil if the panel is empty.
    package let within: FractionBounds?

    /// Bounds from the panel's size and its yes now, the leavers' number and the total of yes then.
    package init(panel: Int64, yes: Int64, leavers: Int64, previousTotalYes: Int64) {
        let lower = max(0, previousTotalYes - leavers)
        let upper = max(lower, min(previousTotalYes, panel))
        self.previousYes = lower...upper
        self.within =
            panel == 0 ? nil : FractionBounds(Fraction(yes - upper, panel), Fraction(yes - lower, panel))
    }
}

/// How many States can have changed their answer, from the panel's totals alone (`methods.md`, C.3).
package enum FlowBounds {
    /// The possible numbers of States that went from no to yes, and of those that went from yes to no.
    package static func flows(
        panel: Int64, previousYes: Int64, yes: Int64
    ) -> (gained: ClosedRange<Int64>, lost: ClosedRange<Int64>) {
        let net = yes - previousYes
        let lower = max(0, net)
        let upper = max(lower, min(yes, panel - previousYes))
        return (lower...upper, (lower - net)...(upper - net))
    }
}
