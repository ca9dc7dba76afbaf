// What the page knows: the reply of the engine, and which draft it is. Commands go to the engine from here, and what
// it replies is shown from here.

const form = {
    data: null, // what the host put into the page
    page: null, // sections and questions in the language that is shown
    language: null,
    door: null, // the engine
    header: {},
    answers: {},
    confirmations: [],
    unknown: [],
    view: null,
    draft: null, // {id, version, …} of what is kept; null while no draft is open
    readOnly: false,
    group: 0, // one step of undo: a field from when it gets the focus until it loses it
};

/// Slots by the id of a question; sections by slot.
const slots = new Map();
const sectionOfSlot = new Map();

function usePage(tag) {
    form.language = form.data.languages.find((language) => language.tag === tag) ?? form.data.languages[0];
    form.page = form.data.pages[form.language.tag];
    // A language whose page texts are not translated yet counts as the language of those texts does.
    useTexts(form.language.texts_language ?? form.language.tag, form.data.texts[form.language.tag]);
    document.documentElement.lang = form.language.tag;
    document.documentElement.dir = form.language.dir;
    slots.clear();
    sectionOfSlot.clear();
    form.page.questions.forEach((question, slot) => slots.set(question.id, slot));
    for (const section of form.page.sections) for (const slot of section.questions) sectionOfSlot.set(slot, section);
}

/// The sections to show: in a part for another ministry only those that it names.
function sectionsOfDraft() {
    const { part } = form.header;
    const named = form.page.sections.filter(({ id }) => !Array.isArray(part) || part.includes(id));
    return named.length ? named : form.page.sections;
}

function firstPlace() {
    return `#/section/${sectionsOfDraft()[0].id}`;
}

function questionWith(id) {
    return form.page.questions[slots.get(id)];
}

/// The id of the question in a path such as `list[2].field`.
function questionIdOf(path) {
    const bracket = path.indexOf("[");
    return bracket < 0 ? path : path.slice(0, bracket);
}

function isAsked(slot) {
    return form.view?.asked[slot] === "1";
}

/// Sends a command. Null when the engine could not answer; the person has then been told.
function send(request) {
    if (!form.door) return null;
    let reply;
    try {
        reply = form.door.command(request);
    } catch (problem) {
        engineStopped(problem);
        return null;
    }
    if (reply.error !== undefined) {
        notify("engine", "problem", h("p", {}, t("not_understood"), " ", bdi(reply.error)));
        return null;
    }
    return reply;
}

/// Takes over what a reply says, whether it is a whole state or only what follows from the answers.
function take(reply) {
    if (reply.header) {
        form.header = reply.header;
        form.answers = reply.answers;
        form.unknown = reply.unknown ?? [];
    }
    if (reply.confirmations) form.confirmations = reply.confirmations;
    const view = reply.view ?? (reply.summary ? reply : null);
    if (view) form.view = view;
}

/// A change of one answer: the widget that was typed into stays as it is, and the rest of the page follows.
function setAnswer(target, value) {
    const { question, record, field } = target;
    const request = { do: "set", question, value, group: form.group };
    if (field !== undefined) Object.assign(request, { record, field });
    const reply = send(request);
    if (!reply) return;
    if (field !== undefined) form.answers[question][record][field] = value;
    else form.answers[question] = value;
    const before = form.view;
    take(reply);
    changed();
    announceAsked(before);
    refresh();
}

/// A change after which more than one widget may look different: the page is shown anew.
function change(request, { keep = true } = {}) {
    const before = form.view;
    const reply = send(request);
    if (!reply) return null;
    take(reply);
    if (keep) changed();
    announceAsked(before);
    showAgain();
    return reply;
}

/// Confirms or withdraws: only findings change.
function confirmWith(request) {
    const reply = send(request);
    if (!reply) return;
    take(reply);
    changed();
    refresh({ now: true });
}

// The engine stopped: a new one goes on with what was kept last.
let recovering = false;

async function engineStopped(problem) {
    if (recovering) return;
    recovering = true;
    form.door = null;
    console.error(problem);
    notify("engine", "problem", h("p", {}, t("engine_stopped")));
    try {
        form.door = await EngineDoor.open(form.module, form.packageBytes);
        form.door.command({ do: "language", language: form.language.tag });
        if (form.draft) {
            take(form.door.restore(new TextEncoder().encode(form.draft.text), form.draft.isOut));
            showAgain();
            notify("engine", "problem", h("p", {}, t("engine_restarted", { time: clock(form.draft.changed) })));
        }
    } catch (again) {
        console.error(again);
        form.door = null;
        const kept = () => download(form.draft.text, `${form.data.questionnaire}-kept.yaml`);
        notify("engine", "problem", h("p", {}, t("engine_lost")), form.draft ? [button("save-kept", "save_kept", kept)] : []);
    } finally {
        recovering = false;
    }
}

// A new focus is a new step of undo.
document.addEventListener("focusin", () => (form.group += 1));
