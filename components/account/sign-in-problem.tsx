/** Why next-auth sent somebody back to the door. */
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/request";

export async function SignInProblem({ error, provider }: { error: string; provider: string | null }) {
	const t = await translator("signIn");
	return (
		<div role="alert" className="md:col-span-2">
			<Notice tone="danger">{error === "provider" && provider ? t("problems.provider", { name: provider }) : t("problems.other")}</Notice>
		</div>
	);
}
