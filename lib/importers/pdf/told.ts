/**
 * What does the author's program say of each line? The tags of a page as blocks, and whether they are to be believed: many programs tag
 * every line as a paragraph, or everything as one.
 */
import { endsClause, endsSentence, startsLower } from "../text-layout";
import type { Line } from "./line";
import type { TagNode } from "./page";
import type { Told } from "./pieces";

export interface ToldBlock {
	/** Another for every block of the paper. */
	id: number;
	told: Told;
}

const inline = /^(?:Span|Link|Em|Strong|Reference|Quote|Code|Annot|Ruby|Warichu|BibEntry|Sub|Formula|Figure|Lbl|LBody)$/;
const containers = /^(?:Root|Document|DocumentFragment|Part|Art|Sect|Div|Aside|NonStruct|Private|Index|TOC|L|Table|TR|THead|TBody|TFoot|)$/;

/** Say nothing, wherever they stand. */
const transparent = /^(?:NonStruct|Private|Div|Sect|)$/;

/** By the number of the marked content. `next`: gives ids. */
export function toldBlocks(tags: TagNode, next: () => number): Map<number, ToldBlock> {
	const found = new Map<number, ToldBlock>();
	const walk = (node: TagNode, block: ToldBlock | null, lists: number): void => {
		let own = block;
		const depth = node.role === "L" ? lists + 1 : lists;
		if (!inline.test(node.role) && !(node.role === "P" && block?.told.role === "item" && isFirst(block))) {
			own = containers.test(node.role) ? (transparent.test(node.role) ? block : null) : { id: next(), told: toldOf(node.role, depth) };
		}
		for (const child of node.children) {
			if (typeof child !== "number") walk(child, own, depth);
			else if (own !== null) found.set(child, own);
		}
	};
	const started = new Set<number>();
	/** The first paragraph of an item stands beside its label and is no block of its own. */
	const isFirst = ({ id }: ToldBlock): boolean => {
		if (started.has(id)) return false;
		started.add(id);
		return true;
	};
	walk(tags, null, 0);
	return found;
}

function toldOf(role: string, depth: number): Told {
	const heading = /^H([1-6])?$/.exec(role);
	if (heading !== null) return { role: "heading", level: Number(heading[1] ?? 0) };
	if (role === "Title") return { role: "paragraph", level: 0 };
	if (role === "LI") return { role: "item", level: Math.max(1, depth) };
	if (role === "BlockQuote") return { role: "quote", level: 0 };
	if (role === "Note" || role === "FENote") return { role: "note", level: 0 };
	return { role: role === "Caption" ? "caption" : "paragraph", level: 0 };
}

/** Whether the tags part the lines of a paper where a reader would. `runs`: lines of one column each. */
export function areSound(runs: readonly (readonly Line[])[]): boolean {
	const lines = runs.flat();
	const told = lines.filter(({ block }) => block !== null);
	if (told.length < 0.6 * lines.length || told.length < 5) return false;
	const letters = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
	if (letters(told.filter(({ block }) => block?.told.role === "heading")) > 0.4 * letters(told)) return false;
	let [parted, wrongly, together, crowded] = [0, 0, 0, 0];
	for (const run of runs) {
		for (let index = 1; index < run.length; index++) {
			const [before, line] = [run[index - 1] as Line, run[index] as Line];
			if (before.block === null || line.block === null) continue;
			if (before.block.id === line.block.id) {
				together++;
				if (line.y - before.y > 2.4 * line.size) crowded++;
				continue;
			}
			parted++;
			if (!endsSentence(before.text) && !endsClause(before.text) && startsLower(line.text)) wrongly++;
		}
	}
	return wrongly <= 0.1 * parted && crowded <= 0.1 * Math.max(10, together);
}
