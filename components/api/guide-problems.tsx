/** Every code a refusal of the API can have, with its status and its sentence; each is the target of the `type` of its problem. */
import { translator } from "@/lib/i18n/request";

type Props = { problems: { code: string; status: number; sentence: string }[]; headingClass: string };

export async function GuideProblems({ problems, headingClass }: Props) {
	const t = await translator("api");
	return (
		<section id="problems" className="mt-10 scroll-mt-20" aria-labelledby="problems-heading">
			<h2 id="problems-heading" className={`${headingClass} mb-3`}>
				{t("docs.problems")}
			</h2>
			<dl>
				{problems.map(({ code, status, sentence }) => (
					<div key={code} id={code} className="grid scroll-mt-20 gap-x-4 border-t border-line py-2 sm:grid-cols-[16rem_1fr]">
						<dt>
							<code dir="ltr">{code}</code> <span className="text-muted">{status}</span>
						</dt>
						<dd className="text-muted">{sentence}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
