import { Client, type QueryResultRow } from "pg";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { duringRound, makeSetting, roundTimes } from "@/lib/testing/factories";
import { store } from "./client";
import { recordEvent } from "./event";
import { savePosition } from "./position";
import { sceneOfBlock } from "./scene";

/** Asks the server in its own zone, on a connection of its own. */
async function asked<T extends QueryResultRow>(question: string): Promise<T[]> {
	const client = new Client({ connectionString: testDatabase().url });
	await client.connect();
	try {
		return (await client.query<T>(question)).rows;
	} finally {
		await client.end();
	}
}

beforeAll(async () => {
	await asked(`ALTER DATABASE ${testDatabase().name} SET timezone = 'America/St_Johns'`);
});

test("an instant is the same instant on a server that keeps another time, however it is written and read", async () => {
	const at = await makeSetting();
	const blockId = at.blockIds[1] as string;
	const [memberId, draftId, roundId] = [at.memberIdOf(at.expert), at.draftId, at.roundId];
	await store().$transaction(async (tx) => {
		await savePosition(tx, { draftId, blockId, roundId, memberId, stance: "agree", reason: "", now: duringRound });
		await recordEvent(tx, { seminarId: at.seminarId, type: "position.cast", memberId, blockId, createdAt: duringRound });
	});
	const stored = await asked<{ closes: Date; taken: Date; recorded: Date; zone: string }>(
		`SELECT r.closes_at AS closes, p.created_at AS taken, e.created_at AS recorded, current_setting('TimeZone') AS zone
		FROM round r, position p, event e`,
	);
	expect(stored).toEqual([{ closes: roundTimes.closesAt, taken: duringRound, recorded: duringRound, zone: "America/St_Johns" }]);
	expect((await store().round.findFirst())?.closesAt).toEqual(roundTimes.closesAt);
	expect((await sceneOfBlock(store(), at.expert.userId, blockId, duringRound))?.round?.closesAt).toEqual(roundTimes.closesAt);
	const [now] = await store().$queryRaw<{ drift: number }[]>`SELECT abs(extract(epoch FROM now()) - ${Date.now() / 1000})::float AS drift`;
	expect(now?.drift).toBeLessThan(60);
});
