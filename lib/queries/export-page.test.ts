import { expect, test } from "vitest";
import { duringRound, makeSetting } from "@/lib/testing/factories";
import { exportPage } from "./export-page";

test("says what can be had, to those who work it in", async () => {
	const at = await makeSetting();
	const params = { seminarSlug: at.seminarSlug, paperSlug: at.paperSlug };
	expect(await exportPage(at.rapporteur, params, duringRound)).toMatchObject({
		ok: true,
		value: {
			paper: { id: at.paperId },
			drafts: [1],
			chosen: { number: 1, contents: { paragraphs: 3, comments: 0, proposals: 0, positions: 0 } },
		},
	});
	expect(await exportPage(at.expert, params, duringRound)).toMatchObject({ refusal: "role-insufficient" });
	expect(await exportPage(at.outsider, params, duringRound)).toMatchObject({ refusal: "not-found" });
	for (const draftNumber of [2, Number.NaN]) {
		expect(await exportPage(at.secretariat, { ...params, draftNumber }, duringRound)).toMatchObject({ refusal: "not-found" });
	}
});

test("while nothing is published there is nothing to export, and those who do not prepare it see nothing", async () => {
	const at = await makeSetting({ draft: "editing" });
	const params = { seminarSlug: at.seminarSlug, paperSlug: at.paperSlug };
	expect(await exportPage(at.secretariat, params, duringRound)).toMatchObject({ ok: true, value: { drafts: [], chosen: null } });
	expect(await exportPage(at.moderator, params, duringRound)).toMatchObject({ refusal: "not-found" });
});
