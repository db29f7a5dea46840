/** The circle of a seminar, kept while nothing happens in it; the one way from a member's id to what a reader may know of them. */
import "server-only";
import { type AuthorView, attribute, unknownAuthor } from "@/lib/domain/attribution";
import { type CircleRow, circleOfSeminar, membersOfCircle } from "@/lib/store/circle-view";
import { Kept } from "@/lib/store/kept";
import type { Standing } from "@/lib/store/standing-view";
import type { Reader } from "./reader";

/** In members. */
const kept = new Kept<Map<string, CircleRow>>(20_000, (circle) => circle.size);
/** A name is changed on the page of the account, which is no event of a seminar: here it is seen this much later at most. */
const namesMayBeOldMs = 10_000;

export function circleOf({ seminar, record }: Pick<Standing, "seminar" | "record">): Promise<Map<string, CircleRow>> {
	const version = `${record.version} ${Math.floor(Date.now() / namesMayBeOldMs)}`;
	return kept.get(seminar.id, version, async () => {
		const rows = await circleOfSeminar(seminar.id);
		return new Map(rows.map((row) => [row.memberId, row]));
	});
}

export type AuthorOf = (memberId: string) => AuthorView;

export async function authorsFor(reader: Reader): Promise<AuthorOf> {
	return attributing(reader, await circleOf(reader));
}

/** Of these members alone: for one item, where the whole circle would have to be read anew after each thing that happens. */
export async function authorsAmong(reader: Reader, memberIds: readonly string[]): Promise<AuthorOf> {
	const rows = await membersOfCircle([...new Set(memberIds)]);
	return attributing(reader, new Map(rows.map((row) => [row.memberId, row])));
}

function attributing(reader: Reader, circle: ReadonlyMap<string, CircleRow>): AuthorOf {
	const { attribution } = reader.seminar;
	const viewerId = reader.member.id;
	return (memberId) => attribute(circle.get(memberId) ?? unknownAuthor(memberId), attribution, viewerId);
}

/** How many have a voice, and from how many countries. */
export async function sizeOfCircle(standing: Pick<Standing, "seminar" | "record">): Promise<{ experts: number; countries: number }> {
	const voices = [...(await circleOf(standing)).values()].filter(({ role, left }) => !left && (role === "expert" || role === "rapporteur"));
	const countries = new Set(voices.flatMap(({ affiliation }) => affiliation?.country ?? []));
	return { experts: voices.length, countries: countries.size };
}
