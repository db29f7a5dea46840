"use client";
/**
 * To take a position, on a paragraph or on a counter-proposal. What is pressed shows at once; if it is refused, it goes back and says why.
 *
 * One plain form, each position a button of it, so it works without JavaScript; the keys 1 to 4 press the same buttons.
 */
import { type ReactNode, useActionState } from "react";
import { useFormStatus } from "react-dom";
import { Icon } from "@/components/ui/icon";
import type { Outcome } from "@/lib/actions/outcome";

export interface StanceOption {
	value: string;
	label: string;
	tone: "agree" | "reservations" | "disagree" | "abstain";
}

type Props = {
	action: (previous: Outcome, form: FormData) => Promise<Outcome>;
	/** Names the group for screen readers. */
	label: string;
	hidden: Record<string, string>;
	options: StanceOption[];
	mine: string | null;
	/** Why positions are not taken; null: they are. */
	refusal: string | null;
	/** By position ("" for none): the bar and the counts as they are with it. HTML of bar-html.ts and phrases. */
	lines: Record<string, string>;
	withdraw: string;
	/** Where a position can be given a reason. */
	reason?: { value: string; add: string; label: string; save: string };
	/** In the line of counts, and after the buttons. */
	chips?: ReactNode;
	children?: ReactNode;
};

export function StanceForm({ action, hidden, ...props }: Props) {
	// The action itself, not a function around it: only so does the form post without JavaScript.
	const [outcome, submit] = useActionState(action, { status: "idle" });
	return (
		<form action={submit} className="stance-form">
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Stances {...props} />
			{outcome.status === "refused" && (
				<p role="alert" className="refusal">
					{outcome.sentence}
				</p>
			)}
		</form>
	);
}

function Stances({ label, options, mine, refusal, lines, withdraw, reason, chips, children }: Omit<Props, "action" | "hidden">) {
	const { pending, data } = useFormStatus();
	const sent = pending ? data?.get("position") : undefined;
	const shown = typeof sent === "string" ? sent : (mine ?? "");
	const closed = refusal !== null;
	return (
		<>
			<div className="foot">
				{/* What is in it was made by the template of components/paper/html.ts, on the server. */}
				<span className="standing" dangerouslySetInnerHTML={{ __html: lines[shown] ?? "" }} />
				{chips}
			</div>
			<div className="tools">
				<fieldset className="stances" disabled={closed}>
					<legend className="sr-only">{label}</legend>
					{options.map((option) => (
						<button
							key={option.value}
							type="submit"
							name="position"
							value={option.value}
							aria-pressed={shown === option.value}
							data-tone={option.tone}
							className="stance"
							title={refusal ?? undefined}
						>
							<i aria-hidden="true" className={`sign keeps-colour tone-${option.tone}`} />
							{option.label}
						</button>
					))}
				</fieldset>
				{children}
			</div>
			{closed && <p className="closed-because">{refusal}</p>}
			{!closed && mine !== null && (
				<div className="my-position">
					{reason && (
						<details>
							<summary>
								<Icon name="chevron-right" className="size-3.5 shrink-0" />
								<span dir="auto">{reason.value === "" ? reason.add : reason.value}</span>
							</summary>
							<div className="reason">
								<label>
									<span className="sr-only">{reason.label}</span>
									<textarea
										key={reason.value}
										name="reason"
										dir="auto"
										rows={1}
										maxLength={2000}
										defaultValue={reason.value}
										placeholder={reason.label}
										className="writing"
									/>
								</label>
								<button type="submit" name="position" value={mine} className="small-button">
									{reason.save}
								</button>
							</div>
						</details>
					)}
					<button type="submit" name="position" value="" className="as-link">
						{withdraw}
					</button>
				</div>
			)}
		</>
	);
}
