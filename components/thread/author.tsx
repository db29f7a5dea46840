/**
 * Who said it, as far as this reader may know: a name, whom they speak for, or just that somebody did.
 *
 * Given its texts, so that a list of many costs no more than its elements; author-line.tsx fetches them for whoever shows few.
 */
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { AuthorView } from "@/lib/domain/attribution";
import type { translator } from "@/lib/i18n/request";

export type ThreadTexts = Awaited<ReturnType<typeof translator<"thread">>>;

export interface AuthorProps {
	author: AuthorView;
	/** Below the name, after whom they speak for: what it is, and when. */
	children: ReactNode;
	size?: "small" | "normal";
}

export function Author({ author, children, size = "normal", t }: AuthorProps & { t: ThreadTexts }) {
	const affiliation = author.known === "name" ? author.affiliation : null;
	return (
		<div className="author">
			<Avatar author={author} size={size} />
			<div>
				<p>
					<AuthorText author={author} t={t} />
					{author.mine && author.known !== "nothing" && ` (${t("you")})`}
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

export function AuthorText({ author, t }: { author: AuthorView; t: ThreadTexts }) {
	return (
		<>
			<b dir="auto" className="font-semibold text-ink">
				{author.known === "name" ? author.name : author.known === "affiliation" ? author.affiliation : t(whoUnknown(author))}
			</b>
			{author.imported && ` (${t("imported")})`}
		</>
	);
}

/** Who is only a name in the file takes no part, whether the name is told or not. */
function whoUnknown({ mine, imported }: AuthorView) {
	return imported ? "somebodyImported" : mine ? "youAlone" : "somebody";
}
