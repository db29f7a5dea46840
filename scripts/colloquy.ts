/**
 * The command line: `npm run -s colloquy -- <verb>`. Works while the server runs, and when it does not.
 *
 * Answers go to stdout, everything else to stderr. Exit status 0, or 1 with one line that says what to do.
 */
import { Command } from "commander";
import { addAccountVerbs } from "./command-line/accounts";
import { addBackupVerbs } from "./command-line/backups";
import { addDoctorVerb } from "./command-line/doctor";
import { addPaperVerbs } from "./command-line/papers";

// Before React or anything else is loaded that looks at it.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });

const program = new Command("colloquy")
	.description("Runs a Colloquy from the command line.")
	.showSuggestionAfterError()
	.configureHelp({ showGlobalOptions: true })
	.configureOutput({ outputError: (text, write) => write(oneLine(text)) });

addAccountVerbs(program);
addPaperVerbs(program);
addBackupVerbs(program);
addDoctorVerb(program);

for (const command of everyCommand(program)) command.exitOverride().configureOutput(program.configureOutput());

try {
	await program.parseAsync(process.argv);
} catch (error) {
	// Commander has said what is wrong, or printed the help that was asked for.
	process.exitCode = (error as { exitCode?: number }).exitCode === 0 ? 0 : 1;
}

function everyCommand(command: Command): Command[] {
	return [command, ...command.commands.flatMap(everyCommand)];
}

/** "error: required option …" and its suggestion on a line of its own become one line. */
function oneLine(text: string): string {
	const line = text
		.replace(/^error: /, "")
		.replace(/\s*\n\s*/g, " ")
		.trim();
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? "" : "."} --help says more.\n`;
}
