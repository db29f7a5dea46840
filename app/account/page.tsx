/** One's own account: who one is here, where one is signed in, which programs act in one's name. */
import type { Metadata } from "next";
import { Administration } from "@/components/account/administration";
import { PasswordSection } from "@/components/account/password-section";
import { ProfileSection } from "@/components/account/profile-section";
import { SessionsSection } from "@/components/account/sessions-section";
import { TokensSection } from "@/components/account/tokens-section";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { account } from "@/lib/queries/account";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("account"))("title") };
}

export default async function AccountPage() {
	const actor = await requireActor("/account");
	const t = await translator("account");
	const found = await account(actor);
	if (!found.ok) throw new Error("an account is always there for its own actor");
	const { value: view } = found;
	return (
		<SiteShell>
			<PageBody title={t("title")} width="narrow">
				<div className="grid gap-6">
					<ProfileSection account={view} />
					<PasswordSection account={view} />
					<SessionsSection sessions={view.sessions} />
					<TokensSection tokens={view.tokens} now={new Date()} />
					{view.isAdministrator && <Administration />}
				</div>
			</PageBody>
		</SiteShell>
	);
}
