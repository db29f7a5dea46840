/** The way to the organisation's own sign-in, where there is one. A plain form: it leaves this site. */
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/request";

/** `to`: where to come back to. */
export async function ProviderForm({ to, className = "" }: { to: string; className?: string }) {
	const { oidc } = env();
	if (oidc === null) return null;
	const t = await translator("signIn");
	return (
		<form action="/sign-in/provider" method="post" className={`grid ${className}`}>
			<input type="hidden" name="to" value={to} />
			<SubmitButton variant="secondary">{t("provider", { name: new URL(oidc.issuer).hostname })}</SubmitButton>
		</form>
	);
}
