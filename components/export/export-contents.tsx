/** What is in a download, what is left out, and how are authors given? */
import { translator } from "@/lib/i18n/request";
import type { ExportPageView } from "@/lib/queries/export-page";

type Props = { contents: NonNullable<ExportPageView["chosen"]>["contents"]; attribution: ExportPageView["seminar"]["attribution"] };

export async function ExportContents({ contents, attribution }: Props) {
	const t = await translator("export");
	const facts = [
		[t("inIt"), `${t("contents", contents)} ${t("everyParagraph")}`],
		[t("leftOut"), t("notInIt")],
		[t("authors"), t(`attributionNote.${attribution}`)],
	];
	return (
		<dl className="grid max-w-prose gap-x-6 gap-y-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
			{facts.map(([name, value]) => (
				<div key={name} className="contents">
					<dt className="font-semibold text-sm max-sm:-mb-2.5 sm:pt-px">{name}</dt>
					<dd className="text-muted text-sm">{value}</dd>
				</div>
			))}
		</dl>
	);
}
