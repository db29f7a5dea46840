/** The door. By password, by a link to the mailbox, or by the organisation's own sign-in where there is one. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemonstrationAccounts } from "@/components/account/demonstration-accounts";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignInProblem } from "@/components/account/sign-in-problem";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { currentActor } from "@/lib/auth/session";
import { returnPathOf } from "@/lib/domain/return-path";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/request";
import { demonstration } from "@/lib/queries/demonstration";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("signIn"))("title") };
}

interface Props {
	/** `callbackUrl` and `error` come from next-auth. */
	searchParams: Promise<Partial<Record<"to" | "callbackUrl" | "error", string | string[]>>>;
}

export default async function SignInPage({ searchParams }: Props) {
	const { to, callbackUrl, error } = await searchParams;
	const { publicUrl, oidc, smtpUrl } = env();
	const target = returnPathOf(to ?? callbackUrl, publicUrl);
	if ((await currentActor()) !== null) redirect(target);
	const t = await translator("signIn");
	return (
		<SiteShell signIn={false}>
			<PageBody title={t("title")} intro={t("intro")}>
				<div className="grid max-w-md grid-cols-1 gap-6 md:max-w-none md:grid-cols-2">
					{error && <SignInProblem error={String(error)} provider={oidc && new URL(oidc.issuer).hostname} />}
					<SignInForm to={target} keepsMail={smtpUrl === null} />
					<DemonstrationAccounts to={target} demonstration={await demonstration()} />
				</div>
			</PageBody>
		</SiteShell>
	);
}
