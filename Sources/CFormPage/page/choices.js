// Choices: radios for one, boxes for several. Special answers are set off below the choices of the questionnaire.

function optionLabel(input, label) {
    return h("label", { class: "choice" }, input, h("span", {}, label));
}

function clearButton(clear) {
    return h("button", { type: "button", class: "clear link", hidden: true, onclick: clear }, t("clear_answer"));
}

function oneOfWidget(question, path, set) {
    const radio = (code, label) => {
        const input = h("input", { type: "radio", name: `f-${path}`, id: `f-${path}-${code}`, value: code });
        input.addEventListener("change", () => pick(code));
        inputs.push(input);
        return optionLabel(input, label);
    };
    const inputs = [];
    const choices = question.choices.map(([code, label]) => radio(code, label));
    const specials = (question.special ?? []).map((code) => radio(code, t(`special_${code}`)));
    const clear = clearButton(() => {
        pick(null);
        show(null);
        inputs[0].focus();
    });
    function pick(code) {
        form.group += 1; // each choice is a step of its own
        set(code);
        clear.hidden = code === null;
    }
    function show(value) {
        for (const input of inputs) input.checked = input.value === value;
        clear.hidden = value === null || value === undefined;
    }
    return {
        input: null,
        element: h("div", { class: "choices" }, choices, specials.length ? h("div", { class: "set-off" }, specials) : null, clear),
        described: [],
        fits: (value) => value === null || value === undefined || inputs.some((input) => input.value === value),
        show,
    };
}

function anyOfWidget(question, path, set) {
    const exclusive = new Set(question.exclusive ?? []);
    const special = new Set(question.special ?? []);
    const inputs = [];
    const box = (code, label) => {
        const input = h("input", { type: "checkbox", id: `f-${path}-${code}`, value: code });
        input.addEventListener("change", () => pick(input));
        inputs.push(input);
        return optionLabel(input, label);
    };
    const usual = question.choices.filter(([code]) => !exclusive.has(code)).map(([code, label]) => box(code, label));
    const alone = question.choices.filter(([code]) => exclusive.has(code)).map(([code, label]) => box(code, label));
    const specials = [...special].map((code) => box(code, t(`special_${code}`)));
    const clear = clearButton(() => {
        for (const input of inputs) input.checked = false;
        form.group += 1;
        set(null);
        clear.hidden = true;
        inputs[0].focus();
    });
    const standsAlone = (input) => exclusive.has(input.value) || special.has(input.value);
    function pick(input) {
        // A tick takes away those that cannot stand beside it, as on paper one would cross them out.
        if (input.checked) {
            for (const other of inputs) {
                if (other !== input && (standsAlone(input) || standsAlone(other))) other.checked = false;
            }
        }
        const ticked = inputs.filter((each) => each.checked).map((each) => each.value);
        form.group += 1;
        // The order of the questionnaire, so that the file does not tell in which order boxes were ticked.
        const codes = question.choices.map(([code]) => code).filter((code) => ticked.includes(code));
        set(ticked.find((code) => special.has(code)) ?? (codes.length ? codes : null));
        clear.hidden = ticked.length === 0;
    }
    const asList = (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);
    return {
        input: null,
        element: h(
            "div",
            { class: "choices" },
            usual,
            alone.length ? h("div", { class: "set-off" }, alone) : null,
            specials.length ? h("div", { class: "set-off" }, specials) : null,
            clear,
        ),
        described: [],
        fits: (value) => asList(value).every((code) => inputs.some((input) => input.value === code)),
        show(value) {
            const ticked = new Set(asList(value));
            for (const input of inputs) input.checked = ticked.has(input.value);
            clear.hidden = ticked.size === 0;
        },
    };
}
