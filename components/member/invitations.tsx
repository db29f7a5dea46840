/** Who was invited and has not come yet? */
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { InvitationEntry } from "@/lib/queries/members";

export async function Invitations({ invitations, timeZone }: { invitations: InvitationEntry[]; timeZone: string }) {
	const t = await translator("member");
	if (invitations.length === 0) return null;
	return (
		<section aria-labelledby="invitations" className="mt-9">
			<h2 id="invitations" className="mb-3 font-serif text-xl font-semibold">
				{t("invitations")}
			</h2>
			<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
				{invitations.map((invitation) => (
					<li key={invitation.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
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
					</li>
				))}
			</ul>
		</section>
	);
}
