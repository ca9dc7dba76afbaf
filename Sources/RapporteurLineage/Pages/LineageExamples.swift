/// Two small questionnaires and a faultless lineage between them: what the examples of the pages are about.
///
/// An example that begins with `previous:` is a whole lineage.yaml; any other takes the place of the entries of the
/// same names in the faultless one.
package enum LineageExamples {
    /// The previous questionnaire.
    package static let previous = """
        questionnaire: example-2023
        version: "1"
        title: An example
        cycle: 2023
        language: en
        mode: web_form
        special: []
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: ex
            title: Examples
            questions:
              - {id: ex.policy, text: Does your country have a policy on open educational resources?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.training, text: Are teachers trained in the use of open educational ressources?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.offline, text: Can open educational resources be used offline?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.public, text: Is there public funding?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.private, text: Is there private funding?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.formats, text: Are there printed or digital resources?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.law, text: Is there a law?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.law_public, text: Was the law published?, type: one_of, choices: yes_no, asked_if: ex.law = yes, provenance: official}
              - {id: ex.research, text: Is there research?, type: one_of, choices: yes_no, provenance: official}
              - {id: ex.any, text: Funding or use offline, type: calculated, value: ex.public = yes or ex.offline = yes}
              - {id: ex.fax, text: What is the fax number?, type: text, provenance: official}
        indicators:
          - {id: ex.policy, section: ex, title: Policies, counts: ex.policy = yes, trend: protected}
          - {id: ex.offline, section: ex, title: Offline use, counts: ex.offline = yes}
          - {id: ex.any, section: ex, title: Any of both, counts: ex.any}
          - {id: ex.fax, section: ex, title: Countries with a fax, counts: answered(ex.fax)}

        """

    /// The questionnaire of this cycle.
    package static let current = """
        questionnaire: example-2027
        version: "1"
        title: An example
        cycle: 2027
        language: en
        mode: file
        previous: example-2023
        special: [not_known]
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
          scale: {yes: "Yes", partly: Partly, no: "No"}
        sections:
          - id: ex
            title: Examples
            questions:
              - {id: ex.policy, text: Does your country have a national policy on open educational resources?, type: one_of, choices: yes_no}
              - {id: ex.policy_old, text: Does your country have a policy on open educational resources?, type: one_of, choices: yes_no}
              - {id: ex.training, text: Are teachers trained in the use of open educational resources?, type: one_of, choices: yes_no}
              - {id: ex.offline, text: Can open educational resources be used offline?, type: one_of, choices: scale}
              - {id: ex.funding, text: Is there funding?, type: one_of, choices: yes_no}
              - {id: ex.print, text: Are there printed resources?, type: one_of, choices: yes_no}
              - {id: ex.digital, text: Are there digital resources?, type: one_of, choices: yes_no}
              - {id: ex.law, text: Is there a law?, type: one_of, choices: yes_no}
              - {id: ex.law_public, text: Was the law published?, type: one_of, choices: yes_no}
              - {id: ex.research, text: Is research on open educational resources supported?, type: one_of, choices: yes_no}
              - {id: ex.any, text: Funding or use offline, type: calculated, value: ex.funding = yes or ex.offline = yes}
              - {id: ex.ai, text: Is there a rule on artificial intelligence?, type: one_of, choices: yes_no}
        indicators:
          - {id: ex.policy, section: ex, title: Policies, counts: ex.policy = yes, trend: protected}
          - {id: ex.offline, section: ex, title: Offline use, counts: "ex.offline in [yes, partly]"}
          - {id: ex.any, section: ex, title: Any of both, counts: ex.any}
          - {id: ex.ai, section: ex, title: Rules on artificial intelligence, counts: ex.ai = yes}

        """

    /// A lineage without a fault.
    package static let lineage = """
        previous: example-2023
        cycle: {change: mode, reason: A form on the web became a file.}
        questions:
          ex.policy: {change: [reworded], bridge: ex.policy_old, reason: Only national policies count now.}
          ex.training: {change: [editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}
          ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}
          ex.funding: {from: [ex.public, ex.private], change: [merged], rule: any, reason: One question for both.}
          ex.print: {from: ex.formats, change: [split], rule: any, exhaustive: true, reason: Asked apart.}
          ex.digital: {from: ex.formats, change: [split], rule: any, exhaustive: true, reason: Asked apart.}
          ex.law_public: {change: [universe], not_asked_is: no, reason: Asked of all.}
          ex.research: {change: [reworded], reason: Support is more than existence.}
          ex.any: {change: [new]}
          ex.ai: {change: [new]}
        indicators:
          ex.policy: {override: {reason: Agreed by the advisory group., by: CI/UAI, on: 2026-03-01}}
          ex.any: {change: [new]}
          ex.ai: {change: [new]}
        dropped:
          ex.any: {reason: Its parts are counted differently now.}
          ex.fax: {reason: Nobody has one.}

        """
}
