/** `colloquy import …` and `colloquy export …` */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Command, Option } from "commander";
import { type ChangesChoice, changesChoices } from "../../lib/domain/brought-in";
import { type ExportFormat, exportFeedback, exportFormats } from "../../lib/exporters/export-feedback";
import { actorNamed, knownSeminar } from "./accounts";
import { inSession, Mistake, must } from "./session";

const secretariatByDefault = "act for this account (default: somebody in the seminar's secretariat)";

interface ImportOptions {
	seminar: string;
	title?: string;
	language?: string;
	changes?: ChangesChoice;
	publish: boolean;
	as?: string;
}

export function addPaperVerbs(program: Command): void {
	program
		.command("import")
		.description("bring a paper into a seminar; prints its id and, on stderr, what the importer was not sure of")
		.argument("<file>", "the paper: Word (DOCX), PDF, OpenDocument text, web page, plain text or Markdown")
		.requiredOption("--seminar <slug>", "short name of the seminar, as in its address")
		.option("--title <title>", "in place of the one found in the file")
		.option("--language <tag>", "in place of the one found (BCP 47: en, ar, pt-BR)")
		.addOption(
			new Option(
				"--changes <what>",
				"with tracked changes and comments in the file: as if accepted (default), or rejected, or bring them in to be discussed",
			).choices(changesChoices),
		)
		.option("--publish", "publish the draft at once, without a look at it", false)
		.option("--as <email>", secretariatByDefault)
		.action((file: string, options: ImportOptions) =>
			inSession(async () => {
				const bytes = readOrSay(file);
				const seminar = await knownSeminar(options.seminar);
				const actor = await actorFor(seminar, options.as);
				const { importPaperFile } = await import("../../lib/commands/import-paper");
				const { title, language, changes } = options;
				const input = { seminarId: seminar.id, name: path.basename(file), title, language, changes };
				const made = must(await importPaperFile(actor, input, bytes));
				const { warningSentences } = await import("./warnings");
				for (const sentence of warningSentences(made.warnings)) console.error(sentence);
				if (options.publish) {
					const { publishDraft } = await import("../../lib/commands/publish-draft");
					must(await publishDraft(actor, { draftId: made.draftId }));
				}
				console.log(made.paperId);
			}),
		);
	program
		.command("export")
		.description("write the consolidated feedback on a paper into a file")
		.argument("<paper>", "id or short name of the paper, as in its address")
		.addOption(new Option("--format <format>", "of the file").choices(exportFormats).makeOptionMandatory())
		.requiredOption("--out <file>", "where to write it; - for standard output")
		.option("--seminar <slug>", "where papers of several seminars have the same short name")
		.option("--draft <number>", "of which draft (default: the newest that is published)")
		.option("--as <email>", secretariatByDefault)
		.action((paper: string, options: { format: ExportFormat; out: string; seminar?: string; draft?: string; as?: string }) =>
			inSession(async ({ publicUrl }) => {
				const found = await paperNamed(paper, options.seminar);
				const actor = await actorFor(found.seminar, options.as);
				const { consolidatedFeedback } = await import("../../lib/queries/consolidated-feedback");
				const draftNumber = options.draft === undefined ? undefined : Number(options.draft);
				const feedback = must(await consolidatedFeedback(actor, { paperId: found.id, draftNumber }));
				const { bytes } = exportFeedback(options.format, feedback, { locale: "en", baseUrl: publicUrl });
				writeOrSay(options.out, bytes);
				if (options.out !== "-")
					console.log(`Wrote ${options.out} (draft ${feedback.draft.number}, ${feedback.paragraphs.length} paragraphs).`);
			}),
		);
}

async function actorFor(seminar: { id: string; slug: string }, email: string | undefined) {
	if (email !== undefined) return actorNamed(email);
	const { secretariatOf } = await import("../../lib/store/operator-view");
	const found = await secretariatOf(seminar.id);
	if (found === null) {
		throw new Mistake(
			`Nobody is in the secretariat of ${seminar.slug}. Give somebody the role: npm run -s colloquy -- user role --email … --seminar ${seminar.slug} --role secretariat`,
		);
	}
	return actorNamed(found);
}

async function paperNamed(idOrSlug: string, seminarSlug: string | undefined) {
	const { papersNamed } = await import("../../lib/store/operator-view");
	const [found, another] = await papersNamed(idOrSlug, seminarSlug);
	if (found === undefined) {
		throw new Mistake(
			`There is no paper "${idOrSlug}"${seminarSlug === undefined ? "" : ` in ${seminarSlug}`}. Give its id or the short name in its address.`,
		);
	}
	if (another !== undefined) throw new Mistake(`Papers of several seminars are called "${idOrSlug}". Say of which with --seminar.`);
	return found;
}

function readOrSay(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch (error) {
		throw new Mistake(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
	}
}

function writeOrSay(file: string, bytes: Uint8Array): void {
	try {
		writeFileSync(file === "-" ? 1 : file, bytes);
	} catch (error) {
		throw new Mistake(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
	}
}
