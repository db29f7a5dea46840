"use client";
/**
 * A form around a server action: the same with and without JavaScript. A refusal is said in an alert at its head, which takes the
 * keyboard; each field says what is wrong with it, and keeps what was typed.
 */
import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { Disclosure } from "./disclosure";
import { type FormAnswer, FormState } from "./form-state";
import { Notice } from "./notice";

type Props<Answer extends FormAnswer> = Omit<ComponentProps<"form">, "action" | "children"> & {
	action: (previous: Answer, form: FormData) => Promise<Answer>;
	children: ReactNode;
	/** Said, and read out, after it was done; a function (in a client component) where it depends on what came of it. */
	done?: ReactNode | ((answer: Extract<Answer, { status: "done" }>) => ReactNode);
	/** Shown when asked for: the form inside a disclosure, which is open when there is an answer to read in it. */
	disclosure?: { summary: ReactNode; name?: string; className?: string; summaryClassName?: string };
	/** For what else has to happen then: closing a dialog, emptying a kept draft. */
	onDone?: () => void;
};

export function ActionForm<Answer extends FormAnswer>({
	action,
	children,
	done,
	disclosure,
	onDone,
	className = "",
	...rest
}: Props<Answer>) {
	// The action itself, not a function around it: only so does the form post without JavaScript.
	const [answer, submit] = useActionState(action as unknown as (previous: FormAnswer, form: FormData) => Promise<FormAnswer>, {
		status: "idle",
	});
	const form = (
		<AnsweredForm
			answer={answer}
			submit={submit}
			done={typeof done === "function" ? answer.status === "done" && done(answer as Extract<Answer, { status: "done" }>) : done}
			onDone={onDone}
			className={className}
			{...rest}
		>
			{children}
		</AnsweredForm>
	);
	return disclosure === undefined ? (
		form
	) : (
		<Disclosure {...disclosure} open={answer.status !== "idle"}>
			{form}
		</Disclosure>
	);
}

type AnsweredProps = Omit<ComponentProps<"form">, "action"> & {
	answer: FormAnswer;
	submit: (form: FormData) => void;
	done?: ReactNode;
	onDone?: () => void;
};

function AnsweredForm({ answer, submit, done, onDone, className, children, ...rest }: AnsweredProps) {
	const alert = useRef<HTMLDivElement>(null);
	const whenDone = useRef(onDone);
	whenDone.current = onDone;
	useEffect(() => {
		if (answer.status === "refused") alert.current?.focus();
		if (answer.status === "done") whenDone.current?.();
	}, [answer]);
	return (
		<FormState value={answer}>
			<form action={submit} className={className} {...rest}>
				{answer.status === "refused" && (
					// biome-ignore lint/a11y/noAutofocus: without JavaScript the page comes back whole; this brings its reader to the sentence.
					<div ref={alert} role="alert" tabIndex={-1} autoFocus className="mb-4 scroll-mt-24">
						<Notice tone="danger">
							{answer.sentence}
							<StrayProblems fields={answer.fields} values={answer.values} />
						</Notice>
					</div>
				)}
				{children}
				<div role="status" className="empty:absolute">
					{answer.status === "done" && done ? <div className="text-agree-ink">{done}</div> : null}
				</div>
			</form>
		</FormState>
	);
}

/** Problems of fields that this form does not show, so that no refusal stays without its reason. */
function StrayProblems({ fields, values }: { fields: Record<string, string>; values: Record<string, string> }) {
	const stray = Object.entries(fields).filter(([name]) => name === "" || (!(name in values) && !/password|token/i.test(name)));
	return stray.length === 0 ? null : (
		<ul className="mt-1">
			{stray.map(([name, sentence]) => (
				<li key={name}>{sentence}</li>
			))}
		</ul>
	);
}
