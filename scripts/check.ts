/** `npm run check`: the fast checks, before every commit. */
import { lint, runAll, types, vitest } from "./checks";

process.exitCode = await runAll([types, lint, () => vitest("unit")]);
