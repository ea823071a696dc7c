// Checks one leaf of a log from three published formats alone: RFC 9162 (section 2.1.3.2, inclusion proofs),
// C2SP signed-note with Ed25519 keys, and C2SP tlog-proof. It shares no code with Parley.
//   node verify.mjs PROOF LEAF VERIFIER-KEY...     (each of the keys must have signed: a sender's, and a receiver's below)
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const base64 = (text) => Buffer.from(text, 'base64');

function fail(why) {
  console.log(why);
  process.exit(1);
}

function signedBy(note, verifier) {
  const [name, id, key] = [verifier.split('+')[0], verifier.split('+')[1], verifier.split('+').slice(2).join('+')];
  const typed = base64(key);
  if (typed[0] !== 1 || typed.length !== 33) fail('no Ed25519 key');
  const hash = sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  if (hash.toString('hex') !== id) fail('the key is not what its id says');
  const split = note.lastIndexOf('\n\n');
  const text = Buffer.from(note.slice(0, split + 1));
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') },
  });
  return note.slice(split + 2).split('\n').some((line) => {
    const [dash, signer, signature] = line.split(' ');
    if (dash !== '\u2014' || signer !== name) return false;
    const bytes = base64(signature);
    return bytes.subarray(0, 4).equals(hash) && verify(null, text, publicKey, bytes.subarray(4));
  });
}

/** The head that the path leads to, from the leaf's place up; null where it is too short or too long. */
function root(leafHash, index, size, path) {
  let [fn, sn, r] = [BigInt(index), BigInt(size) - 1n, leafHash];
  if (fn > sn) return null;
  for (const p of path) {
    if (sn === 0n) return null;
    if (fn & 1n || fn === sn) {
      r = sha256(Buffer.of(1), p, r);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else r = sha256(Buffer.of(1), r, p);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n ? r : null;
}

const [proofFile, leafFile, ...verifiers] = process.argv.slice(2);
const proof = readFileSync(proofFile, 'utf8');
const split = proof.indexOf('\n\n');
const lines = proof.slice(0, split).split('\n');
if (lines.shift() !== 'c2sp.org/tlog-proof@v1') fail('no tlog-proof');
if (lines[0].startsWith('extra ')) lines.shift();
const index = lines.shift().replace('index ', '');
const note = proof.slice(split + 2);
if (verifiers.length === 0) fail('name a key');
for (const verifier of verifiers) if (!signedBy(note, verifier)) fail('no signature of that key');
const [origin, size, head] = note.split('\n');
const found = root(sha256(Buffer.of(0), readFileSync(leafFile)), index, size, lines.map(base64));
if (!found || !found.equals(base64(head))) fail('the leaf is not in the tree');
console.log(`ok: leaf ${index} of ${size} in ${origin}`);
