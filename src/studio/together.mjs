/* Moves and zooms diagrams that are compared as if they were one. */
const groups = new Map();

export function together(name, viewer) {
  const group = groups.get(name) ?? groups.set(name, []).get(name);
  group.push(viewer);
  viewer.on("canvas.viewbox.changed", ({ viewbox }) => {
    if (group.moving) return;
    group.moving = true;
    for (const other of group) if (other !== viewer) other.get("canvas").viewbox(
        { x: viewbox.x, y: viewbox.y, width: viewbox.width, height: viewbox.height });
    group.moving = false;
  });
}
