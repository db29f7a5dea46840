/** `npm test`: every check there is. */
import { layers, lint, migrations, runAll, types, vitest } from "./checks";
import { browserTests } from "./e2e";

process.exitCode = await runAll([types, lint, layers, migrations, () => vitest("unit", "database"), () => browserTests()]);
