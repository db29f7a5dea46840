/** What becomes of the look of a run: marks on its words, and a share in how its paragraph looks. */
import type { MarkKind } from "@/lib/domain/block";
import type { MarkedWriter } from "../marked-writer";
import type { Look } from "./reading";
import type { TextProperties } from "./text-properties";

export function markRun(writer: MarkedWriter, start: number, properties: TextProperties, href: string | null): void {
	const kinds: [MarkKind, boolean | undefined][] = [
		["superscript", properties.position === "superscript"],
		["subscript", properties.position === "subscript"],
		["strong", properties.bold],
		["emphasis", properties.italic],
		// What leads somewhere is underlined by its nature.
		["underline", properties.underline === true && href === null],
		["strike", properties.strike || properties.doubleStrike],
		["small-caps", properties.smallCaps],
	];
	for (const [kind, set] of kinds) if (set) writer.mark(start, kind);
	if (href !== null) writer.mark(start, "link", href);
}

export function addToLook(look: Look, text: string, properties: TextProperties): void {
	const visible = text.match(/\S/gu)?.length ?? 0;
	look.characters += visible;
	look.sizes += visible * (properties.size ?? 20);
	if (properties.bold) look.bold += visible;
	if (properties.italic) look.italic += visible;
	if (properties.underline) look.underlined += visible;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	look.letters += letters;
	look.capitals += properties.caps ? letters : (text.match(/\p{Lu}/gu)?.length ?? 0);
}
