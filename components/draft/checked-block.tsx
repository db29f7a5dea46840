/** A block as it will stand, and the tools to correct it: seen when it has the keyboard or the mouse, never before. */
import { Markup } from "@/components/paper/markup";
import type { Tongue } from "@/lib/domain/language";
import type { DraftBlockView } from "@/lib/queries/draft-check";
import { addressOfPlace, blockMarkup, type Neighbours, type ToolPhrases } from "./block-markup";

type Props = {
	block: DraftBlockView;
	tongue: Tongue;
	/** "Paragraph 4". */
	name: string;
	toolsName: string;
	path: string;
	neighbours: Neighbours;
	say: ToolPhrases;
	isDoubtful: boolean;
};

export function CheckedBlock({ block, tongue, name, toolsName, path, neighbours, say, isDoubtful }: Props) {
	const { place } = block;
	return (
		<section
			id={`block-${block.id}`}
			data-block={block.id}
			data-kind={block.kind}
			data-level={block.level}
			data-place={place === undefined ? undefined : `${addressOfPlace(place)}${"top" in place ? `/${place.top}` : ""}`}
			data-doubt={isDoubtful || undefined}
			tabIndex={-1}
			aria-label={name}
			className="draft-block"
		>
			<Markup className="contents" html={blockMarkup(block, neighbours, path, toolsName, say, tongue)} />
		</section>
	);
}
