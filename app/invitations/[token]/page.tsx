/** Where an invitation leads. Opening it changes nothing; what it takes to accept depends on who opens it. */
import type { Metadata } from "next";
import Link from "next/link";
import { AcceptInvitation } from "@/components/account/accept-invitation";
import { InvitationFacts } from "@/components/account/invitation-facts";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { buttonClass } from "@/components/ui/button";
import { currentActor } from "@/lib/auth/session";
import { requestAddress } from "@/lib/auth/visit";
import { translator } from "@/lib/i18n/request";
import { invitation } from "@/lib/queries/invitation";

// The address holds a secret. No other site hears it (Referrer-Policy: same-origin); "no-referrer" would take the origin from the form.
export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("invitation"))("title") };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
	const { token } = await params;
	const actor = await currentActor();
	const t = await translator("invitation");
	const found = await invitation(actor, { token, from: await requestAddress() });
	return (
		<SiteShell signIn={false}>
			{found.ok ? (
				<PageBody title={t("title")} intro={t("intro", { seminar: found.value.seminarTitle })} width="narrow">
					<div className="grid max-w-md gap-6">
						<InvitationFacts invitation={found.value} />
						<AcceptInvitation token={token} invitation={found.value} current={actor?.email ?? ""} />
					</div>
				</PageBody>
			) : (
				<PageBody title={t("gone")} intro={t("goneIntro")} width="narrow">
					<Link href="/sign-in" className={buttonClass({ variant: "primary" })}>
						{t("signIn")}
					</Link>
				</PageBody>
			)}
		</SiteShell>
	);
}
