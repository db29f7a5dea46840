import { expect, test } from "vitest";
import { writeComment } from "@/lib/commands/write-comment";
import { duringRound, makeSetting } from "@/lib/testing/factories";
import { recentRecord, record } from "./record";

test("the record from its end, page by page, is the record from its beginning turned round", async () => {
	const { seminarSlug, expert, blockIds } = await makeSetting();
	for (let count = 0; count < 5; count++) {
		const written = await writeComment(expert, { blockId: blockIds[1], body: `Comment ${count}` }, duringRound);
		expect(written.ok).toBe(true);
	}
	const forwards = await record(expert, { seminarSlug }, duringRound);
	if (!forwards.ok) throw new Error(forwards.refusal);
	const backwards: string[] = [];
	let before: string | undefined;
	for (let page = 0; page < 5; page++) {
		const found = await recentRecord(expert, { seminarSlug, before, limit: 2 }, duringRound);
		if (!found.ok) throw new Error(found.refusal);
		backwards.push(...found.value.events.map(({ position }) => position));
		if (found.value.older === null) break;
		before = found.value.older;
	}
	expect(backwards).toEqual(forwards.value.events.map(({ position }) => position).reverse());
	expect(backwards).toHaveLength(5);
});

test("a cursor that this list did not give out is refused", async () => {
	const { seminarSlug, expert, outsider } = await makeSetting();
	expect(await recentRecord(expert, { seminarSlug, before: "'; --" }, duringRound)).toMatchObject({ ok: false, refusal: "cursor-invalid" });
	expect(await recentRecord(outsider, { seminarSlug }, duringRound)).toMatchObject({ ok: false, refusal: "not-found" });
});
