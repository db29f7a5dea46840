/** What the command line looks up by the names people give things: accounts, seminars, papers. */
import "server-only";
import { store, type Transaction } from "./client";
import { isUuid } from "./standing-view";

/** `email` in lower case. Deactivated accounts too. */
export const accountNamed = (email: string) =>
	store().user.findUnique({
		where: { email },
		select: { id: true, name: true, email: true, isAdministrator: true, locale: true, deactivatedAt: true },
	});

export const seminarNamed = (tx: Transaction, slug: string) =>
	tx.seminar.findUnique({ where: { slug }, select: { id: true, slug: true, title: true } });

/** Null for nobody, and for who has left. */
export const memberNamed = (tx: Transaction, seminarId: string, userId: string) =>
	tx.member.findFirst({ where: { seminarId, userId, leftAt: null }, select: { id: true, role: true } });

/** The address of somebody in the secretariat, the first who joined; null if there is nobody. */
export async function secretariatOf(seminarId: string): Promise<string | null> {
	const member = await store().member.findFirst({
		where: { seminarId, role: "secretariat", leftAt: null, user: { deactivatedAt: null } },
		orderBy: { joinedAt: "asc" },
		select: { user: { select: { email: true } } },
	});
	return member?.user.email ?? null;
}

/** Papers of this id or short name, in one seminar or in all. Short names are unique within a seminar only. */
export const papersNamed = (idOrSlug: string, seminarSlug?: string) =>
	store().paper.findMany({
		where: {
			...(isUuid(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug }),
			deletedAt: null,
			...(seminarSlug === undefined ? {} : { seminar: { slug: seminarSlug } }),
		},
		select: { id: true, slug: true, seminar: { select: { id: true, slug: true } } },
		orderBy: { createdAt: "asc" },
	});
