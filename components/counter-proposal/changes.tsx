/** What would change, word by word: what goes and what comes, told apart by a line through and a line under as well as by colour. */
import type { DiffSegment } from "@/lib/domain/word-diff";

export function Changes({ segments }: { segments: readonly DiffSegment[] }) {
	return segments.map(({ kind, text }, index) => {
		// The segments of one comparison have no other identity than their order.
		if (kind === "inserted") return <ins key={`${index} ${kind}`}>{text}</ins>;
		if (kind === "deleted") return <del key={`${index} ${kind}`}>{text}</del>;
		return <span key={`${index} ${kind}`}>{text}</span>;
	});
}
