/** Who is in the circle; for the secretariat also bringing somebody in. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddMember } from "@/components/member/add-member";
import { Invitations } from "@/components/member/invitations";
import { MemberList } from "@/components/member/member-list";
import { PageBody } from "@/components/shell/page-body";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { members } from "@/lib/queries/members";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("member"))("heading") };
}

export default async function MembersPage({ params }: Props) {
	const { seminar: seminarSlug } = await params;
	const actor = await requireActor(`/seminars/${seminarSlug}/members`);
	const found = await members(actor, { seminarSlug });
	if (!found.ok) notFound();
	const view = found.value;
	const t = await translator("member");
	const columns = view.may.invite ? "lg:grid-cols-[minmax(0,1fr)_21rem]" : "";
	return (
		<PageBody title={t("heading")} over={<span dir="auto">{view.seminar.title}</span>} width={view.may.invite ? "wide" : "narrow"}>
			{(!view.listed || (view.may.invite && view.seminar.attribution !== "named")) && (
				<Notice className="mb-6">{t(view.listed ? "listedForYou" : "notListed")}</Notice>
			)}
			<div className={`grid items-start gap-x-10 gap-y-8 ${columns}`}>
				<div className="min-w-0">
					<MemberList view={view} />
					<Invitations view={view} />
				</div>
				{view.may.invite && <AddMember view={view} />}
			</div>
		</PageBody>
	);
}
