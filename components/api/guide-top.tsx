/** The beginning of the API's page: the document for programs, what holds for every call, the way to the groups. */
import { translator } from "@/lib/i18n/request";

const conventions = ["conventionJson", "conventionProblem", "conventionPages", "conventionTags", "conventionKeys"] as const;

export async function GuideTop({ groups }: { groups: { id: string; name: string }[] }) {
	const t = await translator("api");
	const link = "text-accent underline underline-offset-2";
	return (
		<>
			<p>
				<a className={link} href="/api/v1/openapi.json">
					{t("docs.document")}
				</a>
				{" · "}
				<a className={link} href="/account">
					{t("docs.token")}
				</a>
			</p>
			<nav aria-label={t("docs.contents")} className="mt-5">
				<ul className="flex flex-wrap gap-x-4 gap-y-1">
					{[...groups, { id: "shapes", name: t("docs.shapes") }, { id: "problems", name: t("docs.problems") }].map(({ id, name }) => (
						<li key={id}>
							<a className={`${link} inline-block py-1`} href={`#${id}`}>
								{name}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<section className="mt-8 max-w-measure" aria-labelledby="conventions-heading">
				<h2 id="conventions-heading" className="font-serif text-[1.4375rem] font-semibold">
					{t("docs.conventions")}
				</h2>
				<ul className="mt-2 list-disc space-y-1.5 ps-5">
					{conventions.map((key) => (
						<li key={key}>{t(`docs.${key}`)}</li>
					))}
				</ul>
			</section>
		</>
	);
}
