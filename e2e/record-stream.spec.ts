/** The record as a stream: whoever was away and comes back misses nothing and hears nothing twice; and hears pointers, never words. */
import { expect, test } from "./fixtures";
import { Program } from "./program";
import { begin } from "./story";

test("reconnecting where one left off gives what happened meanwhile, once", async () => {
	const story = await begin();
	const [reader, writer] = [await Program.of(story.experts[0]), await Program.of(story.experts[1])];
	const address = `/paragraphs/${story.paper.paragraphs[1]?.id}/comments`;
	const write = async (body: string) => expect((await writer.post(address, { body })).status).toBe(201);
	const heard: { id: string; data: string }[] = [];
	// The system has lines of its own, as when a round opens.
	const comments = () => heard.filter(({ data }) => data.includes("comment.written"));
	/** Listens from where it left off until `count` events have been heard in all. */
	const listenUntil = async (count: number, meanwhile: () => Promise<void>) => {
		const stop = new AbortController();
		const giveUp = setTimeout(() => stop.abort(), 20_000);
		try {
			const after = heard.at(-1)?.id ?? "0";
			const stream = reader.events(`/seminars/${story.seminarId}/events?after=${encodeURIComponent(after)}`, stop.signal);
			const writing = meanwhile();
			for await (const event of stream) {
				heard.push(event);
				if (comments().length >= count) break;
			}
			await writing;
		} finally {
			clearTimeout(giveUp);
			stop.abort();
		}
	};

	await write("Before anybody listens.");
	await listenUntil(2, () => write("While somebody listens."));
	for (const body of ["While nobody listens, one.", "While nobody listens, two."]) await write(body);
	await listenUntil(5, () => write("Listening again."));

	expect(comments().length).toBe(5);
	expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
	const { body } = await reader.get(`/seminars/${story.seminarId}/events`);
	const listed = (body as { items: { type: string }[] }).items;
	expect(listed.filter(({ type }) => type === "comment.written").length).toBe(5);
	expect(listed.length).toBe(heard.length);
	expect(JSON.stringify(heard)).not.toMatch(/listen/i);
});
