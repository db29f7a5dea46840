/** The API, to read. Needs no token; says nothing that openapi.json does not say. */
import type { Metadata } from "next";
import { GuideCall } from "@/components/api/guide-call";
import { GuideProblems } from "@/components/api/guide-problems";
import { GuideTop } from "@/components/api/guide-top";
import { ShapeText } from "@/components/api/shape-text";
import { PageBody } from "@/components/shell/page-body";
import { SiteShell } from "@/components/shell/site-shell";
import { apiGuide } from "@/lib/api/guide";
import { requestLocale, translator } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("api"))("docs.title") };
}

const headingClass = "font-serif text-[1.4375rem] font-semibold";

export default async function ApiDocs() {
	const t = await translator("api");
	const { groups, shapes, problems } = apiGuide(await requestLocale());
	return (
		<SiteShell>
			<PageBody title={t("docs.title")} intro={t("docs.lead")}>
				<GuideTop groups={groups.map(({ name }) => ({ id: name, name: t(`groups.${name}`) }))} />
				{groups.map(({ name, calls }) => (
					<section key={name} id={name} className="mt-10 scroll-mt-20" aria-labelledby={`${name}-heading`}>
						<h2 id={`${name}-heading`} className={`${headingClass} mb-3`}>
							{t(`groups.${name}`)}
						</h2>
						{calls.map(({ id, method, path, query, body, form, status, answer }) => (
							<GuideCall
								key={id}
								{...{ id, method, path }}
								summary={t(`operations.${id}`)}
								more={t("docs.more")}
								parts={[
									{ label: t("docs.query"), text: query },
									{ label: t("docs.body"), text: body },
									{ label: t("docs.form"), text: form },
									{ label: t("docs.answer", { status }), text: answer },
								].flatMap(({ label, text }) => (text === null ? [] : { label, text }))}
							/>
						))}
					</section>
				))}
				<section id="shapes" className="mt-10 grid scroll-mt-20 gap-3" aria-labelledby="shapes-heading">
					<h2 id="shapes-heading" className={headingClass}>
						{t("docs.shapes")}
					</h2>
					{shapes.map(({ name, text }) => (
						<ShapeText key={name} label={name} text={text} />
					))}
				</section>
				<GuideProblems problems={problems} headingClass={headingClass} />
			</PageBody>
		</SiteShell>
	);
}
