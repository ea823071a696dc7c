// Holds the element templates against their published schema; says what is wrong and answers with 1.
import { readFileSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const { results } = validateAll(JSON.parse(readFileSync(file, 'utf8')));
  for (const { valid, errors, object } of results) {
    if (valid) continue;
    wrong++;
    for (const { message } of errors) console.log(`${file}, ${object.id}: ${message}`);
  }
}
process.exit(wrong ? 1 : 0);
