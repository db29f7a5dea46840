/** Where one is signed in, and the way out of each. */
import { Badge } from "@/components/ui/badge";
import { ActionForm } from "@/components/ui/form";
import { Moment } from "@/components/ui/moment";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeSessionAction, signOutEverywhereAction } from "@/lib/actions/account";
import { translator } from "@/lib/i18n/request";
import type { SessionEntry } from "@/lib/queries/account";
import { AccountSection } from "./account-section";
import { deviceOf } from "./device";

export async function SessionsSection({ sessions }: { sessions: SessionEntry[] }) {
	const t = await translator("account");
	const nameOf = (userAgent: string) => {
		const { browser, system } = deviceOf(userAgent);
		if (browser && system) return t("browserOn", { browser, system });
		return browser ?? system ?? t("sessionUnknown");
	};
	return (
		<AccountSection id="sessions" title={t("sessions")} intro={t("sessionsIntro")}>
			<ul className="divide-y divide-line border-y border-line">
				{sessions.map(({ id, userAgent, current, lastSeenAt, createdAt }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
						<div className="min-w-0">
							<p className="flex flex-wrap items-center gap-x-2">
								<span className="font-medium">{nameOf(userAgent)}</span>
								{current && <Badge tone="agree">{t("sessionHere")}</Badge>}
							</p>
							<p className="text-[0.8125rem] text-muted">
								{t("sessionSeen")} <Moment iso={lastSeenAt} /> · {t("sessionBegun")} <Moment iso={createdAt} />
							</p>
						</div>
						{!current && (
							<ActionForm action={revokeSessionAction}>
								<input type="hidden" name="sessionId" value={id} />
								<SubmitButton variant="secondary" size="small" aria-label={t("revokeSessionOf", { device: nameOf(userAgent) })}>
									{t("revokeSession")}
								</SubmitButton>
							</ActionForm>
						)}
					</li>
				))}
			</ul>
			<form action={signOutEverywhereAction} className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
				<SubmitButton variant="danger">{t("everywhere")}</SubmitButton>
				<span className="text-[0.8125rem] text-muted">{t("everywhereHint")}</span>
			</form>
		</AccountSection>
	);
}
