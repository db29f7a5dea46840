/** Tokens for programs: made, told apart, taken back. */
import { ActionForm } from "@/components/ui/form";
import { Moment } from "@/components/ui/moment";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeTokenAction } from "@/lib/actions/account";
import { tokenLifetimes } from "@/lib/domain/token-lifetime";
import { translator } from "@/lib/i18n/request";
import type { TokenEntry } from "@/lib/queries/account";
import { AccountSection } from "./account-section";
import { CreateToken } from "./create-token";

export async function TokensSection({ tokens, now }: { tokens: TokenEntry[]; now: Date }) {
	const t = await translator("account");
	return (
		<AccountSection
			id="tokens"
			title={t("tokens")}
			intro={
				<>
					{t("tokensIntro")}{" "}
					<a href="/api-docs" className="text-accent underline">
						{t("tokensDescription")}
					</a>
				</>
			}
		>
			{tokens.length === 0 ? (
				<p className="text-muted">{t("tokensNone")}</p>
			) : (
				<ul className="divide-y divide-line border-y border-line">
					{tokens.map((token) => (
						<li key={token.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
							<div className="min-w-0">
								<p>
									<span className="font-medium">{token.name}</span>{" "}
									<span className="text-[0.8125rem] text-muted">{t("tokenEnding", { ending: token.ending })}</span>
								</p>
								<p className="text-[0.8125rem] text-muted">
									<Use token={token} /> · <End token={token} now={now} />
								</p>
							</div>
							<ActionForm action={revokeTokenAction}>
								<input type="hidden" name="tokenId" value={token.id} />
								<SubmitButton variant="danger" size="small" aria-label={t("revokeTokenOf", { name: token.name })}>
									{t("revokeToken")}
								</SubmitButton>
							</ActionForm>
						</li>
					))}
				</ul>
			)}
			<CreateToken
				texts={{
					name: t("tokenName"),
					nameHint: t("tokenNameHint"),
					lifetime: t("tokenLifetime"),
					submit: t("createToken"),
					label: t("tokenLabel"),
					copy: t("copy"),
					copied: t("copied"),
					made: t.raw("tokenMade"),
				}}
				lifetimes={tokenLifetimes.map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
			/>
		</AccountSection>
	);
}

async function Use({ token: { lastUsedAt } }: { token: TokenEntry }) {
	const t = await translator("account");
	if (lastUsedAt === null) return t("tokenNeverUsed");
	return (
		<>
			{t("tokenUsed")} <Moment iso={lastUsedAt} />
		</>
	);
}

async function End({ token: { expiresAt }, now }: { token: TokenEntry; now: Date }) {
	const t = await translator("account");
	if (expiresAt === null) return t("tokenForever");
	const over = new Date(expiresAt) <= now;
	return (
		<span className={over ? "font-medium text-danger" : ""}>
			{over ? t("tokenOver") : t("tokenUntil")} <Moment iso={expiresAt} />
		</span>
	);
}
