/** The record as a stream: whoever was away and comes back misses nothing and hears nothing twice; and hears pointers, never words. */
import { expect, test } from "./fixtures";
import { Program } from "./program";
import { begin } from "./story";

test("reconnecting where one left off gives what happened meanwhile, once", async () => {
	const story = await begin();
	const [reader, writer] = [await Program.of(story.experts[0]), await Program.of(story.experts[1])];
	const comments = `/paragraphs/${story.paper.paragraphs[1]?.id}/comments`;
	const write = async (body: string) => expect((await writer.post(comments, { body })).status).toBe(201);
	const heard: { id: string; data: string }[] = [];
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
				if (heard.length >= count) break;
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

	expect(heard.length).toBe(5);
	expect(new Set(heard.map(({ id }) => id)).size).toBe(5);
	const { body } = await reader.get(`/seminars/${story.seminarId}/events`);
	const listed = (body as { items: { id: string }[] }).items;
	expect(listed.length).toBe(5);
	expect(JSON.stringify(heard)).not.toMatch(/listen/i);
});
