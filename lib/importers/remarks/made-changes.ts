/** What does a paper read like with everything done that was brought in? For tests, which compare it with the file as accepted. */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtChange, BroughtItem } from "@/lib/domain/brought-in";
import { cleanText } from "@/lib/domain/marked-text";

/** Line by line, without empty ones; spaces of any kind are one. */
export function linesAfter(blocks: readonly Pick<BlockContent, "text">[], items: readonly BroughtItem[]): string[] {
	const changes = items.filter((item): item is BroughtChange => item.type === "change");
	const inserted = (block: number | null): string[] =>
		changes.filter((change) => change.kind === "insert" && change.block === block).map(({ text }) => text);
	const texts = blocks.flatMap(({ text }, index) => {
		const own = changes.filter((change) => change.block === index);
		const kept = own.some(({ kind }) => kind === "delete")
			? ""
			: made(
					text,
					own.filter(({ kind }) => kind === "replace"),
				);
		return [kept, ...inserted(index)];
	});
	return linesOf([...inserted(null), ...texts]);
}

export function linesOf(texts: readonly string[]): string[] {
	return texts
		.flatMap((text) => cleanText(text).split("\n"))
		.map((line) => line.replace(/\s+/g, " ").trim())
		.filter((line) => line !== "");
}

/** From the last to the first; of several at one place the first stands first. */
function made(text: string, changes: readonly BroughtChange[]): string {
	const sorted = changes.map((change, index) => ({ change, index })).sort((a, b) => b.change.start - a.change.start || b.index - a.index);
	let result = text;
	for (const { change } of sorted) result = result.slice(0, change.start) + change.text + result.slice(change.end);
	return result;
}
