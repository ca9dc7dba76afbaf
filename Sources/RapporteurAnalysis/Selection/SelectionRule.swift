package import RapporteurModel
package import RapporteurValidation

/// Which answer files may be counted at all; the first reason against one stands (`outputs.md`, which files count).
package struct SelectionRule: Sendable, Hashable {
    /// The states that count.
    package var statuses: Set<ReportStatus>
    /// Whether reports with errors are left out.
    package var isStrict: Bool

    /// Makes a rule; by default what was submitted or certified counts, errors or not.
    package init(statuses: Set<ReportStatus> = [.submitted, .certified], isStrict: Bool = false) {
        self.statuses = statuses
        self.isStrict = isStrict
    }

    /// What is known of a file before it is counted.
    package struct FileFacts: Sendable, Hashable {
        /// Whether it is well-formed and says whose report on which questionnaire it is.
        package var isReadable: Bool
        /// Whether the roster knows the respondent.
        package var isKnown: Bool
        /// Whether the State is a Member State on the roster date.
        package var isMember: Bool
        /// Whether it is a ministry's partial file.
        package var isPart: Bool
        /// Its state.
        package var status: ReportStatus
        /// Whether it has errors.
        package var hasErrors: Bool

        /// Makes facts.
        package init(
            isReadable: Bool, isKnown: Bool, isMember: Bool, isPart: Bool, status: ReportStatus, hasErrors: Bool
        ) {
            self.isReadable = isReadable
            self.isKnown = isKnown
            self.isMember = isMember
            self.isPart = isPart
            self.status = status
            self.hasErrors = hasErrors
        }
    }

    /// Why a file cannot be counted whatever other files there are; nil if it may be.
    package func reason(against file: FileFacts) -> Exclusion.Reason? {
        if !file.isReadable { return .unreadable }
        if !file.isKnown { return .unknownRespondent }
        if !file.isMember { return .notMember }
        if file.isPart { return .part }
        if !statuses.contains(file.status) { return .draft }
        if isStrict && file.hasErrors { return .errors }
        return nil
    }
}

extension SelectionRule.FileFacts {
    /// The facts of an answer file that was read by a plan. `isWellFormed` is false after any error of YAML or
    /// encoding; `hasErrors` matters only where reports with errors are left out.
    package init(_ read: ReadResponse, by plan: ValidationPlan, isWellFormed: Bool = true, hasErrors: Bool) {
        self.init(
            isReadable: isWellFormed && read.isHeaderReadable && read.isStateReadable,
            isKnown: plan.roster == nil || read.state != nil, isMember: read.isMember,
            isPart: read.response.header.part != nil, status: read.response.header.status, hasErrors: hasErrors)
    }
}
