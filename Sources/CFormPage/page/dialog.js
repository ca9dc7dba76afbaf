// A dialog of the browser: it holds the focus, Escape closes it, and the focus goes back to where it was.

/// Opens a dialog; resolves to the name of the button that was pressed, or null. `check` may keep it open.
function ask({ title, body = [], choices, check = () => true }) {
    return new Promise((resolve) => {
        const before = document.activeElement;
        let result = null;
        const buttons = choices.map(({ name, key, kind }) =>
            h(
                "button",
                {
                    type: "button",
                    class: kind,
                    "data-choice": name,
                    onclick: () => {
                        if (name !== "cancel" && !check(name)) return;
                        result = name === "cancel" ? null : name;
                        dialog.close();
                    },
                },
                t(key),
            ),
        );
        const heading = h("h2", { id: "dialog-title", tabindex: -1 }, title);
        const dialog = h("dialog", { id: "dialog", "aria-labelledby": "dialog-title" }, heading, body, h("p", { class: "actions" }, buttons));
        dialog.addEventListener("close", () => {
            dialog.remove();
            if (before?.isConnected) before.focus();
            resolve(result);
        });
        document.body.append(dialog);
        dialog.showModal();
        heading.focus();
    });
}

/// A message that needs no decision.
function tell(title, ...body) {
    return ask({ title, body, choices: [{ name: "cancel", key: "close", kind: "main" }] });
}

/// A group of radios for a dialog; `value()` says which is chosen.
function radioGroup(legend, name, options, chosen) {
    const inputs = options.map(({ value }) => h("input", { type: "radio", name, value, checked: value === chosen, id: `${name}-${value}` }));
    const element = h(
        "fieldset",
        {},
        h("legend", {}, legend),
        options.map(({ label, hint, body }, index) => [
            h("label", { class: "choice" }, inputs[index], h("span", {}, label, hint ? h("span", { class: "hint" }, hint) : null, body)),
        ]),
    );
    return { element, inputs, value: () => inputs.find((input) => input.checked)?.value ?? null };
}
