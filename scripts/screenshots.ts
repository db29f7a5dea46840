/**
 * `npm run screenshots`: the pictures of the README, taken from the demonstration seminar.
 * `npm run screenshots -- --all FOLDER`: every screen at 1440, 768 and 390 px, light and dark, to look at.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright";
import { startThrowAway } from "../lib/database/embedded";
import { findBrowser, launchOptions } from "./browser";
import { ensureBuilt } from "./build";
import { TEST_DIST_DIR } from "./e2e";
import { productSettings, startProduct } from "./running-product";

interface Shot {
	file: string;
	/** Whose eyes; null: not signed in. */
	role: "secretariat" | "moderator" | "expert" | "observer" | null;
	at: string;
	width: number;
	height: number;
	dark?: boolean;
	/** The whole page instead of what a window of this height shows. */
	whole?: boolean;
}

const WIDTHS = [
	[1440, 900],
	[768, 1024],
	[390, 844],
] as const;

const undo: (() => Promise<void> | void)[] = [];
try {
	await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	for (const step of undo.reverse()) await step();
}

async function main(args: string[]): Promise<void> {
	const all = args[0] === "--all";
	const folder = (all ? args[1] : undefined) ?? path.join("docs", "images");
	mkdirSync(folder, { recursive: true });
	const executable = await findBrowser(console.log);
	await ensureBuilt(TEST_DIST_DIR, console.log);
	const work = mkdtempSync(path.join(tmpdir(), "colloquy-screenshots-"));
	undo.push(() => rmSync(work, { recursive: true, force: true }));
	const database = await startThrowAway();
	undo.push(database.stop);
	const own = { databaseUrl: database.url, dataDir: path.join(work, "data"), authSecret: randomBytes(32).toString("base64url") };
	Object.assign(process.env, productSettings(own));
	const product = await startProduct({ ...own, demo: true, distDir: TEST_DIST_DIR, logFile: path.join(work, "server.log") });
	undo.push(product.stop);
	const browser = await chromium.launch(launchOptions(executable));
	undo.push(() => browser.close());
	for (const shot of await shots(all)) await take(browser, product.url, shot, folder);
}

async function shots(all: boolean): Promise<Shot[]> {
	const { store } = await import("../lib/store/client");
	const paper = await store().paper.findFirstOrThrow({ include: { seminar: true }, orderBy: { createdAt: "asc" } });
	const seminar = `/seminars/${paper.seminar.slug}`;
	const reading = `${seminar}/papers/${paper.slug}`;
	// The paragraph with the most to show: text proposed, and much said.
	const [lively] = await store().$queryRaw<{ number: number }[]>`
		SELECT b.number FROM block b JOIN draft d ON d.id = b.draft_id
		WHERE d.paper_id = ${paper.id}::uuid AND d.status = 'published' AND b.number IS NOT NULL
		ORDER BY (SELECT count(*) FROM counter_proposal c WHERE c.block_id = b.id) * 2 + (SELECT count(*) FROM comment c WHERE c.block_id = b.id) DESC,
			b.number LIMIT 1`;
	const focused = `${reading}?p=${lively?.number ?? 1}`;
	const expert = { role: "expert" as const };
	if (!all) {
		return [
			{ ...expert, file: "reading-view", at: focused, width: 1440, height: 900 },
			{ ...expert, file: "reading-view-dark", at: focused, width: 1440, height: 900, dark: true },
			{ ...expert, file: "reading-view-phone", at: focused, width: 390, height: 844 },
		];
	}
	const draft = await draftToCheck(paper.seminarId);
	const screens: [file: string, role: Shot["role"], at: string][] = [
		["landing", null, "/"],
		["sign-in", null, "/sign-in"],
		["sign-in-link", null, "/sign-in/link"],
		["not-found", null, "/nothing-here"],
		["my-seminars", "expert", "/"],
		["account", "expert", "/account"],
		["home-expert", "expert", seminar],
		["home-secretariat", "secretariat", seminar],
		["reading", "expert", reading],
		["reading-focused", "expert", focused],
		["reading-observer", "observer", focused],
		["reading-moderator", "moderator", focused],
		["members", "secretariat", `${seminar}/members`],
		["settings", "secretariat", `${seminar}/settings`],
		["moderation", "moderator", `${seminar}/moderation`],
		["moderation-log", "expert", `${seminar}/moderation/log`],
		["record", "expert", `${seminar}/record`],
		["search", "expert", `${seminar}/search?q=data`],
		["search-nothing", "expert", `${seminar}/search?q=xyzzy`],
		["notifications", "expert", `${seminar}/notifications`],
		["import", "secretariat", `${seminar}/import`],
		["export", "secretariat", `${reading}/export`],
		["new-seminar", "secretariat", "/seminars/new"],
	];
	screens.push(["check", "secretariat", `${seminar}/papers/${draft.paperSlug}/drafts/${draft.number}/check`]);
	return screens.flatMap(([file, role, at]) =>
		WIDTHS.flatMap(([width, height]) =>
			[false, true].map((dark) => ({
				file: `${file}-${width}${dark ? "-dark" : ""}`,
				role,
				at,
				width,
				height,
				dark,
				whole: !at.includes("?p="),
			})),
		),
	);
}

/** The demonstration has no paper that is still being checked. */
async function draftToCheck(seminarId: string): Promise<{ paperSlug: string; number: number }> {
	const [{ store }, { importPaperFile }, { actorOfUser }] = [
		await import("../lib/store/client"),
		await import("../lib/commands/import-paper"),
		await import("../lib/testing/signed-in"),
	];
	const { userId } = await store().member.findFirstOrThrow({ where: { seminarId, role: "secretariat" } });
	const file = "e2e/papers/measured-air.md";
	const imported = await importPaperFile(await actorOfUser(userId), { seminarId, name: path.basename(file) }, readFileSync(file));
	if (!imported.ok) throw new Error(`not imported: ${imported.refusal}`);
	return imported.value;
}

async function take(browser: Browser, origin: string, { file, role, at, width, height, dark, whole }: Shot, folder: string): Promise<void> {
	const { store } = await import("../lib/store/client");
	const { signedInCookie } = await import("../lib/testing/signed-in");
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: whole ? 1 : width < 800 ? 2 : 1.5,
		colorScheme: dark ? "dark" : "light",
		locale: "en-GB",
	});
	try {
		if (role !== null) {
			const member = await store().member.findFirstOrThrow({ where: { role }, orderBy: { joinedAt: "asc" } });
			await context.addCookies([{ ...(await signedInCookie(member)), url: origin }]);
		}
		const page = await context.newPage();
		await page.goto(origin + at);
		await page.getByRole("heading", { level: 1 }).first().waitFor();
		await page.evaluate(async () => {
			await document.fonts.ready;
			// Two frames: what stands in the document is then also painted.
			for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		});
		await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: whole, animations: "disabled" });
		console.log(`${file}.png`);
	} finally {
		await context.close();
	}
}
