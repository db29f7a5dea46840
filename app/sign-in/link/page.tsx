/** Where a link in a mail leads. Opening it changes nothing: a click signs in, so that a mail scanner does not use the link up. */
import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { buttonClass } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { pressSignInLinkAction } from "@/lib/actions/sign-in";
import { requestAddress } from "@/lib/auth/visit";
import { returnPath } from "@/lib/domain/return-path";
import { sentenceOf } from "@/lib/i18n/refusal-sentences";
import { requestLocale, translator } from "@/lib/i18n/request";
import { signInLink } from "@/lib/queries/sign-in-link";

// The address holds a secret. No other site hears it (Referrer-Policy: same-origin); "no-referrer" would take the origin from the form.
export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("signIn"))("linkPage.title") };
}

interface Props {
	searchParams: Promise<{ token?: string; to?: string }>;
}

export default async function SignInLinkPage({ searchParams }: Props) {
	const { token, to } = await searchParams;
	const t = await translator("signIn.linkPage");
	const link = await signInLink({ token: String(token ?? ""), from: await requestAddress() });
	const target = returnPath(to);
	return (
		<SiteShell signIn={false}>
			{link.ok ? (
				<PageBody title={t("title")} intro={t("intro", { email: link.value.email })} width="narrow">
					<ActionForm action={pressSignInLinkAction}>
						<input type="hidden" name="token" value={token} />
						<input type="hidden" name="to" value={target} />
						<SubmitButton>{t("submit")}</SubmitButton>
					</ActionForm>
				</PageBody>
			) : (
				<PageBody title={t("usedTitle")} intro={sentenceOf(link, await requestLocale())} width="narrow">
					<Link href={`/sign-in?to=${encodeURIComponent(target)}`} className={buttonClass({ variant: "primary" })}>
						{t("another")}
					</Link>
				</PageBody>
			)}
		</SiteShell>
	);
}
