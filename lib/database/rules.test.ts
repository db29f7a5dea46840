/** The rules that the database itself holds, whatever a program asks of it. */
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [user, seminar, member, round, paper, draft, heading, paragraph, comment, proposal, event] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
	id,
);

let client: Client;
beforeAll(async () => {
	client = new Client({ connectionString: testDatabase().url });
	await client.connect();
	await client.query(`
		INSERT INTO "user" (id, email, name) VALUES ('${user}', 'ama@example.org', 'Ama');
		INSERT INTO seminar (id, slug, title) VALUES ('${seminar}', 'air', 'Air');
		INSERT INTO member (id, seminar_id, user_id, role) VALUES ('${member}', '${seminar}', '${user}', 'expert');
		INSERT INTO round (id, seminar_id, number, title, opens_at, closes_at) VALUES ('${round}', '${seminar}', 1, 'First', '2026-01-01', '2026-02-01');
		INSERT INTO paper (id, seminar_id, slug, title, language, direction, created_by_id) VALUES ('${paper}', '${seminar}', 'air', 'Air', 'en', 'ltr', '${member}');
		INSERT INTO draft (id, paper_id, number, source_name, source_format, source_sha256, source_bytes) VALUES ('${draft}', '${paper}', 1, 'a.txt', 'text', '', 1);
		INSERT INTO block (id, draft_id, position, number, kind, text) VALUES ('${heading}', '${draft}', 0, NULL, 'heading', 'One'), ('${paragraph}', '${draft}', 1, 1, 'paragraph', 'Two');
		INSERT INTO comment (id, draft_id, block_id, member_id, body) VALUES ('${comment}', '${draft}', '${paragraph}', '${member}', 'Why?');
		INSERT INTO counter_proposal (id, draft_id, block_id, member_id, kind, text, rationale) VALUES ('${proposal}', '${draft}', '${paragraph}', '${member}', 'replace', 'Three', 'Because');
		INSERT INTO event (id, seminar_id, type) VALUES ('${event}', '${seminar}', 'comment.written');
		INSERT INTO position (id, draft_id, block_id, round_id, member_id, stance) VALUES ('${id(20)}', '${draft}', '${paragraph}', '${round}', '${member}', 'agree');
		INSERT INTO flag (id, comment_id, member_id, reason) VALUES ('${id(21)}', '${comment}', '${member}', 'Off the point');
		INSERT INTO moderation_decision (id, seminar_id, comment_id, act, reason, member_id) VALUES ('${id(22)}', '${seminar}', '${comment}', 'approve', 'Fine', '${member}');
	`);
});
afterAll(() => client.end());
beforeEach(() => client.query("BEGIN").then(() => async () => void (await client.query("ROLLBACK"))));

const position = (n: number) =>
	`INSERT INTO position (id, draft_id, block_id, round_id, member_id, stance) VALUES ('${id(n)}', '${draft}', '${paragraph}', '${round}', '${member}', 'disagree')`;
const anchored = (exact: string, prefix: string) =>
	`UPDATE comment SET anchor_exact = ${exact}, anchor_prefix = ${prefix}, anchor_suffix = ${prefix}, anchor_start = 0`;

test.each([
	["one position per member, paragraph and round", position(30), "position_block_id_round_id_member_id_key"],
	[
		"one address is one account",
		`INSERT INTO "user" (id, email, name) VALUES ('${id(31)}', 'Ama@example.org', 'A')`,
		"user_email_lower_case",
	],
	["a round ends after it starts", "UPDATE round SET closes_at = opens_at", "round_ends_after_it_starts"],
	["a published draft has a date", "UPDATE draft SET status = 'published'", "draft_published_at"],
	["a heading has no number", `UPDATE block SET number = 2 WHERE id = '${heading}'`, "block_number_from_one"],
	["an anchor is whole", anchored("'why'", "NULL"), "comment_anchor_whole"],
	["an anchor is not empty", anchored("''", "''"), "comment_anchor_whole"],
	["a deletion has no text", "UPDATE counter_proposal SET kind = 'delete'", "counter_proposal_text"],
	["a replacement has text", "UPDATE counter_proposal SET text = ''", "counter_proposal_text"],
	[
		"what points at another half is half of a move",
		`UPDATE counter_proposal SET moved_with_id = '${proposal}', imported_change = 'move'`,
		"counter_proposal_moved",
	],
	["an imported author has left", "UPDATE member SET imported = true", "member_imported_has_left"],
	[
		"one open flag per member and item",
		`INSERT INTO flag (id, comment_id, member_id, reason) VALUES ('${id(32)}', '${comment}', '${member}', 'Again')`,
		"flag_one_open_on_comment",
	],
	["a flag has a reason", "UPDATE flag SET reason = ' '", "flag_one_item"],
	[
		"a disposition answers one item",
		`INSERT INTO disposition (id, comment_id, counter_proposal_id, outcome, response, member_id) VALUES ('${id(33)}', '${comment}', '${proposal}', 'noted', '', '${member}')`,
		"disposition_one_item",
	],
	[
		"a moderation decision has a reason",
		`INSERT INTO moderation_decision (id, seminar_id, comment_id, act, reason, member_id) VALUES ('${id(34)}', '${seminar}', '${comment}', 'hide', '', '${member}')`,
		"moderation_decision_has_reason",
	],
	["a moderation decision stays", "DELETE FROM moderation_decision", "append-only"],
	["an event stays", "DELETE FROM event", "append-only"],
	["an event keeps what it says", "UPDATE event SET type = 'other', position = 1", "append-only"],
])("%s", async (_, sql, rule) => {
	await expect(client.query(sql)).rejects.toThrow(rule);
});

test("a published draft never changes", async () => {
	await client.query("UPDATE draft SET status = 'published', published_at = now()");
	await expect(client.query("UPDATE block SET text = 'Other'")).rejects.toThrow("a published draft never changes");
});

test("an event is given its place once", async () => {
	await client.query("UPDATE event SET position = 1");
	await expect(client.query("UPDATE event SET position = 2")).rejects.toThrow("append-only");
});

test("the order of blocks may pass through a clash on its way", async () => {
	await client.query("UPDATE block SET position = 1 - position");
	await client.query("SET CONSTRAINTS ALL IMMEDIATE");
});
