// Has the conversation of a file with the engine in WebAssembly and prints one reply a line.
//
//     node Tests/External/engine.mjs .wasm/rapporteur.wasm REQUESTS [PREFIX]
//
// REQUESTS holds requests, each with its length before it in four bytes, least significant first; the functions of the
// module begin with PREFIX (rapporteur, or rapporteur_form).

import { readFileSync, writeSync } from "node:fs";

const [, , wasm, requests, prefix = "rapporteur"] = process.argv;
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {});
const engine = instance.exports;
const allocate = engine[`${prefix}_allocate`];
const release = engine[`${prefix}_release`];
const call = engine[`${prefix}_call`];
const bytes = readFileSync(requests);
const replies = [];
for (let offset = 0; offset < bytes.length; ) {
    const count = bytes.readUInt32LE(offset);
    const request = bytes.subarray(offset + 4, offset + 4 + count);
    offset += 4 + count;
    const memory = allocate(count);
    new Uint8Array(engine.memory.buffer, memory, count).set(request);
    const reply = call(memory, count);
    const length = new DataView(engine.memory.buffer).getInt32(reply - 4, true);
    replies.push(Buffer.from(new Uint8Array(engine.memory.buffer, reply, length)));
    replies.push(Buffer.from("\n"));
    release(reply);
}
const all = Buffer.concat(replies);
for (let written = 0; written < all.length; ) written += writeSync(1, all, written);
