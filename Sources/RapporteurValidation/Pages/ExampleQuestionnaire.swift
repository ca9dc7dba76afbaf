/// The questionnaire for which the examples of the code pages are answers; it has every type of question.
package let exampleQuestionnaire = """
    questionnaire: example-2027
    version: "1"
    title: An example
    cycle: 2027
    language: en
    mode: file
    special: [not_known, not_applicable, declined]
    choice_lists:
      yes_no: {yes: "Yes", no: "No"}
      stakeholders: {teachers: Teachers, librarians: Librarians, learners: Learners, none: None of these}
    sections:
      - id: contact
        personal: true
        title: Who prepared the report
        questions:
          - id: contact.name
            number: "1"
            text: Name of the person in charge
            type: text
            special: []
          - id: contact.pages
            number: "1a"
            text: Pages about that person
            type: link
      - id: policy
        action_area: ii
        title: Policy
        questions:
          - id: policy.open
            number: "2"
            text: Is there an open policy?
            type: one_of
            choices: yes_no
            required: true
          - id: policy.title
            number: "3"
            text: Its title
            type: text
            max_length: 40
            required: true
            asked_if: policy.open = yes
          - id: policy.adopted
            number: "4"
            text: When was it adopted?
            type: date
            asked_if: policy.open = yes
      - id: capacity
        action_area: i
        title: Capacity
        questions:
          - id: capacity.repositories
            number: "12"
            text: Are there repositories of OER in your country?
            type: one_of
            choices: yes_no
            required: true
          - id: capacity.stakeholders
            number: "13"
            text: Who was trained?
            type: any_of
            choices: stakeholders
            max_choices: 2
            exclusive: [none]
          - id: capacity.trained
            number: "14"
            text: How many teachers were trained?
            type: number
            minimum: 0
            maximum: 1000000
            integer: true
            unit: persons
          - id: capacity.share
            number: "15"
            text: Which share of the budget is spent on training?
            type: number
            minimum: 0
            maximum: 100
            unit: per cent
          - id: capacity.repository_list
            number: "16"
            text: Please list the repositories.
            type: records
            asked_if: capacity.repositories = yes
            max_items: 2
            fields:
              - {id: name, text: Name, type: text, required: true}
              - {id: url, text: Address, type: link}
              - {id: is_national, text: Is it national?, type: one_of, choices: yes_no}
              - {id: region, text: Its region, type: text, asked_if: is_national = no}
          - id: capacity.count
            number: "17"
            text: Number of repositories
            type: calculated
            value: count(capacity.repository_list)
          - id: capacity.cost
            number: "18"
            text: Cost in thousandths
            type: calculated
            value: capacity.trained * 1000000000 * 10000
    rules:
      - id: named_policy
        when: policy.open = yes
        require: answered(policy.adopted)
        severity: warning
        blocking: true
        questions: [policy.open, policy.adopted]
        message: "The answer to question 2 is {policy.open}, but the day of adoption is missing."
        help: Add the day, or say why there is none.
      - id: budget
        require: capacity.share <= 50
        severity: warning
        message: "{capacity.share} per cent is unusually much."
      - id: trained_without_teachers
        require: not (capacity.trained > 0 and not capacity.stakeholders includes teachers)
        message: Teachers were trained, but question 13 does not name them.
      - id: too_large
        require: capacity.trained * 1000000000 * 1000000000 >= 0
        severity: information
        message: This rule cannot be checked for large numbers.
    indicators:
      - id: capacity.repositories
        section: capacity
        title: Countries with OER repositories
        counts: capacity.repositories = yes
    """

/// An example of the code pages as a whole answer file: without a header of its own it gets one.
package func exampleAnswerFile(_ body: String) -> String {
    let hasHeader =
        body.isEmpty || body.hasPrefix("questionnaire:") || body.hasPrefix("respondent:") || body.hasPrefix("-")
    return hasHeader ? body : "questionnaire: example-2027\nrespondent: XAA\n" + body
}
