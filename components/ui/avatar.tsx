/** Initials on a ground of their own, so that voices can be told apart at a glance. Says nothing that the name beside it does not. */
import { Icon } from "./icon";

/** What may be known of an author, as far as initials need it. */
export type AvatarAuthor = { known: "name"; name: string } | { known: "affiliation"; affiliation: string } | { known: "nothing" };

const grounds = ["bg-person-1", "bg-person-2", "bg-person-3", "bg-person-4", "bg-person-5", "bg-person-6"];
const sizes = { small: "size-5.5 text-[0.5625rem]", normal: "size-7 text-[0.6875rem]", large: "size-9 text-[0.8125rem]" };

export function Avatar({ author, size = "normal" }: { author: AvatarAuthor; size?: keyof typeof sizes }) {
	const name = author.known === "name" ? author.name : author.known === "affiliation" ? author.affiliation : null;
	const ground = name === null ? "bg-sunken text-muted" : `${grounds[groundOf(name)]} text-on-person`;
	const shape = author.known === "affiliation" ? "rounded-md" : "rounded-full";
	return (
		// From the style sheet, so that the initials are no text: what is read out and searched for is the name.
		<span
			aria-hidden="true"
			data-initials={name === null ? undefined : initials(name)}
			className={`grid shrink-0 place-items-center font-semibold select-none ${name === null ? "" : "before:content-[attr(data-initials)]"} ${sizes[size]} ${shape} ${ground}`}
		>
			{name === null && <Icon name="user" className="size-[60%]" />}
		</span>
	);
}

function initials(name: string): string {
	const words = name
		.trim()
		.split(/\s+/u)
		.filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
	return picked.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

function groundOf(name: string): number {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
	return sum % grounds.length;
}
