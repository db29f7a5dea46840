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

type Props = { seminarSlug: string; place: PlaceToShow; item?: Pointed; className?: string };

export async function PlaceLink({ seminarSlug, place, item = null, className = "text-link" }: Props) {
	const t = await translator("seminar");
	return (
		<Link href={placeHref(seminarSlug, place, item)} className={className}>
			{t("place", { title: place.paper.title, number: place.number })}
		</Link>
	);
}
