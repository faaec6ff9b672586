// Bundles the page: node build.mjs OUT GOROOT. Into OUT go atlas.js and style.css, and worker.js,
// which has Go's own support for browsers before it.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [out, goroot] = process.argv.slice(2);
const page = import.meta.dirname;
const common = { bundle: true, minify: true, target: "es2022", format: "iife", legalComments: "inline", logLevel: "warning" };

await build({ ...common, entryPoints: [join(page, "src/main.tsx")], outfile: join(out, "atlas.js"), jsx: "automatic", jsxImportSource: "preact" });
await build({ ...common, entryPoints: [join(page, "src/style.css")], outfile: join(out, "style.css") });
const worker = await build({ ...common, entryPoints: [join(page, "src/worker.ts")], write: false });
writeFileSync(join(out, "worker.js"), readFileSync(join(goroot, "lib/wasm/wasm_exec.js"), "utf8") + worker.outputFiles[0].text);
