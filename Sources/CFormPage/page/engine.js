// The door to the engine: bytes in, JSON out. Everything that means something happens behind it.

const requestKinds = { load: 1, command: 2, open: 3, restore: 4, restore_given_out: 5 };

/// The engine stopped in the middle of a request; what it held is gone.
class EngineStopped extends Error {}

class EngineDoor {
    constructor(exports) {
        this.exports = exports;
    }

    static async open(module, packageBytes) {
        const instance = await WebAssembly.instantiate(module, {});
        const door = new EngineDoor(instance.exports);
        const reply = door.call("load", packageBytes);
        if (reply.error !== undefined) throw new Error(reply.error);
        return door;
    }

    call(kind, bytes) {
        const { memory, rapporteur_form_allocate, rapporteur_form_call, rapporteur_form_release } = this.exports;
        try {
            const count = bytes.length + 1;
            const request = rapporteur_form_allocate(count) >>> 0;
            // The memory may have moved with any call, so that each view of it is made anew.
            const place = new Uint8Array(memory.buffer, request, count);
            place[0] = requestKinds[kind];
            place.set(bytes, 1);
            const reply = rapporteur_form_call(request, count) >>> 0;
            const length = new DataView(memory.buffer).getInt32(reply - 4, true);
            const text = new TextDecoder().decode(new Uint8Array(memory.buffer, reply, length));
            rapporteur_form_release(reply);
            return JSON.parse(text);
        } catch (problem) {
            throw new EngineStopped(String(problem), { cause: problem });
        }
    }

    command(request) {
        const text = JSON.stringify(request, (_, value) => (typeof value === "string" ? wellFormed(value) : value));
        return this.call("command", new TextEncoder().encode(text));
    }

    /// Goes on with a kept draft; the first change to one that was given out raises its revision.
    restore(bytes, isGivenOut) {
        return this.call(isGivenOut ? "restore_given_out" : "restore", bytes);
    }
}

/// Half a character, as a keyboard or a paste may leave it, is none: the engine takes only whole text.
function wellFormed(text) {
    return text.toWellFormed ? text.toWellFormed() : text.replace(/\p{Surrogate}/gu, "\ufffd");
}
