/** Where in the papers does something stand? A link that opens there. */
import Link from "next/link";
import { translator } from "@/lib/i18n/request";

type Pointed = { type: "comment" | "counter-proposal"; id: string } | null;
export type PlaceToShow = { paper: { slug: string; title: string }; draftNumber: number; number: number };

/** The address of a paragraph in the reading view, and of an item of its discussion. */
export function placeHref(seminarSlug: string, { paper, number }: Omit<PlaceToShow, "draftNumber">, item: Pointed = null): string {
	const hash = item === null ? "" : `#${item.type === "comment" ? "comment" : "proposal"}-${item.id}`;
	return `/seminars/${seminarSlug}/papers/${paper.slug}?p=${number}${hash}`;
}

/** What every list of places has to know of its seminar. */
export interface Where {
	seminarSlug: string;
	timeZone: string;
	/** There is no other paper: its title need not be said each time. */
	onePaper: boolean;
}

type Props = { where: Where; place: PlaceToShow; item?: Pointed; inSentence?: boolean; className?: string };

export async function PlaceLink({
	where: { seminarSlug, onePaper },
	place,
	item = null,
	inSentence = false,
	className = "text-link",
}: Props) {
	const t = await translator("seminar");
	return (
		<Link href={placeHref(seminarSlug, place, item)} className={className}>
			{t(inSentence ? "placeInSentence" : "place", { title: place.paper.title, number: place.number, one: onePaper ? "yes" : "no" })}
		</Link>
	);
}
