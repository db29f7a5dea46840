/**
 * Loaded before every TypeScript entry: runs TypeScript, and answers `import "server-only"` with nothing.
 * That package refuses to load unless Node runs with the condition "react-server"; with it, react-dom would refuse to load in the server.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const nothing = new URL("../node_modules/server-only/empty.js", import.meta.url).href;

registerHooks({
	resolve(specifier, context, next) {
		return specifier === "server-only" ? { url: nothing, format: "commonjs", shortCircuit: true } : next(specifier, context);
	},
});

await import("tsx");

// What packages ship as modules is JavaScript already. Translating it all the same took seconds, and hundreds of megabytes, for a large one.
registerHooks({
	load(url, context, next) {
		if (!/^file:.*\/node_modules\/.*\.mjs$/.test(url)) return next(url, context);
		return { format: "module", source: readFileSync(fileURLToPath(url)), shortCircuit: true };
	},
});
