// A question on the page: its words, what belongs to it, its widget and its findings. A field of a record is a question
// in small.

function pathOf({ question, record, field }) {
    return field === undefined ? question : `${question}[${record + 1}].${field}`;
}

function widgetFor(question, target, path) {
    const set = (value) => setAnswer(target, value);
    switch (question.type) {
        case "one_of":
            return oneOfWidget(question, path, set);
        case "any_of":
            return anyOfWidget(question, path, set);
        case "records":
            return recordsWidget(question, path);
        case "calculated":
            return calculatedWidget(question, path);
        default:
            return typedWidget(question, path, set);
    }
}

function calculatedWidget(question, path) {
    const output = h("output", { id: `f-${path}`, class: "calculated", dir: "auto" });
    const how = h("span", { class: "hint" }, t("computed"));
    return {
        input: output,
        element: h("p", {}, output, " ", how),
        described: [],
        fits: () => true,
        show() {},
        update() {
            const value = form.view.calculated?.[question.id] ?? null;
            setText(output, value === null ? t("not_yet_computed") : wordsOf(question, value).join(", "));
            output.classList.toggle("unknown", value === null);
            how.hidden = value === null;
        },
    };
}

/// What stands between the words of a question and its input.
function besideQuestion(question, path, isField) {
    const marks = [];
    if (question.personal) marks.push(h("li", { class: "personal" }, t("personal_mark")));
    // The fields of a record are worded as their question is.
    if (!isField && question.provenance && question.provenance !== "official") {
        marks.push(h("li", {}, t(`provenance_${question.provenance}`)));
    }
    if (question.paragraphs?.length) {
        marks.push(h("li", {}, t("paragraphs", { n: question.paragraphs.length, list: question.paragraphs.join(", ") })));
    }
    if (question.guidance) {
        const words = question.number ? t("guidance_numbered", { number: question.number }) : t("guidance");
        marks.push(h("li", {}, h("a", { href: question.guidance, target: "_blank", rel: "noopener" }, words)));
    }
    return [
        question.help ? h("p", { class: "hint", id: `h-${path}` }, question.help) : null,
        formatHint(question) ? h("p", { class: "hint", id: `x-${path}` }, formatHint(question)) : null,
        question.condition ? h("p", { class: "condition" }, t("asked_because", { condition: question.condition })) : null,
        marks.length ? h("ul", { class: "marks" }, marks) : null,
        previousBox(question, path),
    ];
}

function formatHint(question) {
    switch (question.type) {
        case "date":
            return t("date_hint");
        case "link":
            return t("link_hint");
        case "any_of":
            return anyOfHint(question);
        default:
            return null;
    }
}

function anyOfHint({ min_choices: least, max_choices: most }) {
    if (least && most) return t("choose_between", { least, most });
    if (most) return t("choose_at_most", { n: most });
    if (least) return t("choose_at_least", { n: least });
    return t("choose_all");
}

/// The answer of the previous cycle, to look at only.
function previousBox(question, path) {
    const previous = question.previous;
    if (!previous || question.personal) return null;
    const cycle = String(form.data.previous_cycle);
    const lines = previous.lines ?? [];
    return h(
        "div",
        { class: "previous", id: `p-${path}` },
        h("p", { class: "previous-title" }, t("previous_answer", { cycle })),
        lines.length > 1
            ? h("ul", {}, lines.map((line) => h("li", {}, bdi(line))))
            : h("p", { class: "typed" }, bdi(lines[0] ?? t("previous_none", { cycle }))),
        previous.note ? h("p", { class: "hint" }, previous.note) : null,
    );
}

/// Makes the block of a question. `update` follows the view, `show` puts a value into the widget.
function questionBlock(question, target) {
    const path = pathOf(target);
    const widget = widgetFor(question, target, path);
    const grouped = ["one_of", "any_of", "records"].includes(question.type);
    const findings = h("div", { class: "findings", id: `e-${path}` });
    const unfit = h("div", { class: "unfit", hidden: true });
    const words = [
        question.number ? [h("span", { class: "number" }, hidden(t("question") + " "), bdi(question.number)), " "] : null,
        h("span", { class: "words" }, question.text),
        question.required || question.type === "calculated" ? null : [" ", h("span", { class: "optional" }, t("optional"))],
    ];
    const beside = besideQuestion(question, path, target.field !== undefined);
    const shortPrevious = (question.previous?.lines ?? []).join("").length < 120 ? `p-${path}` : null;
    const describedBy = [`h-${path}`, `x-${path}`, shortPrevious, `e-${path}`, ...widget.described]
        .filter((id) => id && (id.startsWith("e-") || beside.some((part) => part?.id === id) || widget.described.includes(id)))
        .join(" ");
    const attributes = { class: `question type-${question.type}`, id: `q-${path}` };
    attributes[target.field === undefined ? "data-question" : "data-field"] = target.field ?? target.question;
    const element = grouped
        ? h("fieldset", { ...attributes, "aria-describedby": describedBy }, h("legend", {}, words), beside, findings, unfit, widget.element)
        : h("div", attributes, h("label", { for: `f-${path}` }, words), beside, findings, unfit, widget.element);
    if (widget.input) widget.input.setAttribute("aria-describedby", describedBy);
    if (question.type === "one_of") element.setAttribute("role", "radiogroup");

    function show(value) {
        const fits = widget.fits(value);
        unfit.hidden = fits;
        unfit.replaceChildren(...(fits ? [] : unfitAnswer(value, () => (setAnswer(target, null), show(null)))));
        widget.show(fits ? value : null);
    }
    function update(asked, list) {
        if (element.hidden === asked) element.hidden = !asked;
        widget.update?.();
        if (isTyping()) return;
        showFindings(findings, list);
        const wrong = list.some((finding) => finding.severity === "error");
        element.classList.toggle("wrong", wrong);
        const marked = widget.input ?? (question.type === "one_of" ? element : null);
        if (marked && question.type !== "calculated") setAttribute(marked, "aria-invalid", wrong ? "true" : null);
    }
    return { question, target, element, show, update };
}

/// An answer from a file that the widget has no way to show stands as it is, until it is cleared or replaced.
function unfitAnswer(value, clear) {
    const text = typeof value === "object" && value !== null && "other" in value ? value.other : [value].flat().join("\n");
    return [
        h("p", {}, t("unfit_answer")),
        h("pre", { dir: "auto", tabindex: 0 }, text),
        h("button", { type: "button", class: "clear", onclick: clear }, t("clear_answer")),
    ];
}

/// The answer of the state, for a question or a field.
function answerAt({ question, record, field }) {
    const value = form.answers[question] ?? null;
    return field === undefined ? value : (value?.[record]?.[field] ?? null);
}
