/**
 * The room that matters most: the paper, and beside each paragraph what people think of it.
 *
 * No loading.tsx here: what is streamed in behind a placeholder is put in its place by a script, and this page reads without any.
 */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/components/paper/address";
import { Desk } from "@/components/paper/desk";
import { requireActor } from "@/lib/auth/session";
import { paperPage } from "@/lib/queries/paper-page";

type Props = {
	params: Promise<{ seminar: string; paper: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { view } = await load(props);
	return { title: `${view.paper.title} · ${view.seminar.title}` };
}

export default async function PaperPage(props: Props) {
	const { view, address } = await load(props);
	return <Desk view={view} address={address} />;
}

async function load({ params, searchParams }: Props) {
	const { seminar, paper } = await params;
	const address = readAddress(await searchParams);
	return { view: await read(decodeURIComponent(seminar), decodeURIComponent(paper), address.draft, address.focus), address };
}

/** Once a request, for the title and for the page. */
const read = cache(async (seminarSlug: string, paperSlug: string, draftNumber: number | null, focus: number | null) => {
	const query = new URLSearchParams();
	if (draftNumber !== null) query.set("draft", String(draftNumber));
	if (focus !== null) query.set("p", String(focus));
	const path = `/seminars/${encodeURIComponent(seminarSlug)}/papers/${encodeURIComponent(paperSlug)}`;
	const actor = await requireActor(query.size === 0 ? path : `${path}?${query}`);
	const found = await paperPage(actor, { seminarSlug, paperSlug, draftNumber: draftNumber ?? undefined, focus });
	return found.ok ? found.value : notFound();
});
