// One tab writes a draft. The browser's locks say who; a tab that takes over steals the lock, and the other one is
// told by losing it. Where there are no locks, the version of what is kept still stops an older tab.

let releaseLock = () => {};

/// Takes the draft for this tab. Resolves to whether it got it; `lost` runs when another tab takes it over.
function takeDraft(id, { steal = false, lost }) {
    releaseLock();
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise((resolve) => {
        let given = false;
        const held = new Promise((release) => (releaseLock = () => ((given = true), release())));
        navigator.locks
            .request(`rapporteur/${id}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
                resolve(lock !== null);
                return lock === null ? undefined : held;
            })
            .catch((problem) => {
                resolve(true); // a browser that refuses locks for files on disk
                if (problem.name === "AbortError" && !given) lost();
            });
    });
}
