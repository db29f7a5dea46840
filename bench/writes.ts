/**
 * How many positions and comments do sixteen experts write a second: through the API, through the command alone, and, to compare with,
 * through a bare `pg` client that does the same inserts in one transaction and checks nothing.
 */
import { Agent, request } from "node:http";
import { Pool } from "pg";
import { castPosition } from "@/lib/commands/cast-position";
import { writeComment } from "@/lib/commands/write-comment";
import { stances } from "@/lib/domain/tally";
import { type Circle, EXPERTS, type MeasuredPaper } from "./circle";

/** Writes one thing as the expert of this index; `turn` counts up, so that the paragraphs take turns. */
export type Writer = (expert: number, turn: number) => Promise<void>;
export type Kind = "position" | "comment";

const BODY = "Authorities should publish what they measure within a day, and say what they did not measure.";

/** Goes on from one measurement to the next, so that what is written lies evenly over the paper. */
const turns = Array.from({ length: EXPERTS }, () => 0);

/** Writes a second, with one write of each expert under way at any moment. */
export async function writesPerSecond(write: Writer, seconds: number): Promise<number> {
	const begin = performance.now();
	const end = begin + seconds * 1000;
	let count = 0;
	await Promise.all(
		Array.from({ length: EXPERTS }, async (_, expert) => {
			while (performance.now() < end) {
				const turn = turns[expert] ?? 0;
				turns[expert] = turn + 1;
				await write(expert, turn);
				count++;
			}
		}),
	);
	return count / ((performance.now() - begin) / 1000);
}

const stanceOf = (turn: number) => stances[turn % stances.length] as (typeof stances)[number];
/** Each expert begins elsewhere, so that they meet on a paragraph as seldom as people do. */
const paragraphOf = (paper: MeasuredPaper, expert: number, turn: number) =>
	paper.paragraphIds[(expert * 61 + turn) % paper.paragraphIds.length] as string;

export function throughCommand(kind: Kind, circle: Circle, paper: MeasuredPaper): Writer {
	return async (expert, turn) => {
		const actor = circle.experts[expert]?.actor;
		if (!actor) throw new Error("no such expert");
		const blockId = paragraphOf(paper, expert, turn);
		const result =
			kind === "position"
				? await castPosition(actor, { blockId, position: stanceOf(turn) })
				: await writeComment(actor, { blockId, body: BODY });
		if (!result.ok) throw new Error(`${kind} refused: ${result.refusal}`);
	};
}

export function throughApi(kind: Kind, paper: MeasuredPaper, origin: string, tokens: readonly string[]): Writer {
	const agent = new Agent({ keepAlive: true, maxSockets: EXPERTS });
	return (expert, turn) => {
		const address = `${origin}/api/v1/paragraphs/${paragraphOf(paper, expert, turn)}`;
		return kind === "position"
			? send(agent, "PUT", `${address}/position`, tokens[expert] ?? "", { position: stanceOf(turn) })
			: send(agent, "POST", `${address}/comments`, tokens[expert] ?? "", { body: BODY });
	};
}

export function throughBareClient(kind: Kind, circle: Circle, paper: MeasuredPaper, pool: Pool): Writer {
	const insert = {
		position: `INSERT INTO position (id, draft_id, block_id, round_id, member_id, stance, reason) VALUES (uuidv7(), $1, $2, $3, $4, $5, '')
			ON CONFLICT (block_id, round_id, member_id) DO UPDATE SET stance = excluded.stance, updated_at = now()`,
		comment: `INSERT INTO comment (id, draft_id, block_id, member_id, body) VALUES (uuidv7(), $1, $2, $3, $4)`,
	}[kind];
	const event = `INSERT INTO event (id, seminar_id, type, member_id, block_id) VALUES (uuidv7(), $1, $2, $3, $4)`;
	const type = kind === "position" ? "position.cast" : "comment.written";
	return async (expert, turn) => {
		const memberId = circle.experts[expert]?.memberId;
		const blockId = paragraphOf(paper, expert, turn);
		const values =
			kind === "position" ? [paper.draftId, blockId, circle.roundId, memberId, stanceOf(turn)] : [paper.draftId, blockId, memberId, BODY];
		const client = await pool.connect();
		try {
			await client.query("BEGIN");
			await client.query({ name: kind, text: insert, values });
			await client.query({ name: "event", text: event, values: [circle.seminarId, type, memberId, blockId] });
			await client.query("COMMIT");
		} finally {
			client.release();
		}
	};
}

export function barePool(databaseUrl: string): Pool {
	const pool = new Pool({ connectionString: databaseUrl, max: EXPERTS });
	// The database stops before the pool does when a run is broken off.
	pool.on("error", () => {});
	return pool;
}

function send(agent: Agent, method: string, url: string, token: string, body: object): Promise<void> {
	return new Promise((resolve, reject) => {
		const text = JSON.stringify(body);
		const headers = {
			authorization: `Bearer ${token}`,
			"content-type": "application/json",
			"content-length": Buffer.byteLength(text),
		};
		const call = request(url, { method, agent, headers }, (response) => {
			response.resume();
			response.on("end", () => {
				const status = response.statusCode ?? 0;
				if (status >= 200 && status < 300) resolve();
				else reject(new Error(`${method} ${url} answered ${status}`));
			});
		});
		call.on("error", reject);
		call.end(text);
	});
}
