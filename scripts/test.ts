/** `npm test`: every check there is. */
import { lint, migrations, runAll, types, vitest } from "./checks";
import { browserTests } from "./e2e";

process.exitCode = await runAll([types, lint, migrations, () => vitest("unit", "database"), () => browserTests()]);
