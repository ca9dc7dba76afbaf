// Inputs for what is typed: text, number, date, addresses. What is typed goes to the engine as it is on every input
// and stays in the input as it was typed, right or wrong.

/// How long a person may pause before findings about what is being typed are shown.
const typingPause = 600;
let typingTimer = 0;

/// Findings are held back while someone types.
function isTyping() {
    return typingTimer !== 0;
}

function typed() {
    clearTimeout(typingTimer);
    typingTimer = setTimeout(stopTyping, typingPause);
}

function stopTyping() {
    if (!typingTimer) return;
    clearTimeout(typingTimer);
    typingTimer = 0;
    refresh();
}

const oneLine = { number: true, date: true };

/// What an input shows for a value; null where it cannot show it.
function typedForm(question, value) {
    if (value === null || value === undefined) return "";
    if (typeof value === "string") return value;
    if (question.type === "link" && Array.isArray(value)) return value.join("\n");
    return null;
}

/// The value of what was typed. Addresses stand one on a line.
function typedValue(question, text) {
    if (question.type === "link") {
        const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
        return lines.length > 1 ? lines : (lines[0] ?? null);
    }
    return text === "" ? null : text;
}

function growWith(area) {
    // Browsers that know `field-sizing` do this by themselves, without measuring.
    if (CSS.supports("field-sizing", "content")) return;
    if (area.scrollHeight > area.clientHeight || area.clientHeight > 120) {
        area.style.height = "auto";
        area.style.height = `${area.scrollHeight + 4}px`;
    }
}

function typedWidget(question, path, set) {
    const single = oneLine[question.type];
    const input = single
        ? h("input", { type: "text", id: `f-${path}`, autocomplete: "off", spellcheck: "false", dir: "ltr" })
        : h("textarea", {
              class: question.max_length && question.max_length <= 250 ? "brief" : null,
              id: `f-${path}`, rows: question.type === "link" ? 2 : 3, dir: question.type === "link" ? "ltr" : "auto" });
    if (question.type === "number") {
        input.inputMode = "decimal";
        input.classList.add("short");
    }
    if (question.type === "date") {
        input.classList.add("short");
        input.maxLength = 40;
    }
    if (question.type === "link") input.inputMode = "url";

    const counter = question.max_length ? counterFor(question, path, input) : null;
    const specials = specialBoxes(question, path, (code) => {
        input.disabled = code !== null;
        set(code ?? typedValue(question, input.value));
    });
    input.addEventListener("input", () => {
        typed();
        set(typedValue(question, input.value));
        if (!single) growWith(input);
        counter?.show();
    });
    input.addEventListener("blur", stopTyping);

    const unit = question.unit ? h("span", { class: "unit", id: `u-${path}` }, question.unit) : null;
    return {
        input,
        element: h(
            "div",
            { class: "typed-answer" },
            h("div", { class: "input-row" }, input, unit),
            counter?.element,
            specials?.element,
        ),
        described: [unit?.id, counter?.element.id],
        fits: (value) => isSpecial(question, value) || typedForm(question, value) !== null,
        show(value) {
            const special = isSpecial(question, value);
            specials?.show(special ? value : null);
            input.disabled = special;
            // A special answer leaves what was typed before in its place.
            if (!special) input.value = typedForm(question, value) ?? "";
            counter?.show();
            if (!single) requestAnimationFrame(() => growWith(input));
        },
        isMarked: input,
    };
}

/// "120 characters left", said aloud only near the end. The engine counts the characters.
function counterFor(question, path, input) {
    const element = h("p", { class: "counter", id: `c-${input.id}` });
    return {
        element,
        show() {
            const used = form.view?.characters[path] ?? 0;
            const left = question.max_length - used;
            setText(element, left >= 0 ? t("characters_left", { n: left }) : t("characters_over", { n: -left }));
            element.classList.toggle("over", left < 0);
            element.classList.toggle("quiet", used < question.max_length * 0.5);
            if (used > question.max_length * 0.9) announce(element.textContent, "counter");
        },
    };
}
