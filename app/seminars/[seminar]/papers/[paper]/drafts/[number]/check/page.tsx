/** A draft before it is published: look at it as it will stand, put right what was read wrongly, publish. */
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftCheck } from "@/components/draft/draft-check";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { draftCheck } from "@/lib/queries/draft-check";

type Props = {
	params: Promise<{ seminar: string; paper: string; number: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { number } = await params;
	return { title: (await translator("draft"))("checkTitle", { number }) };
}

export default async function CheckPage({ params, searchParams }: Props) {
	const { seminar, paper, number } = await params;
	const { do: act, item, show } = await searchParams;
	const home = `/seminars/${seminar}/papers/${paper}`;
	const path = `${home}/drafts/${number}/check`;
	const actor = await requireActor(path);
	if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
	const [seminarSlug, paperSlug] = [decodeURIComponent(seminar), decodeURIComponent(paper)];
	const found = await draftCheck(actor, { seminarSlug, paperSlug, number: Number(number) });
	if (!found.ok && found.refusal === "draft-published") redirect(`${home}?draft=${number}`);
	if (!found.ok) notFound();
	const open = (act === "edit" || act === "add") && typeof item === "string" ? ({ act, blockId: item } as const) : null;
	return <DraftCheck view={found.value} path={path} open={open} show={show === "original" ? "original" : "draft"} />;
}
