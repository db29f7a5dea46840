/** A list in pages: `cursor` and `limit` as they may be asked, `{items, next}` as it is answered. */
import { z } from "zod";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { cursorOf, partsOf } from "@/lib/queries/cursor";

const limit = z.coerce.number().int().min(1).max(200).default(50).meta({ description: "How many at most." });
/** What `next` of the page before was. */
const cursor = z.string().max(400).optional().meta({ description: "`next` of the page before; left out, the first page." });

export const pageQuery = z.strictObject({ cursor, limit });
export type PageQuery = z.output<typeof pageQuery>;

export interface Page<T> {
	items: T[];
	next: string | null;
}

/** Of a list that is short enough to be read whole: the cursor says how far one is. */
export function pageOfWhole<T>(all: readonly T[], asked: Record<string, unknown>): Result<Page<T>> {
	const { cursor, limit } = pageQuery.parse(asked);
	const [at] = cursor === undefined ? [0] : (partsOf(cursor, 1) ?? []);
	if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0) return refused("cursor-invalid");
	const end = at + limit;
	return done({ items: all.slice(at, end), next: end < all.length ? cursorOf([end]) : null });
}
