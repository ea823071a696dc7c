/* Marks on a diagram: which elements a page speaks of. */

export function mark(viewer, marks) {
  const canvas = viewer.get("canvas");
  const elements = viewer.get("elementRegistry");
  for (const [id, words] of Object.entries(marks))
    if (elements.get(id)) for (const word of [words].flat()) canvas.addMarker(id, `mark-${word}`);
}

export function unmark(viewer, marks) {
  const canvas = viewer.get("canvas");
  const elements = viewer.get("elementRegistry");
  for (const [id, words] of Object.entries(marks))
    if (elements.get(id)) for (const word of [words].flat()) canvas.removeMarker(id, `mark-${word}`);
}

export function badge(viewer, badges) {
  const overlays = viewer.get("overlays");
  const elements = viewer.get("elementRegistry");
  for (const [id, text] of Object.entries(badges)) {
    if (!elements.get(id)) continue;
    const html = document.createElement("span");
    html.className = "diagram__badge";
    html.textContent = text;
    overlays.add(id, "badge", { position: { top: -12, right: 12 }, html });
  }
}
