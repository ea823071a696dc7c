/* Shows on the diagram what the check found: its elements, and the path along which a proof failed. */
import { mark, unmark } from "./marks.mjs";

export class Findings {
  constructor(root, viewer) {
    this.root = root;
    this.viewer = viewer;
    this.marks = {};
    this.shown = {};
    root.addEventListener("checked", () => this.show());
    root.addEventListener("click", event => {
      const button = event.target.closest("[data-finding]");
      if (button) this.point(button);
    });
    this.show();
  }

  show() {
    unmark(this.viewer, this.marks);
    unmark(this.viewer, this.shown);
    this.shown = {};
    this.marks = {};
    for (const button of this.root.querySelectorAll("[data-finding]")) this.marks[button.dataset.finding] = "finding";
    mark(this.viewer, this.marks);
    const first = this.root.querySelector("[data-finding][data-path]:not([data-path=''])");
    if (first) this.follow(first);
  }

  /** The path from where a course begins to where it gets around the rule. */
  follow(button) {
    unmark(this.viewer, this.shown);
    this.shown = Object.fromEntries((button.dataset.path || "").split(" ").filter(Boolean).map(id => [id, "path"]));
    mark(this.viewer, this.shown);
    this.root.dataset.path = Object.keys(this.shown).join(" ");
  }

  point(button) {
    this.follow(button);
    const element = this.viewer.get("elementRegistry").get(button.dataset.finding);
    if (!element) return;
    this.viewer.get("canvas").scrollToElement(element, 120);
    this.viewer.get("selection").select(element);
  }
}
