/** Where does a list go on? A cursor is opaque to whoever holds it, and names the last line they have. */
import "server-only";
import { isUuid } from "@/lib/store/standing-view";

export const cursorOf = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

/** Null for what no list gave out. `length`: how many parts it has to have. */
export function partsOf(cursor: string, length: number): (string | number)[] | null {
	if (!/^[\w-]{1,400}$/.test(cursor)) return null;
	try {
		const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
		const isPart = (part: unknown) => typeof part === "string" || typeof part === "number";
		return Array.isArray(parts) && parts.length === length && parts.every(isPart) ? parts : null;
	} catch {
		return null;
	}
}

/** Of lists in order of time. */
export const lineCursor = (at: Date, id: string): string => cursorOf([at.getTime(), id]);

export function lineAt(cursor: string): { at: Date; id: string } | "nowhere" {
	const [at, id] = partsOf(cursor, 2) ?? [];
	if (typeof at !== "number" || typeof id !== "string" || !isUuid(id) || !(Math.abs(at) < 8e15)) return "nowhere";
	return { at: new Date(at), id };
}
