import { describe, expect, test } from "vitest";
import messages from "@/messages/en.json";
import { type Action, actions, decide, type Facts, type ItemFacts, refusals, roles } from "./permissions";

const at = (time: string) => new Date(`2026-03-${time}Z`);
const round = { opensAt: at("01T00:00:00"), closesAt: at("15T18:00:00"), comment: true, propose: true, vote: true };
const item: ItemFacts = { mine: false, deleted: false, withdrawn: false, moderation: "approved" };
const facts: Facts = { role: "expert", now: at("10T12:00:00"), round, draft: "published", discussable: true, threadLocked: false, item };
const answer = (action: Action, changes: Partial<Facts>) => {
	const verdict = decide(action, { ...facts, ...changes });
	return verdict.allowed ? "yes" : verdict.refusal;
};

/** Actions that only ever make sense on a draft that is not published yet, and those about one's own item. */
const before: Action[] = ["draft.correct", "draft.publish"];
const own: Action[] = ["comment.edit", "comment.delete", "comment.restore", "counter-proposal.withdraw"];

test("every action, role and state of the round", () => {
	const states: [string, Partial<Facts>][] = [
		["no round", { round: null }],
		["before", { now: at("01T00:00:00"), round: { ...round, opensAt: at("02T00:00:00") } }],
		["open", {}],
		["nothing open", { round: { ...round, comment: false, propose: false, vote: false } }],
		["after", { now: round.closesAt }],
	];
	const lines = actions.map((action) => {
		const cells = [...roles, null].map((role) => {
			const answers = states.map(([name, state]) => {
				const draft = before.includes(action) ? "editing" : "published";
				return [
					name,
					answer(action, { ...state, role, draft, item: { ...item, mine: own.includes(action), deleted: action === "comment.restore" } }),
				] as const;
			});
			const distinct = new Set(answers.map(([, verdict]) => verdict));
			const cell = distinct.size === 1 ? [...distinct][0] : answers.map(([name, verdict]) => `${name}: ${verdict}`).join(", ");
			return `  ${(role ?? "outsider").padEnd(11)} ${cell}`;
		});
		return [action, ...cells].join("\n");
	});
	expect(lines.join("\n\n")).toMatchSnapshot();
});

describe("the end of a round", () => {
	test.each([
		["first moment", round.opensAt, "yes"],
		["one millisecond before the end", new Date(round.closesAt.getTime() - 1), "yes"],
		["the end itself", round.closesAt, "round-closed"],
		["one millisecond before the start", new Date(round.opensAt.getTime() - 1), "round-not-begun"],
	])("%s", (_, now, expected) => {
		expect(answer("position.cast", { now })).toBe(expected);
	});
});

describe("state", () => {
	test.each<[string, Action, Partial<Facts>, string]>([
		["a heading takes no position", "position.cast", { discussable: false }, "not-discussable"],
		["a locked thread takes no comment", "comment.write", { threadLocked: true }, "thread-locked"],
		["a locked thread still takes positions", "position.cast", { threadLocked: true }, "yes"],
		["an unpublished draft is not there for an expert", "comment.write", { draft: "editing" }, "not-found"],
		["the rapporteur sees it, and waits", "comment.write", { draft: "editing", role: "rapporteur" }, "draft-not-published"],
		["a published draft is not corrected", "draft.correct", { role: "secretariat" }, "draft-published"],
		["what is hidden is not there", "item.read", { item: { ...item, moderation: "hidden" } }, "not-found"],
		["its author still sees it", "item.read", { item: { ...item, moderation: "hidden", mine: true } }, "yes"],
		["what is removed is not there for its author", "item.read", { item: { ...item, moderation: "removed", mine: true } }, "not-found"],
		["a moderator sees it", "item.read", { role: "moderator", item: { ...item, moderation: "removed" } }, "yes"],
		["nobody edits another's comment", "comment.edit", { role: "secretariat" }, "not-yours"],
		["nobody sponsors their own", "counter-proposal.sponsor", { item: { ...item, mine: true } }, "item-yours"],
		["what was withdrawn takes no position", "counter-proposal.vote", { item: { ...item, withdrawn: true } }, "item-withdrawn"],
		[
			"the author cannot edit around a moderator",
			"comment.edit",
			{ item: { ...item, mine: true, moderation: "hidden" } },
			"item-moderated",
		],
		["answers come after the round too", "item.answer", { role: "secretariat", now: round.closesAt }, "yes"],
		["a reply to what is hidden is refused alike", "comment.reply", { item: { ...item, moderation: "hidden" } }, "not-found"],
	])("%s", (_, action, changes, expected) => {
		expect(answer(action, changes)).toBe(expected);
	});
});

test("an outsider learns nothing, whatever the state", () => {
	for (const action of actions) {
		for (const changes of [{}, { round: null }, { draft: null }, { item: null }, { threadLocked: true }, { discussable: null }]) {
			expect(answer(action, { ...changes, role: null })).toBe("not-found");
		}
	}
});

test("every refusal has its sentence", () => {
	for (const refusal of refusals) expect(messages.refusals[refusal]).toMatch(/\.$/);
});
