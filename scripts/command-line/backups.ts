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

/** Opens the file when the first line is asked for. Not node:readline, which never ends when its input fails. */
async function* linesOf(file: string): AsyncGenerator<string> {
	const source = createReadStream(file);
	const gunzip = source.pipe(createGunzip());
	// What goes wrong in the file is told where lines are waited for.
	source.on("error", (error) => gunzip.destroy(error));
	const decoder = new TextDecoder();
	let rest = "";
	try {
		for await (const bytes of gunzip) {
			const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
			rest = lines.pop() ?? "";
			yield* lines;
		}
		if (rest !== "") yield rest;
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
