/** `npm test`: every check there is. */
import { lint, migrations, runAll, types, vitest } from "./checks";

process.exitCode = await runAll([types, lint, migrations, () => vitest("unit", "database")]);
