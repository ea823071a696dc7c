/*
 * Bundles the studio into the folder given: node build.mjs ../../target/classes/static/studio
 * Does nothing where the sources and the lock are those of the last bundle. Without the packages and without a way to
 * get them it says so and leaves no bundle: Parley's pages then offer upload and outline.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../../target/classes/static/studio"));
const packages = join(here, "node_modules");
const installed = join(packages, ".installed");
const built = join(out, ".built");

const read = file => existsSync(file) ? readFileSync(file, "utf8") : "";
const lock = digest(["package-lock.json"]);
const all = digest(readdirSync(here).filter(name => /\.(mjs|css|json)$/.test(name)).sort());

if (read(built) !== all) {
  rmSync(out, { recursive: true, force: true });
  if (install()) await bundle();
}

function digest(names) {
  const hash = createHash("sha256");
  for (const name of names) hash.update(name).update(readFileSync(join(here, name)));
  return hash.digest("hex");
}

function install() {
  if (read(installed) === lock) return true;
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"],
      { cwd: here, encoding: "utf8", shell: process.platform === "win32" });
  if (npm.status === 0) {
    writeFileSync(installed, lock);
    return true;
  }
  console.log(`The studio's packages could not be installed: ${(npm.error?.message ?? npm.stderr).trim()}`);
  console.log("The studio is built without its editors: it offers upload and outline.");
  return false;
}

async function bundle() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: here,
    entryPoints: ["viewer.mjs", "modeler.mjs", "table.mjs"],
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    loader: { ".woff2": "dataurl", ".svg": "dataurl" },
    plugins: [{
      name: "one font format", // of the five that are offered for browsers long gone
      setup: ({ onLoad }) => onLoad({ filter: /-font\/css\/\w+\.css$/ }, ({ path }) => ({
        loader: "css",
        contents: readFileSync(path, "utf8")
            .replace(/src: url\('[^']*\.eot[^']*'\);/g, "")
            .replace(/src: url\('([^']*)\.eot[^']*'\)[^;]*;/g, "src: url('$1.woff2') format('woff2');"),
      })),
    }],
    legalComments: "linked",
    logLevel: "warning",
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(built, all);
}
