/** Who said it, as far as this reader may know; a line with a picture, or the name alone within a sentence or a list. */
import type { AuthorView } from "@/lib/domain/attribution";
import { translator } from "@/lib/i18n/request";
import { Author, type AuthorProps, AuthorText } from "./author";

export async function AuthorLine(props: AuthorProps) {
	return <Author {...props} t={await translator("thread")} />;
}

export async function AuthorName({ author }: { author: AuthorView }) {
	return <AuthorText author={author} t={await translator("thread")} />;
}
