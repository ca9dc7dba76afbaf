// Where one is: #/drafts, #/section/ID, #/question/PATH, #/review. The address follows, so that back, forward and a
// reload work as everywhere.

function go(hash) {
    if (location.hash === hash) follow();
    else location.hash = hash;
}

/// What the address names; one that was cut off or mistyped names nothing.
function placeInAddress() {
    let address = "";
    try {
        address = decodeURIComponent(location.hash);
    } catch {
        // A percent sign stands alone in it.
    }
    const [, kind = "", id = ""] = address.match(/^#\/(\w+)(?:\/(.*))?$/) ?? [];
    return { kind, id };
}

/// Shows the place that the address names and puts the focus there.
function follow({ focus = true } = {}) {
    const { kind, id } = placeInAddress();
    if (!form.draft || kind === "drafts") return showPage(showDrafts, t("drafts"), focus);
    if (kind === "review") return showPage(showReview, t("review"), focus);
    if (kind === "question" && slots.has(questionIdOf(id))) return followQuestion(id);
    const section = form.page.sections.find((each) => each.id === id) ?? sectionsOfDraft()[0];
    showPage(() => showSection(section), section.title, focus);
}

function showPage(show, title, focus) {
    if (show === showDrafts || show === showReview) {
        shownSection = null;
        blocks = [];
    }
    stopTyping();
    Promise.resolve(show()).then(() => {
        document.title = form.draft ? plain(t("page_title", { place: title, title: form.page.title })) : form.page.title;
        showStatus();
        if (!focus) return;
        scrollTo(0, 0);
        main.querySelector("h1")?.focus({ preventScroll: true });
    });
}

function followQuestion(path) {
    const id = questionIdOf(path);
    const section = sectionOfSlot.get(slots.get(id));
    if (shownSection !== section) showSection(section);
    document.title = plain(t("page_title", { place: section.title, title: form.page.title }));
    showStatus();
    // The address is that of the section, so that the same link works again.
    history.replaceState(null, "", `#/section/${section.id}`);
    // An entry of a list is unfolded before a field in it can be shown.
    document.getElementById(`q-${path.slice(0, path.indexOf("]") + 1)}`)?.openRecord();
    const element = document.getElementById(`q-${path}`) ?? document.getElementById(`q-${id}`);
    if (!element || element.hidden) {
        main.querySelector("h1").focus();
        return;
    }
    element.scrollIntoView({ block: "start" });
    focusInside(element);
}

/// Builds the same place anew, with the focus where it was.
function showAgain() {
    const active = document.activeElement?.id;
    const [top, start] = [scrollY, document.activeElement?.selectionStart];
    follow({ focus: false });
    scrollTo(0, top);
    const element = active ? document.getElementById(active) : null;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (typeof start === "number") element.setSelectionRange?.(start, start);
}

addEventListener("hashchange", () => follow());

// Undo and redo.

/// Undoes or redoes a step and shows the place of the change.
function travel(direction) {
    if (!form.draft || form.readOnly || !form.view[direction === "undo" ? "can_undo" : "can_redo"]) return;
    const answers = form.answers;
    if (!change({ do: direction })) return;
    const ids = [...slots.keys()];
    const same = (id) => JSON.stringify(answers[id] ?? null) === JSON.stringify(form.answers[id] ?? null);
    const id = ids.find((each) => !same(each));
    announce(t(direction === "undo" ? "undone" : "redone"), "travel");
    if (id) placeOfChange(id, answers[id], form.answers[id]);
}

/// Goes to what changed; in records, to the field.
function placeOfChange(id, before, after) {
    let path = id;
    if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && questionWith(id).type === "records") {
        const record = after.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(before[index]));
        const field = questionWith(id).fields.find(
            (each) => JSON.stringify(after[record]?.[each.id]) !== JSON.stringify(before[record]?.[each.id]),
        );
        if (record >= 0 && field) path = `${id}[${record + 1}].${field.id}`;
    }
    followQuestion(path);
}

document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    // In a field of text the browser undoes what was typed there; elsewhere the steps of the draft are undone.
    if (event.target.matches?.("textarea, input[type=text]") && !event.target.disabled && !nothingTyped(event.target)) return;
    if (key === "z" && !event.shiftKey) travel("undo");
    else if (key === "y" || (key === "z" && event.shiftKey)) travel("redo");
    else return;
    event.preventDefault();
});

/// Whether the browser has nothing of its own to undo in this field: nothing was typed in it since it got the focus.
function nothingTyped(field) {
    return field.value === field.valueAtFocus;
}

document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("textarea, input[type=text]")) event.target.valueAtFocus = event.target.value;
});
