/** Who sees the pages of a file, and how they are drawn. */
import { beforeAll, expect, test } from "vitest";
import { importPaperFile } from "@/lib/commands/import-paper";
import { publishDraft } from "@/lib/commands/publish-draft";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { madePdf } from "@/lib/testing/made-pdf";
import { must } from "@/lib/testing/must";
import { draftCheck } from "./draft-check";
import { originalPage } from "./original-page";

const line = "Air does not stop at a border, and neither do the people who breathe it.";
const file = madePdf([{ texts: [{ text: line, x: 72, y: 100 }] }, { texts: [{ text: `Water neither. ${line}`, x: 72, y: 421 }] }]);
let at: Setting;
let draftId: string;
let slug: string;
const page = (number: number, who = at.secretariat, id = draftId) => originalPage(who, { draftId: id, page: number }, duringRound);
beforeAll(async () => {
	at = await makeSetting();
	const made = must(await importPaperFile(at.secretariat, { seminarId: at.seminarId, name: "air.pdf", title: "Air" }, file, duringRound));
	draftId = made.draftId;
	slug = made.paperSlug;
}, 60_000);

test("the pages stand beside the draft, with the places of its blocks", async () => {
	const view = must(await draftCheck(at.rapporteur, { seminarSlug: at.seminarSlug, paperSlug: slug, number: 1 }, duringRound));
	expect(view.original).toMatchObject({ kind: "pages", pages: [{ page: 1, width: 1200, height: 1698 }, { page: 2 }] });
	if (view.original.kind !== "pages") return;
	expect(view.original.pages.flatMap(({ blocks }) => blocks.map(({ id }) => id))).toEqual(view.blocks.map(({ id }) => id));
	expect(view.original.pages[1]?.blocks[0]?.top).toBeCloseTo(0.5, 1);
}, 60_000);

test("a page is drawn for whoever may correct the draft, and for nobody else", async () => {
	for (const who of [at.secretariat, at.rapporteur]) {
		const drawing = must(await page(1, who));
		expect(drawing.ok && Buffer.from(drawing.image.subarray(8, 12)).toString("latin1")).toBe("WEBP");
	}
	for (const who of [at.expert, at.moderator, at.observer, at.outsider]) expect(await page(1, who)).toMatchObject({ refusal: "not-found" });
	expect(must(await page(9))).toEqual({ ok: false, reason: "failed" });
	expect(await page(1, at.secretariat, crypto.randomUUID())).toMatchObject({ refusal: "not-found" });
	expect(must(await page(2)).ok).toBe(true);
	must(await publishDraft(at.secretariat, { draftId }, duringRound));
	expect(await page(1)).toMatchObject({ ok: false });
}, 60_000);
