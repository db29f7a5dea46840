/** An invitation that is open: to whom, until when; sending it again, taking it back. */
import { Badge } from "@/components/ui/badge";
import { ActionForm } from "@/components/ui/form";
import { Moment } from "@/components/ui/moment";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeInvitationAction } from "@/lib/actions/member";
import { translator } from "@/lib/i18n/request";
import type { InvitationEntry } from "@/lib/queries/members";
import { InvitedForm } from "./invited-form";

const look = { className: "open:basis-full", summaryClassName: "text-[0.8125rem] text-muted" };

type Props = { invitation: InvitationEntry; seminarId: string; timeZone: string };

export async function Invitation({ invitation, seminarId, timeZone }: Props) {
	const t = await translator("member");
	const which = (
		<>
			<input type="hidden" name="seminarId" value={seminarId} />
			<input type="hidden" name="invitationId" value={invitation.id} />
		</>
	);
	const name = `invitation-${invitation.id}`;
	return (
		<li className="px-4 py-3">
			<div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
				<div className="min-w-0">
					<p className="font-medium">{invitation.email}</p>
					<p dir="auto" className="text-[0.8125rem] text-muted">
						{[invitation.name, invitation.affiliation].filter(Boolean).join(" · ")}
					</p>
					<p className="text-[0.8125rem] text-faint">
						{invitation.expired
							? t("expired")
							: t.rich("expires", { when: () => <Moment iso={invitation.expiresAt} timeZone={timeZone} /> })}
					</p>
				</div>
				<span className="flex gap-1.5">
					{invitation.expired && <Badge tone="reservations">{t("expiredBadge")}</Badge>}
					<Badge>{t(`roles.${invitation.role}`)}</Badge>
				</span>
			</div>
			{/* What is closed stands in one row; what is opened takes a row of its own. */}
			<div className="mt-1 flex flex-wrap gap-x-4">
				<InvitedForm what="renew" disclosure={{ summary: t("renew"), name, ...look }} className="mt-2 mb-2 grid gap-3">
					{which}
					<p>{t("renewExplained")}</p>
					<div>
						<SubmitButton variant="secondary">{t("renewConfirm")}</SubmitButton>
					</div>
				</InvitedForm>
				<ActionForm action={revokeInvitationAction} disclosure={{ summary: t("revoke"), name, ...look }} className="mt-2 mb-2 grid gap-3">
					{which}
					<p>{t("revokeExplained")}</p>
					<div>
						<SubmitButton variant="danger">{t("revokeConfirm")}</SubmitButton>
					</div>
				</ActionForm>
			</div>
		</li>
	);
}
