import { describe, expect, test } from "vitest";
import { readLiveEvent, withNews } from "./live-events";

describe("a line of the record", () => {
	test.each(["", "{", "null", "[]", '"x"', '{"type":1}'])("that is none: %s", (data) => {
		expect(readLiveEvent(data)).toBeNull();
	});

	test("with its author as a view", () => {
		const data = JSON.stringify({ type: "comment.written", blockId: "b", paper: { id: "p" }, actor: { known: "nothing", mine: true } });
		expect(readLiveEvent(data)).toEqual({ type: "comment.written", blockId: "b", paperId: "p", subjectId: null, mine: true });
	});

	test("about a draft", () => {
		const data = JSON.stringify({ type: "draft.published", blockId: null, paperId: "p", subjectId: "d", mine: false });
		expect(readLiveEvent(data)).toEqual({ type: "draft.published", blockId: null, paperId: "p", subjectId: "d", mine: false });
	});

	test("of the system itself", () => {
		const data = JSON.stringify({ type: "round.closed", blockId: null, paper: null, actor: null });
		expect(readLiveEvent(data)).toEqual({ type: "round.closed", blockId: null, paperId: null, subjectId: null, mine: false });
	});
});

describe("news", () => {
	const event = { type: "comment.written", blockId: "b", paperId: "p", subjectId: "c", mine: false };

	test("are counted by paragraph and kind", () => {
		const news = [event, event, { ...event, blockId: "c" }, { ...event, type: "counter-proposal.submitted" }].reduce(
			withNews,
			[] as ReturnType<typeof withNews>,
		);
		expect(news).toEqual([
			{ blockId: "b", kind: "comment", count: 2 },
			{ blockId: "c", kind: "comment", count: 1 },
			{ blockId: "b", kind: "proposal", count: 1 },
		]);
	});

	test.each([{ mine: true }, { type: "position.cast" }, { type: "comment.edited" }, { blockId: null }])("are not told of %j", (changes) => {
		expect(withNews([], { ...event, ...changes })).toEqual([]);
	});
});
