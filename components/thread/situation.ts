/** What everything in the discussion of a paragraph has to know: where it is, who looks, and which form is open. */
import { type Address, hrefOf, type ItemAct, type ParagraphAct } from "@/components/paper/address";
import type { Tongue } from "@/lib/domain/language";
import type { translator } from "@/lib/i18n/request";
import type { DiscussionView } from "@/lib/queries/discussion";
import type { PaperPageView } from "@/lib/queries/paper-page";
import type { ThreadTexts } from "./author";

export interface Situation {
	view: PaperPageView;
	focus: DiscussionView;
	address: Address;
	timeZone: string;
	/** BCP 47, of the interface. */
	locale: string;
	/** Of the words of the paragraph. */
	tongue: Tongue;
	now: Date;
	/** The texts of the discussion, fetched once for all of it. */
	t: ThreadTexts;
	proposals: ProposalTexts;
}

export type ProposalTexts = Awaited<ReturnType<typeof translator<"proposal">>>;

/** The id of the one form that can be open on an item. */
export const openFormId = "open-form";

export function isOpen({ address }: Situation, name: ItemAct, item: string): boolean {
	return address.open !== null && address.open.name === name && "item" in address.open && address.open.item === item;
}

/** Any form, on this item. */
export function isFormOpen({ address }: Situation, item: string): boolean {
	return address.open !== null && "item" in address.open && address.open.item === item;
}

export function openItemHref({ address }: Situation, name: ItemAct, item: string): string {
	return hrefOf({ ...address, open: { name, item } }, openFormId);
}

export function openHref({ address }: Situation, name: ParagraphAct): string {
	return hrefOf({ ...address, open: { name } }, openFormId);
}

/** Back to where a form was opened from. */
export function closeHref({ address }: Situation, hash: string): string {
	return hrefOf({ ...address, open: null }, hash);
}
