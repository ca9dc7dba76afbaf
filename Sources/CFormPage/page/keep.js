// Where drafts are kept: IndexedDB, else localStorage, else only this page's memory, which the page then says at all
// times. A draft is written over only by the tab that wrote it last or that has read what is there.

const thisTab = crypto.randomUUID?.() ?? String(Math.random()).slice(2);

/// The tab may not write: another one has written since it read.
class OvertakenError extends Error {}

function checkTurn(stored, record, readVersion) {
    if (stored && stored.writer !== record.writer && stored.version !== readVersion) throw new OvertakenError();
}

/// Copies that are written at once when a page is left, in localStorage, because a database may not finish then. A copy
/// lives until the database has the same or a later version.
const partingCopies = {
    key: (id) => `rapporteur/parting/${id}`,

    get(id) {
        try {
            return JSON.parse(localStorage.getItem(this.key(id)) ?? "null");
        } catch {
            return null;
        }
    },

    all() {
        try {
            return Object.keys(localStorage)
                .filter((key) => key.startsWith(this.key("")))
                .map((key) => this.get(key.slice(this.key("").length)))
                .filter((copy) => copy !== null);
        } catch {
            return [];
        }
    },

    put(record) {
        try {
            localStorage.setItem(this.key(record.id), JSON.stringify(record));
        } catch {
            // Then the database alone has to do.
        }
    },

    remove(id, upToVersion = Infinity) {
        if ((this.get(id)?.version ?? Infinity) > upToVersion) return;
        try {
            localStorage.removeItem(this.key(id));
        } catch {
            // There is none.
        }
    },

    /// The copy of a draft if it is newer than what the database has, else that.
    newest(id, stored) {
        const copy = this.get(id);
        return copy && copy.version > (stored?.version ?? -1) ? copy : stored;
    },
};

class DatabaseShelf {
    kind = "database";

    static open() {
        return new Promise((resolve, reject) => {
            const request = indexedDB.open("rapporteur", 1);
            request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "id" });
            request.onsuccess = () => resolve(Object.assign(new DatabaseShelf(), { database: request.result }));
            request.onerror = () => reject(request.error);
            request.onblocked = () => reject(new Error("blocked"));
        });
    }

    store(mode) {
        return this.database.transaction("drafts", mode).objectStore("drafts");
    }

    async list() {
        const stored = await settled(this.store("readonly").getAll());
        const ids = new Set([...stored, ...partingCopies.all()].map((record) => record.id));
        return [...ids].map((id) =>
            partingCopies.newest(
                id,
                stored.find((record) => record.id === id),
            ),
        );
    }

    async get(id) {
        const stored = await settled(this.store("readonly").get(id));
        const newest = partingCopies.newest(id, stored);
        if (newest === stored) return stored;
        try {
            await this.put(newest, stored?.version);
            return newest;
        } catch (problem) {
            if (!(problem instanceof OvertakenError)) return newest;
            partingCopies.remove(id); // another tab had taken the draft over before the page was left
            return stored;
        }
    }

    /// Writes for a page that is being left.
    putAtParting(record, readVersion) {
        partingCopies.put(record);
        return this.put(record, readVersion);
    }

    put(record, readVersion) {
        return new Promise((resolve, reject) => {
            const store = this.store("readwrite");
            store.transaction.oncomplete = () => {
                partingCopies.remove(record.id, record.version);
                resolve();
            };
            store.transaction.onabort = () => reject(overtaken ?? store.transaction.error);
            let overtaken = null;
            const look = store.get(record.id);
            look.onsuccess = () => {
                try {
                    checkTurn(look.result, record, readVersion);
                    store.put(record);
                } catch (problem) {
                    overtaken = problem;
                    store.transaction.abort();
                }
            };
        });
    }

    remove(id) {
        partingCopies.remove(id);
        return settled(this.store("readwrite").delete(id));
    }
}

function settled(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

/// localStorage, or a map of the same shape where nothing can be kept.
class SimpleShelf {
    constructor(kind, storage) {
        this.kind = kind;
        this.storage = storage;
    }

    async list() {
        const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index));
        const own = keys.filter((key) => key.startsWith("rapporteur/draft/"));
        return own.map((key) => JSON.parse(this.storage.getItem(key)));
    }

    async get(id) {
        return JSON.parse(this.storage.getItem(`rapporteur/draft/${id}`) ?? "null") ?? undefined;
    }

    // Not `async` up to the write, so that it is done when a page is left.
    put(record, readVersion) {
        try {
            const key = `rapporteur/draft/${record.id}`;
            checkTurn(JSON.parse(this.storage.getItem(key) ?? "null"), record, readVersion);
            this.storage.setItem(key, JSON.stringify(record));
            return Promise.resolve();
        } catch (problem) {
            return Promise.reject(problem);
        }
    }

    putAtParting(record, readVersion) {
        return this.put(record, readVersion);
    }

    async remove(id) {
        this.storage.removeItem(`rapporteur/draft/${id}`);
    }
}

class MemoryStorage {
    items = new Map();

    get length() {
        return this.items.size;
    }

    key(index) {
        return [...this.items.keys()][index];
    }

    getItem(key) {
        return this.items.get(key) ?? null;
    }

    setItem(key, value) {
        this.items.set(key, value);
    }

    removeItem(key) {
        this.items.delete(key);
    }
}

async function openShelf() {
    try {
        const shelf = await DatabaseShelf.open();
        await shelf.list(); // some browsers open a database that then refuses every use
        // Asks that the browser does not clear drafts when a disk fills; what it answers changes nothing here.
        navigator.storage?.persist?.().catch(() => {});
        return shelf;
    } catch {
        try {
            localStorage.setItem("rapporteur/test", "1");
            localStorage.removeItem("rapporteur/test");
            return new SimpleShelf("simple", localStorage);
        } catch {
            return new SimpleShelf("memory", new MemoryStorage());
        }
    }
}
