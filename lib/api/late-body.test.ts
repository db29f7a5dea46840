/** A request counts when all of it has arrived: one begun before the deadline and finished after it is too late. */
import { expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { respondTo } from "@/lib/testing/api-caller";
import { makeSetting } from "@/lib/testing/factories";
import { bearerToken } from "@/lib/testing/signed-in";

test("a position whose body is still being sent when the round closes is refused", async () => {
	const at = await makeSetting();
	await store().round.update({ where: { id: at.roundId }, data: { closesAt: new Date(Date.now() + 86_400_000) } });
	const [first, rest] = ['{"position":', '"agree"}'].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array];
	let pulled = 0;
	const body = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				if (++pulled === 1) return controller.enqueue(first);
				await store().round.update({ where: { id: at.roundId }, data: { closesAt: new Date() } });
				controller.enqueue(rest);
				controller.close();
			},
		},
		{ highWaterMark: 0 },
	);
	const headers = { authorization: `Bearer ${await bearerToken(at.expert)}`, "content-type": "application/json" };
	const init = { body, headers, duplex: "half" };
	const response = await respondTo("PUT", `/paragraphs/${at.blockIds[1]}/position`, init);
	expect(await response.json()).toMatchObject({ status: 409, code: "round-closed" });
	expect(await store().position.count({ where: { blockId: at.blockIds[1] } })).toBe(0);
});
