// Reads an object-centric event log from the words of the OCEL 2.0 specification alone (www.ocel-standard.org, section 8) and
// shares nothing with Parley: node read.mjs FILE. Says what is in it, or the first thing that breaks the specification.
import { readFileSync } from "node:fs";

const log = JSON.parse(readFileSync(process.argv[2], "utf8"));
const fail = words => { console.log(words); process.exit(1); };

for (const part of ["eventTypes", "objectTypes", "events", "objects"]) if (!Array.isArray(log[part])) fail(`no ${part}`);

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const types = list => {
  const known = new Map();
  for (const type of list) {
    if (typeof type.name !== "string" || known.has(type.name)) fail(`type twice or nameless: ${type.name}`);
    known.set(type.name, new Map(type.attributes.map(a => [a.name, a.type])));
  }
  return known;
};
const fits = (value, type) =>
  ({ string: typeof value === "string", time: TIME.test(value), integer: Number.isInteger(Number(value)),
     float: !Number.isNaN(Number(value)), boolean: ["true", "false"].includes(String(value)) })[type] === true;

const check = (things, known) => {
  const seen = new Set();
  for (const thing of things) {
    if (seen.has(thing.id)) fail(`id twice: ${thing.id}`);
    seen.add(thing.id);
    const declared = known.get(thing.type);
    if (!declared) fail(`undeclared type ${thing.type}`);
    for (const a of thing.attributes ?? [])
      if (!fits(a.value, declared.get(a.name))) fail(`${thing.id}: attribute ${a.name} is undeclared or no ${declared.get(a.name)}`);
  }
  return seen;
};
const objects = check(log.objects, types(log.objectTypes));
check(log.events, types(log.eventTypes));
for (const o of log.objects) for (const a of o.attributes ?? []) if (!TIME.test(a.time)) fail(`${o.id}: ${a.name} since when?`);
for (const e of log.events) if (!TIME.test(e.time) || Number.isNaN(Date.parse(e.time))) fail(`${e.id}: ${e.time} is no time`);
for (const thing of [...log.events, ...log.objects]) {
  const once = new Set();
  for (const r of thing.relationships ?? []) {
    if (!objects.has(r.objectId)) fail(`${thing.id} relates to nothing: ${r.objectId}`);
    if (typeof r.qualifier !== "string") fail(`${thing.id}: a relation without a qualifier`);
    if (once.has(r.objectId + "\n" + r.qualifier)) fail(`${thing.id}: a relation twice`);
    once.add(r.objectId + "\n" + r.qualifier);
  }
}
const lives = log.objects.filter(o => o.type === "point").map(point => log.events
  .filter(e => e.relationships.some(r => r.objectId === point.id)).sort((a, b) => Date.parse(a.time) - Date.parse(b.time)).length);
console.log(`ok: ${log.events.length} events of ${log.eventTypes.length} types, ${log.objects.length} objects of ${log.objectTypes.length} types; events to each point: ${lives.join(" ")}`);
