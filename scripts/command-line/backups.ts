/** `colloquy backup …` and `colloquy restore …` */
import { once } from "node:events";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Command } from "commander";
import { BackupError, backUp, restore } from "../../lib/database/backup";
import { inSession, Mistake } from "./session";

export function addBackupVerbs(program: Command): void {
	program
		.command("backup")
		.description("write the whole database into a file, also while the server runs; keep it safe, it holds everything")
		.argument("<file>", "such as colloquy-2026-11-25.backup")
		.action((file: string) =>
			inSession(async () => {
				const rows = await writeBackup(file, process.env.DATABASE_URL as string);
				console.log(`Wrote ${file} (${rows} rows).`);
			}),
		);
	program
		.command("restore")
		.description("fill an empty database with what a backup holds")
		.argument("<file>", "as `backup` wrote it")
		.action((file: string) =>
			inSession(async () => {
				const rows = await readBackup(file, process.env.DATABASE_URL as string);
				console.log(`Restored ${rows} rows.`);
			}),
		);
}

/** Whole or not at all: written beside, then renamed. Readable by its owner only. */
export async function writeBackup(file: string, url: string): Promise<number> {
	const part = `${file}.part`;
	try {
		const gzip = createGzip();
		const written = pipeline(gzip, createWriteStream(part, { mode: 0o600 }));
		// A disk that is full ends the pipeline while the database is still read.
		written.catch((error) => gzip.destroy(error));
		const rows = await backUp(url, async (line) => {
			if (gzip.errored !== null) throw gzip.errored;
			if (!gzip.write(`${line}\n`)) await once(gzip, "drain");
		});
		gzip.end();
		await written;
		renameSync(part, file);
		return rows;
	} catch (error) {
		rmSync(part, { force: true });
		throw said(file, error, "written");
	}
}

export async function readBackup(file: string, url: string): Promise<number> {
	try {
		return await restore(url, linesOf(file));
	} catch (error) {
		throw said(file, error, "read");
	}
}

const newLine = 10;

/** Opens the file when the first line is asked for. Not node:readline, which never ends when its input fails. */
async function* linesOf(file: string): AsyncGenerator<string> {
	const source = createReadStream(file);
	const gunzip = source.pipe(createGunzip());
	// What goes wrong in the file is told where lines are waited for.
	source.on("error", (error) => gunzip.destroy(error));
	// The beginning of a line that goes on, in pieces: a file makes a line of tens of megabytes, and is not looked through again with each.
	let begun: Buffer[] = [];
	const lineTo = (end: Buffer) => {
		const line = Buffer.concat([...begun, end]).toString();
		begun = [];
		return line;
	};
	try {
		for await (const bytes of gunzip as AsyncIterable<Buffer>) {
			let from = 0;
			for (let to = bytes.indexOf(newLine); to !== -1; to = bytes.indexOf(newLine, from)) {
				yield lineTo(bytes.subarray(from, to));
				from = to + 1;
			}
			if (from < bytes.length) begun.push(bytes.subarray(from));
		}
		if (begun.length > 0) yield lineTo(Buffer.alloc(0));
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

function said(file: string, error: unknown, done: string): unknown {
	if (error instanceof BackupError) return new Mistake(`${file}: ${error.message}`);
	const { code = "" } = error as NodeJS.ErrnoException;
	if (code.startsWith("Z_")) return new Mistake(`${file}: This is no backup of Colloquy, or a damaged one.`);
	return /^E[A-Z]+$/.test(code) ? new Mistake(`${file} cannot be ${done} (${code}).`) : error;
}
