/** What is this, for somebody who has just come? */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/request";
import { Specimen } from "./specimen";

const steps = ["import", "discuss", "export"] as const;

export async function Landing() {
	const t = await translator("home");
	return (
		<main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-5 pt-12 pb-24 sm:px-8 sm:pt-20">
			<div className="grid items-center gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
				<div>
					<h1 className="font-serif text-[2.25rem] leading-[1.12] font-semibold tracking-tight sm:text-5xl">{t("headline")}</h1>
					<p className="mt-5 max-w-prose font-serif text-lg leading-relaxed text-muted">{t("lead")}</p>
					<div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
						<Link href="/sign-in" className={buttonClass({ variant: "primary" })}>
							{t("signIn")}
						</Link>
						<p className="text-muted">{t("byInvitation")}</p>
					</div>
				</div>
				<Specimen />
			</div>
			<ol className="mt-16 grid gap-8 border-t border-line pt-10 sm:mt-24 sm:grid-cols-3">
				{steps.map((step, index) => (
					<li key={step}>
						<p className="text-[0.8125rem] font-medium text-faint tabular-nums">{index + 1}</p>
						<h2 className="mt-1 font-serif text-xl font-semibold">{t(`steps.${step}.title`)}</h2>
						<p className="mt-2 text-muted">{t(`steps.${step}.text`)}</p>
					</li>
				))}
			</ol>
		</main>
	);
}
