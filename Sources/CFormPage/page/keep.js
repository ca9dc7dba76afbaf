// Where drafts are kept: IndexedDB, else localStorage, else only this page's memory, which the page then says at all
// times. A draft is written over only by the tab that wrote it last or that has read what is there.

const thisTab = crypto.randomUUID?.() ?? String(Math.random()).slice(2);

/// The tab may not write: another one has written since it read.
class OvertakenError extends Error {}

function checkTurn(stored, record, readVersion) {
    if (stored && stored.writer !== record.writer && stored.version !== readVersion) throw new OvertakenError();
}

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

    list() {
        return settled(this.store("readonly").getAll());
    }

    get(id) {
        return settled(this.store("readonly").get(id));
    }

    put(record, readVersion) {
        return new Promise((resolve, reject) => {
            const store = this.store("readwrite");
            store.transaction.oncomplete = () => resolve();
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
