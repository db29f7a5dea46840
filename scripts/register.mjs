/**
 * Loaded before every TypeScript entry: runs TypeScript, and answers `import "server-only"` with nothing.
 * That package refuses to load unless Node runs with the condition "react-server"; with it, react-dom would refuse to load in the server.
 */
import { registerHooks } from "node:module";

const nothing = new URL("../node_modules/server-only/empty.js", import.meta.url).href;

registerHooks({
	resolve(specifier, context, next) {
		return specifier === "server-only" ? { url: nothing, format: "commonjs", shortCircuit: true } : next(specifier, context);
	},
});

await import("tsx");
