// What a screen reader is told. Messages wait until the person pauses, so that nothing is said on each key.

const announcer = h("div", { id: "announcer", class: "visually-hidden", "aria-live": "polite", role: "status" });
let waiting = [];
let announceTimer = 0;

/// Says `text` at the next pause; a later text about the same `topic` takes its place.
function announce(text, topic = text) {
    waiting = waiting.filter((message) => message.topic !== topic);
    waiting.push({ text, topic });
    clearTimeout(announceTimer);
    announceTimer = setTimeout(() => {
        announcer.replaceChildren(...waiting.map((message) => h("p", {}, message.text)));
        waiting = [];
    }, 1000);
}

// Screen readers say what comes into an element that was there before; what comes with its own role they may miss.
const notices = h("div", { id: "notices", "aria-live": "polite" });

/// A message at the top that stays until it is closed or another about the same topic comes.
function notify(topic, kind, children, actions = []) {
    forget(topic);
    const close = h(
        "button",
        { type: "button", class: "close", onclick: () => forget(topic), "aria-label": t("close_message") },
        "×",
    );
    const role = kind === "problem" ? "alert" : null;
    const body = h("div", { class: "notice-body" }, children, actions.length ? h("p", { class: "actions" }, actions) : null);
    notices.prepend(h("div", { class: `notice ${kind}`, "data-topic": topic, role }, body, kind === "standing" ? null : close));
}

function forget(topic) {
    for (const notice of [...notices.children]) if (notice.dataset.topic === topic) notice.remove();
}
