/** `npm run check`: the fast checks, before every commit. */
import { layers, lint, runAll, types, vitest } from "./checks";

process.exitCode = await runAll([types, lint, layers, () => vitest("unit")]);
