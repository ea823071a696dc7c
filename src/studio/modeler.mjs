/* Draws on a diagram of a change, with the properties that Parley's building blocks leave to an admin. */
import Modeler from "bpmn-js/lib/Modeler";
import {
  BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule,
} from "bpmn-js-properties-panel";
import { ElementTemplatesPropertiesProviderModule } from "bpmn-js-element-templates";
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from "bpmn-js-create-append-anything";
import camunda from "camunda-bpmn-moddle/resources/camunda.json";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "@bpmn-io/properties-panel/dist/assets/properties-panel.css";
import "bpmn-js-element-templates/dist/assets/element-templates.css";
import "./diagram.css";
import { Draft } from "./draft.mjs";
import { Findings } from "./findings.mjs";

const root = document.getElementById("studio");
if (root) open();

async function open() {
  const modeler = new Modeler({
    container: root.querySelector("[data-canvas]"),
    propertiesPanel: { parent: root.querySelector("[data-properties]") },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
    ],
    moddleExtensions: { camunda },
  });
  try {
    const [templates, content] = await Promise.all([
      fetch(root.dataset.templates).then(answer => answer.json()),
      fetch(root.dataset.content).then(answer => answer.text()),
    ]);
    modeler.get("elementTemplatesLoader").setTemplates(templates);
    await modeler.importXML(content);
  } catch (e) {
    root.querySelector("[data-state]").textContent =
        `This cannot be drawn: ${e.message} Mend the file in another editor and put it in below.`;
    root.dataset.drawn = "no";
    return;
  }
  fit(modeler.get("canvas"));
  new Findings(root, modeler);
  const draft = new Draft(root, async () => (await modeler.saveXML({ format: true })).xml);
  modeler.on("commandStack.changed", () => draft.changed());
  root.modeler = modeler;
  root.dataset.drawn = "yes";
}

/** All of it, beside the palette. */
function fit(canvas) {
  const whole = canvas.zoom("fit-viewport");
  canvas.zoom(whole * 0.84, { x: canvas.getSize().width, y: 0 });
  canvas.scroll({ dx: -20, dy: 24 });
}
