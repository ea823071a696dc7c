// Draws every diagram of processes/ as an SVG picture into src/docs/. Run from here: npm ci && npm run draw
// The browser is the Chromium named by CHROMIUM, or /usr/bin/chromium.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const diagrams = (folder) =>
  readdirSync(join(root, 'processes', folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bpmn'))
    .map((entry) => join(folder, entry.name));
const parties = readdirSync(join(root, 'processes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map((entry) => entry.name);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(join(root, 'src/docs'), { recursive: true });
for (const diagram of ['', ...parties].flatMap(diagrams)) {
  const xml = readFileSync(join(root, 'processes', diagram), 'utf8');
  const page = await browser.newPage();
  await page.setContent('<body><div id="canvas"></div></body>');
  await page.addScriptTag({ path: viewer });
  const svg = await page.evaluate(async (text) => {
    const shown = new BpmnJS({ container: '#canvas' });
    const { warnings } = await shown.importXML(text);
    if (warnings.length) throw new Error(warnings.map(String).join('\n'));
    return (await shown.saveSVG()).svg;
  }, xml);
  await page.close();
  const name = diagram.replace(/[\\/]/g, '-').replace('.bpmn', '.svg');
  writeFileSync(join(root, 'src/docs', name), picture(svg, xml));
  console.log(`src/docs/${name}`);
}
await browser.close();

/** A white ground for dark pages, steady ids, and the hash of the diagram that the picture was drawn from. */
function picture(svg, xml) {
  const ids = new Map();
  const steady = svg.replace(/\bmarker-(?!end\b|start\b|mid\b)[0-9a-z]+/g, (id) => {
    if (!ids.has(id)) ids.set(id, `marker-${ids.size + 1}`);
    return ids.get(id);
  });
  const hash = createHash('sha256').update(xml).digest('hex');
  return steady
    .replace(/<!-- created with bpmn-js.*?-->\s*/, '')
    .replace(/<svg ([^>]*?) width="[^"]*" height="[^"]*" viewBox="([^"]*)"([^>]*)>/, (all, before, box, after) => {
      const margin = 12;
      const [x, y, width, height] = box.split(' ').map(Number);
      const at = `x="${x - margin}" y="${y - margin}" width="${width + 2 * margin}" height="${height + 2 * margin}"`;
      const [left, top, wide, high] = at.match(/[-\d.]+/g);
      return `<!-- drawn with bpmn-js (bpmn.io) from sha256:${hash} -->\n`
        + `<svg ${before} width="${wide}" height="${high}" viewBox="${left} ${top} ${wide} ${high}"${after}>`
        + `<rect ${at} fill="#fff"/>`;
    })
    .concat('\n');
}
