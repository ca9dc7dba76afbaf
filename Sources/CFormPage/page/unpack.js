// What the page carries: gzip, then base64, in elements that the browser does not run.

async function unpack(id) {
    const coded = atob(document.getElementById(id).textContent.trim());
    const bytes = new Uint8Array(coded.length);
    for (let index = 0; index < coded.length; index++) bytes[index] = coded.charCodeAt(index);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
