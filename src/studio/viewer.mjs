/*
 * Draws each element that has data-diagram, the address of a BPMN file. Beside it, as JSON by element id:
 *   data-marks     words to mark the element with: {"Task_Draft": ["passed", "here"]}; the words are in diagram.css
 *   data-badges    a short text at the element's corner: {"Task_Draft": "3"}
 * Diagrams with the same data-together are moved and zoomed as one.
 */
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "./diagram.css";
import { badge, mark } from "./marks.mjs";
import { together } from "./together.mjs";

for (const place of document.querySelectorAll("[data-diagram]")) draw(place);

/** The frame is no higher than the drawing is at the width of the frame. */
function fit(place, canvas) {
  const { inner, outer } = canvas.viewbox();
  const needed = Math.round((Math.min(outer.width, inner.width) * inner.height) / inner.width) + 48;
  if (needed < outer.height) {
    place.style.blockSize = `${Math.max(needed, 160)}px`;
    canvas.resized();
  }
  canvas.zoom("fit-viewport", "auto");
}

async function draw(place) {
  const viewer = new NavigatedViewer({ container: place });
  try {
    const answer = await fetch(place.dataset.diagram);
    if (!answer.ok) throw new Error(`The diagram could not be fetched (${answer.status}).`);
    await viewer.importXML(await answer.text());
    fit(place, viewer.get("canvas"));
    mark(viewer, JSON.parse(place.dataset.marks || "{}"));
    badge(viewer, JSON.parse(place.dataset.badges || "{}"));
    if (place.dataset.together) together(place.dataset.together, viewer);
    place.dataset.drawn = "yes";
  } catch (e) {
    viewer.destroy();
    const sentence = document.createElement("p");
    sentence.textContent = `The diagram cannot be shown here: ${e.message}`;
    place.replaceChildren(sentence);
    place.dataset.drawn = "no";
  }
}
