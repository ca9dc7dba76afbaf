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

/// How many States can have come to yes, and how many can have left it.
package struct PossibleFlows: Sendable, Hashable {
    /// Not yes then and yes now.
    package let gained: ClosedRange<Int64>
    /// Yes then and not yes now.
    package let lost: ClosedRange<Int64>
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

    /// The same where the yes of the panel then are known only to lie in a range: each end is attained at an end of it,
    /// since one more yes then means one fewer that can have come and one more that can have gone.
    package static func flows(panel: Int64, previousYes: ClosedRange<Int64>, yes: Int64) -> PossibleFlows {
        let fewest = flows(panel: panel, previousYes: previousYes.lowerBound, yes: yes)
        let most = flows(panel: panel, previousYes: previousYes.upperBound, yes: yes)
        return PossibleFlows(
            gained: most.gained.lowerBound...fewest.gained.upperBound,
            lost: fewest.lost.lowerBound...most.lost.upperBound)
    }
}
