/** The name of the product, and the way home. */
import Link from "next/link";

export function Wordmark({ label }: { label: string }) {
	return (
		<Link href="/" className="rounded-md font-serif text-lg font-semibold tracking-tight text-ink">
			{label}
		</Link>
	);
}
