/** Which files can be had, and what is each good for? Plain links: they work without JavaScript. */
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";

const formats = ["xlsx", "csv", "md", "json"] as const;

export async function ExportFormats({ paperId, draft }: { paperId: string; draft: number }) {
	const t = await translator("export");
	return (
		<ul className="grid gap-3">
			{formats.map((format) => (
				<Card as="li" key={format} className="flex flex-wrap items-center gap-x-6 gap-y-3">
					<div className="min-w-0 grow basis-72">
						<h3 className="font-semibold">{t(`format.${format}.name`)}</h3>
						<p className="mt-0.5 max-w-prose text-sm text-muted">{t(`format.${format}.what`)}</p>
					</div>
					<a
						href={`/api/v1/papers/${paperId}/export?format=${format}&draft=${draft}`}
						download
						aria-label={t("downloadFormat", { format: t(`format.${format}.name`) })}
						className={buttonClass({ variant: format === "xlsx" ? "primary" : "secondary" })}
					>
						<Icon name="download" className="size-4" />
						{t("download")}
					</a>
				</Card>
			))}
		</ul>
	);
}
