/** Text and Markdown → its lines. */
import type { OriginalLine } from "@/lib/domain/original";
import { LineList } from "./line-list";

export function plainLines(text: string): OriginalLine[] {
	const list = new LineList();
	list.add(text.replaceAll("\f", "\n"));
	return list.lines;
}
