/* Opens each [data-table] to be read, and the table of a change to be edited. */
import Modeler from "dmn-js/lib/Modeler";
import Viewer from "dmn-js/lib/Viewer";
import camunda from "camunda-dmn-moddle/resources/camunda.json";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import "./diagram.css";
import { Draft } from "./draft.mjs";

const root = document.getElementById("studio");
if (root) edit();
for (const place of document.querySelectorAll("[data-table]")) read(place);

async function edit() {
  const modeler = new Modeler({ container: root.querySelector("[data-canvas]"), moddleExtensions: { camunda } });
  const shown = await show(modeler, root.dataset.content, root);
  if (!shown) return;
  const draft = new Draft(root, async () => (await modeler.saveXML({ format: true })).xml);
  const listening = new WeakSet();
  const listen = viewer => {
    if (!viewer || listening.has(viewer)) return;
    listening.add(viewer);
    viewer.on("commandStack.changed", () => draft.changed());
  };
  listen(modeler.getActiveViewer());
  modeler.on("views.changed", () => listen(modeler.getActiveViewer()));
}

async function read(place) {
  await show(new Viewer({ container: place }), place.dataset.table, place);
}

async function show(tables, address, place) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`The table could not be fetched (${answer.status}).`);
    await tables.importXML(await answer.text());
    const table = tables.getViews().find(view => view.type === "decisionTable");
    if (table) await tables.open(table);
    place.dataset.drawn = "yes";
    return true;
  } catch (e) {
    const sentence = document.createElement("p");
    sentence.textContent = `The table cannot be shown here: ${e.message}`;
    (place.querySelector("[data-canvas]") ?? place).replaceChildren(sentence);
    place.dataset.drawn = "no";
    return false;
  }
}
