/** Ids for rows that are written in SQL of our own: UUID version 7 (RFC 9562, 5.7), as Prisma makes them for all others. */
import "server-only";
import { randomBytes } from "node:crypto";

/** Sorts by the millisecond it was made in; the rest is chance. */
export function newId(): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(Date.now(), 0, 6);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
