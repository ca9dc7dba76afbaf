// Where one begins: the drafts that this browser keeps, a new one, or a file.

let removed = null; // the draft that was deleted last, until the page is left

async function showDrafts() {
    const drafts = (await shelf.list()).filter((draft) => draft.questionnaire === form.data.questionnaire);
    drafts.sort((one, other) => other.changed.localeCompare(one.changed));
    fill(
        main,
        h("h1", { tabindex: -1 }, drafts.length ? t("drafts") : form.page.title),
        h("p", {}, t("welcome")),
        removed
            ? h("p", { class: "notice information", role: "status" }, t("draft_deleted", { name: draftName(removed) }), " ", button("undo-delete", "undo", undelete))
            : null,
        h("ul", { class: "drafts" }, drafts.map(draftCard)),
        h("h2", {}, t("new_draft")),
        newDraft(),
        h("h2", {}, t("have_file")),
        h("p", {}, t("have_file_hint")),
        h("p", {}, button("open-here", "open", () => parts.file.click())),
    );
}

function draftName({ respondent }) {
    return respondent ? nameOf(respondent) : t("no_respondent");
}

function draftCard(draft) {
    const changed = new Date(draft.changed).toLocaleString(form.language.tag, { dateStyle: "medium", timeStyle: "short" });
    const name = draftName(draft);
    const about = hidden(` ${name}, ${changed}`);
    const act = (kind, key, action, main) => {
        const element = h("button", { type: "button", "data-choice": kind, class: main ? "main" : null, onclick: action }, t(key));
        element.append(about.cloneNode(true));
        return element;
    };
    const current = form.draft?.id === draft.id;
    return h(
        "li",
        { class: "draft", "data-draft": draft.id },
        h("h2", {}, bdi(name), current ? h("span", { class: "current" }, " ", t("draft_is_open")) : null),
        h("p", {}, t("draft_line", { revision: draft.revision, status: t(`status_${draft.status === "submitted" ? "submitted" : "draft"}`) }), draft.part ? " " + t("identity_part") : null),
        h("p", {}, t("draft_answered", { n: draft.answered, asked: draft.asked }), h("br"), t("draft_changed", { time: changed })),
        h(
            "p",
            { class: "actions" },
            act("continue", "draft_continue", () => openDraft(draft), true),
            act("duplicate", "draft_duplicate", () => duplicateDraft(draft)),
            act("delete", "draft_delete", () => deleteDraft(draft)),
        ),
    );
}

async function openDraft(draft) {
    if (form.draft && !form.readOnly) await keepNow();
    if (await continueDraft(draft, { place: draft.place?.startsWith("#/drafts") ? "" : (draft.place ?? "") })) follow();
}

async function duplicateDraft(draft) {
    const copy = { ...draft, id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, version: 1, writer: thisTab, changed: new Date().toISOString() };
    await shelf.put(copy, 0);
    announce(t("draft_duplicated"));
    await showDrafts();
    main.querySelector(`[data-draft="${copy.id}"] button`)?.focus();
}

async function deleteDraft(draft) {
    const name = draftName(draft);
    const answer = await ask({
        title: t("delete_title", { name }),
        body: h("p", {}, t("delete_text", { n: draft.answered })),
        choices: [
            { name: "delete", key: "draft_delete", kind: "danger" },
            { name: "cancel", key: "cancel" },
        ],
    });
    if (answer !== "delete") return;
    await keepNow();
    removed = (await shelf.get(draft.id)) ?? draft;
    await shelf.remove(draft.id);
    if (form.draft?.id === draft.id) {
        form.draft = null;
        releaseLock();
        showStatus();
    }
    await showDrafts();
    document.getElementById("undo-delete").focus();
}

async function undelete() {
    await shelf.put({ ...removed, writer: thisTab }, 0);
    removed = null;
    await showDrafts();
    main.querySelector("h1").focus();
}

/// Begins a new draft: for the State of this form, or for one from the list.
function newDraft() {
    const begin = async (respondent) => {
        if (form.draft) await keepNow();
        const reply = send(respondent ? { do: "start", respondent } : { do: "start" });
        if (!reply) return;
        take(reply);
        goOnInLanguage();
        await keepAsNew();
        go(firstPlace());
    };
    if (form.data.respondent || !form.data.respondents) {
        return h("p", {}, button("new-draft", "start", () => begin(form.data.respondent), { class: "main" }));
    }
    const problem = h("p", { class: "finding-message error", id: "respondent-problem", role: "alert" });
    const select = h(
        "select",
        { id: "respondent", "aria-describedby": "respondent-hint respondent-problem" },
        h("option", { value: "" }, t("choose_respondent")),
        form.data.respondents.map(([code, name]) => h("option", { value: code }, plain(t("name_and_code", { name, code })))),
    );
    return h(
        "div",
        {},
        h("label", { for: "respondent" }, t("respondent")),
        h("p", { class: "hint", id: "respondent-hint" }, t("respondent_hint")),
        problem,
        select,
        h("p", {}, button("new-draft", "start", () => {
            if (select.value) return begin(select.value);
            setText(problem, t("respondent_missing"));
            select.focus();
        }, { class: "main" })),
    );
}
