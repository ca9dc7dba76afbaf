// What the page carries: gzip, then five characters for four bytes, in elements that the browser does not run.

const digits = new Uint8Array(127);
for (let code = 0x21, digit = 0; code < 0x7f; code++) {
    if (!"\"&'-/<>\\`".includes(String.fromCharCode(code))) digits[code] = digit++;
}

async function unpack(id) {
    const text = document.getElementById(id).textContent.trim();
    const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
    for (let from = 0, to = 0; from < text.length; from += 5) {
        let bits = 0;
        // What a last, shorter group lacks counts as the highest digit, which the cut-off bytes absorb.
        for (let at = from; at < from + 5; at++) bits = bits * 85 + (at < text.length ? digits[text.charCodeAt(at)] : 84);
        for (let shift = 24; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = bits >>> shift;
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
