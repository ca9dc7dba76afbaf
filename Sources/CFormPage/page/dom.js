// Elements. Text from outside goes in as text nodes only; nothing here or elsewhere reads markup.

/// Makes an element; `on…` are listeners, null and false leave an attribute out.
function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? "" : value);
    }
    return fill(element, ...children);
}

/// Puts children in place of those that an element has; lists are opened, and null leaves a child out.
function fill(element, ...children) {
    const present = children.flat(4).filter((child) => child !== null && child !== undefined && child !== false);
    element.replaceChildren(...present);
    return element;
}

/// A code, a name or something that was typed: its direction does not leak into the text around it.
function bdi(text) {
    return h("bdi", {}, text);
}

/// A button with a text of the page.
function button(id, key, action, attributes = {}) {
    return h("button", { type: "button", id, onclick: action, ...attributes }, t(key));
}

/// Changes a text only where it differs: an unchanged node costs no layout.
function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

function setAttribute(element, name, value) {
    if (value === null || value === false) {
        if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
        element.setAttribute(name, value);
    }
}

/// A text of one word for screen readers where sighted people see it from the layout.
function hidden(text) {
    return h("span", { class: "visually-hidden" }, text);
}
