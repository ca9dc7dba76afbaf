// The draft of this tab on its shelf: every change is written within a tenth of a second, and at once when the page is
// left or hidden.

let shelf = null;
let keepTimer = 0;
let lastKept = { state: "none", time: null };

function clock(time) {
    return new Date(time).toLocaleTimeString(form.language.tag, { hour: "2-digit", minute: "2-digit" });
}

/// After a change.
function changed() {
    if (!form.draft || form.readOnly) return;
    // What these messages offer to undo is no longer the last change.
    for (const topic of ["record", "opened", "saved"]) forget(topic);
    form.draft.unsaved = true;
    if (!keepTimer) keepTimer = setTimeout(keepNow, 100);
}

/// Writes the draft as it stands. The request to the browser goes out before this returns; when a page is left, a copy
/// is also written at once, since the browser need not finish the request.
function keepNow({ isParting = false } = {}) {
    clearTimeout(keepTimer);
    keepTimer = 0;
    const draft = form.draft;
    if (!draft || form.readOnly) return Promise.resolve();
    const reply = send({ do: "text" });
    if (!reply) return Promise.resolve();
    const readVersion = draft.version;
    Object.assign(draft, {
        text: reply.text,
        version: draft.version + 1,
        writer: thisTab,
        changed: new Date().toISOString(),
        place: location.hash,
        language: form.language.tag,
        respondent: form.header.respondent ?? null,
        revision: form.view.revision,
        isOut: form.view.given_out,
        status: form.header.status,
        part: form.header.part ?? null,
        answered: form.view.summary.answered,
        asked: form.view.summary.asked,
    });
    const write = isParting ? "putAtParting" : "put";
    return shelf[write]({ ...draft }, readVersion)
        .then(
            () => (lastKept = { state: shelf.kind === "memory" ? "memory" : "kept", time: draft.changed }),
            (problem) => {
                if (problem instanceof OvertakenError) return loseDraft();
                console.error(problem);
                lastKept = { state: "failed", time: null };
            },
        )
        .finally(showKept);
}

/// Begins to keep what the engine holds as a draft of its own.
async function keepAsNew(more = {}) {
    form.draft = {
        id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
        questionnaire: form.data.questionnaire,
        version: 0,
        text: "",
        unsaved: false,
        ...more,
    };
    form.readOnly = false;
    rememberDraft();
    await takeDraft(form.draft.id, { lost: loseDraft });
    await keepNow();
}

/// Goes on with a draft from the shelf. Without `place`, the page stays where the address says.
async function continueDraft(record, { steal = false, place = null } = {}) {
    const mine = await takeDraft(record.id, { steal, lost: loseDraft });
    if (steal) await new Promise((resolve) => setTimeout(resolve, 200)); // the other tab writes its last change
    const stored = (await shelf.get(record.id)) ?? record;
    let reply;
    try {
        reply = form.door.restore(new TextEncoder().encode(stored.text), stored.isOut);
    } catch (problem) {
        engineStopped(problem);
        return false;
    }
    if (reply.error !== undefined || !reply.header) {
        notify("engine", "problem", h("p", {}, t("draft_unreadable"), " ", bdi(reply.error ?? "")), [
            button("save-kept", "save_kept", () => download(stored.text, `${stored.questionnaire}-kept.yaml`)),
        ]);
        return false;
    }
    take(reply);
    form.draft = { ...stored };
    form.readOnly = !mine;
    lastKept = { state: shelf.kind === "memory" ? "memory" : "kept", time: stored.changed };
    rememberDraft();
    goOnInLanguage();
    forget("tab");
    if (!mine) tellOfOtherTab();
    if (place !== null && location.hash !== place) history.replaceState(null, "", place || firstPlace());
    return true;
}

// The engine restores a draft in the draft's own language where it has it; the page keeps the one that is shown.
function goOnInLanguage() {
    if (form.header.language !== form.language.tag) {
        const reply = send({ do: "language", language: form.language.tag });
        if (reply) take(reply);
    }
}

// A reload, also after a crash, comes back to the same draft of this tab.
function rememberDraft() {
    try {
        sessionStorage.setItem("rapporteur/draft", form.draft.id);
    } catch {
        // Then the list of drafts is shown instead.
    }
}

/// Another tab has taken the draft.
function loseDraft() {
    form.readOnly = true;
    clearTimeout(keepTimer);
    keepTimer = 0;
    tellOfOtherTab();
    showAgain();
}

function tellOfOtherTab() {
    notify("tab", "standing", h("p", {}, t("other_tab")), [
        button("take-over", "take_over", async () => {
            const draft = (await shelf.get(form.draft.id)) ?? form.draft;
            await continueDraft(draft, { steal: true });
            showAgain();
        }),
    ]);
}

addEventListener("pagehide", () => keepNow({ isParting: true }));
document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "hidden" && keepNow({ isParting: true }),
);
addEventListener("beforeunload", (event) => {
    if (!form.draft || form.readOnly) return;
    // What is in a file is not lost, even while the draft is still being written: `pagehide` finishes that.
    if (!form.draft.unsaved) return;
    keepNow({ isParting: true });
    event.preventDefault();
    event.returnValue = ""; // older browsers ask only with this
});
