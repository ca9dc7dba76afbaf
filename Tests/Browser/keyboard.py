"""A person without a mouse: Tab, arrows, Space, Enter and typing, nothing else. What to press follows from what has the
focus, as a screen reader would tell it."""

FOCUS = """() => {
    const element = document.activeElement;
    const question = element.closest("[data-question]");
    const field = element.closest("[data-field]");
    const record = element.closest("[data-record]");
    const group = element.type === "radio"
        ? [...document.querySelectorAll("input[type=radio]")].filter((each) => each.name === element.name)
        : [];
    const block = field ?? question;
    return {
        tag: element.localName, type: element.type ?? "", id: element.id, class: element.className,
        value: element.value ?? "", checked: element.checked === true, disabled: element.disabled === true,
        href: element.getAttribute("href") ?? "", text: element.textContent.slice(0, 80),
        choice: element.dataset.choice ?? "",
        question: question?.dataset.question ?? null, field: field?.dataset.field ?? null,
        record: record ? Number(record.dataset.record) : null,
        records: question ? question.querySelectorAll("[data-record]").length : 0,
        kind: block ? ["one_of", "any_of", "records", "text", "number", "date", "link"].find((kind) => block.classList.contains(`type-${kind}`)) : null,
        special: Boolean(element.closest(".specials, .set-off")),
        reason: Boolean(element.closest(".finding")),
        ticked: block ? block.querySelectorAll("input[type=checkbox]:checked").length : 0,
        codes: group.map((each) => each.value),
        chosen: group.find((each) => each.checked)?.value ?? null,
    };
}"""


class Keyboard:
    """Drives the page that has the focus."""

    def __init__(self, page):
        self.page = page
        self.pressed = 0

    def press(self, key):
        self.pressed += 1
        self.page.keyboard.press(key)

    def type(self, text):
        self.pressed += len(text)
        self.page.keyboard.type(text)

    def focus(self):
        return self.page.evaluate(FOCUS)

    def tab_to(self, wanted, key="Tab", limit=900):
        """Presses Tab until what has the focus is wanted."""
        for _ in range(limit):
            self.press(key)
            focus = self.focus()
            if wanted(focus):
                return focus
        raise AssertionError("Tab never came to what was looked for")

    def tab_to_id(self, name, key="Tab"):
        return self.tab_to(lambda focus: focus["id"] == name, key)

    def pick(self, focus, code):
        """Chooses in the group of radios that has the focus."""
        assert code in focus["codes"], f"{code} is not one of {focus['codes']} at {focus['question']}"
        for _ in range(len(focus["codes"]) + 1):
            focus = self.focus()
            if focus["value"] == code:
                if not focus["checked"]:
                    self.press("Space")
                return
            self.press("ArrowDown")
        raise AssertionError(f"the arrows never came to {code}")

    def fill_section(self, answer):
        """Fills every question of a section that is asked and goes on to the next with the link at the end. `answer`
        gives the answer for the id of a question and of a field: a code, a text, a list of codes, a number of records."""
        before = None
        for _ in range(1500):
            focus = self.focus()
            if focus["tag"] == "a" and "to-next" in focus["class"].split():
                # An answer with a mistake does not count as one: then a round that changes nothing is the last.
                left = self.page.evaluate(UNANSWERED)
                if left in (0, before):
                    self.press("Enter")
                    return
                before = left
            elif focus["question"] and not focus["reason"] and self.fill(focus, answer):
                continue
            self.press("Tab")
        raise AssertionError(f"a section never ended: {self.focus()}")

    def fill(self, focus, answer):
        """Answers what has the focus. True when the focus has moved to something that is to be looked at first."""
        wanted = answer(focus["question"], focus["field"], focus)
        if focus["type"] == "radio":
            if focus["chosen"] != wanted:
                self.pick(focus, wanted)
        elif focus["type"] == "checkbox":
            ticked = wanted if isinstance(wanted, list) else [wanted]
            if (focus["value"] in ticked) != focus["checked"]:
                self.press("Space")
        elif focus["kind"] == "records" and "add-record" in focus["class"].split():
            if isinstance(wanted, int) and focus["records"] < wanted:
                self.press("Enter")
                return True
        elif focus["tag"] in ("input", "textarea") and focus["value"] == "" and isinstance(wanted, str):
            self.type(wanted)
        return False


# How many questions of the section that is shown are asked and have no answer.
UNANSWERED = """() => {
    const view = window.engineView;
    const id = document.querySelector(".error-summary").id.slice(2);
    const section = view.sections.find((each) => each.id === id);
    return section.asked - section.answered;
}"""
