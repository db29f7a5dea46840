/** One call of the API: where it is, what it does, what goes in and comes out. */
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { ShapeText } from "./shape-text";

type Props = {
	id: string;
	method: string;
	path: string;
	summary: string;
	/** What is sent and answered: a label and a shape each. */
	parts: { label: string; text: string }[];
	/** The label of what unfolds. */
	more: string;
};

export function GuideCall({ id, method, path, summary, parts, more }: Props) {
	return (
		<article id={id} className="scroll-mt-20 border-t border-line py-4" aria-labelledby={`${id}-address`}>
			<h3 id={`${id}-address`} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
				<Badge tone={method === "GET" ? "neutral" : "accent"}>{method}</Badge>
				<code className="text-[0.9375rem] [overflow-wrap:anywhere]" dir="ltr">
					/api/v1{path}
				</code>
			</h3>
			<p className="mt-1.5 text-muted">{summary}</p>
			{parts.length > 0 && (
				<Disclosure
					summary={
						<>
							{more}
							<span className="sr-only">
								: {method} {path}
							</span>
						</>
					}
					className="mt-1.5"
					summaryClassName="text-[0.875rem] text-muted"
				>
					<div className="mt-2 grid gap-3">
						{parts.map(({ label, text }) => (
							<ShapeText key={label} label={label} text={text} />
						))}
					</div>
				</Disclosure>
			)}
		</article>
	);
}
