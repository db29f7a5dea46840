/** What waits for a moderator. Members who do not moderate read the log instead. */
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ModerationTabs } from "@/components/moderation/moderation-tabs";
import { Queue } from "@/components/moderation/queue";
import { PageBody } from "@/components/shell/page-body";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { moderationQueue } from "@/lib/queries/moderation-queue";
import { seminarShell, whereIn } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("moderation"))("heading") };
}

export default async function ModerationPage({ params }: Props) {
	const { seminar: seminarSlug } = await params;
	const actor = await requireActor(`/seminars/${seminarSlug}/moderation`);
	const queue = await moderationQueue(actor, { seminarSlug });
	if (!queue.ok) {
		if (queue.refusal === "role-insufficient") redirect(`/seminars/${seminarSlug}/moderation/log`);
		notFound();
	}
	const where = whereIn(await seminarShell(actor, { seminarSlug }));
	const t = await translator("moderation");
	return (
		<PageBody title={t("heading")} over={<span dir="auto">{queue.value.seminar.title}</span>} width="narrow">
			<ModerationTabs seminarSlug={seminarSlug} on="queue" />
			<Queue view={queue.value} where={where} />
		</PageBody>
	);
}
