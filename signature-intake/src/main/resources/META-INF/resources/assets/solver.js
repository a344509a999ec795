// ALTCHA, version 1: the number for which SHA-256(salt + number) is the challenge. Several at a time, for each digest
// alone would mostly be waiting.

const TOGETHER = 250;
const encoder = new TextEncoder();

async function isIt(number, salt, challenge) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(salt + number)));
  return digest.every((byte, at) => byte === challenge[at]);
}

async function solve({ salt, challenge, maxnumber }) {
  const wanted = Uint8Array.from(challenge.match(/../g), (hex) => parseInt(hex, 16));
  for (let from = 0; from <= maxnumber; from += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, maxnumber - from + 1) }, (_, at) => from + at);
    const hits = await Promise.all(numbers.map((number) => isIt(number, salt, wanted)));
    const hit = hits.indexOf(true);
    if (hit >= 0) return { number: numbers[hit] };
    postMessage({ tried: from });
  }
  return {};
}

onmessage = async ({ data }) => postMessage(await solve(data));
