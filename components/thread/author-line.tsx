/** Who said it, as far as this reader may know: a name, whom they speak for, or just that somebody did. */
import { Avatar } from "@/components/ui/avatar";
import type { AuthorView } from "@/lib/domain/attribution";
import { translator } from "@/lib/i18n/request";

type Props = {
	author: AuthorView;
	/** Below the name, after whom they speak for: what it is, and when. */
	children: React.ReactNode;
	size?: "small" | "normal";
};

export async function AuthorLine({ author, children, size = "normal" }: Props) {
	const t = await translator("thread");
	const affiliation = author.known === "name" ? author.affiliation : null;
	return (
		<div className="flex min-w-0 items-center gap-2.5">
			<Avatar author={author} size={size} />
			<div className="min-w-0 leading-snug">
				<p className="text-[0.8125rem]">
					<AuthorName author={author} />
					{author.mine && author.known !== "nothing" && <span className="text-muted"> ({t("you")})</span>}
				</p>
				<p className="text-xs text-faint">
					{affiliation !== null && (
						<>
							<bdi>{affiliation}</bdi>
							{" · "}
						</>
					)}
					{children}
				</p>
			</div>
		</div>
	);
}

/** The name alone, within a sentence or a list. */
export async function AuthorName({ author }: { author: AuthorView }) {
	const t = await translator("thread");
	return (
		<b dir="auto" className="font-semibold text-ink">
			{author.known === "name"
				? author.name
				: author.known === "affiliation"
					? author.affiliation
					: t(author.mine ? "youAlone" : "somebody")}
		</b>
	);
}
