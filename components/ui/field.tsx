"use client";
/** A labelled field: its label, a hint, what is wrong with it, all tied together for screen readers. */
import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { useFieldAnswer } from "./form-state";

interface Frame {
	id: string;
	name: string;
	describedBy: string | undefined;
	invalid: boolean;
}
const FieldFrame = createContext<Frame | null>(null);

type FieldProps = {
	label: ReactNode;
	name: string;
	hint?: ReactNode;
	/** Beside what the form's last answer says of this field. */
	error?: string;
	/** The label is read out, and not shown: for a field whose place says it. */
	labelHidden?: boolean;
	className?: string;
	/** The control; a line to type into if there is none. */
	children?: ReactNode;
};

/** Further properties go to the line to type into: `<Field label="E-mail" name="email" type="email" required />`. */
export function Field({
	label,
	name,
	hint,
	error,
	labelHidden = false,
	className = "",
	children,
	...control
}: FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>) {
	const id = useId();
	const { problem } = useFieldAnswer(name);
	const wrong = error ?? problem;
	const describedBy = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ") || undefined;
	return (
		<FieldFrame value={{ id, name, describedBy, invalid: Boolean(wrong) }}>
			<div className={`grid min-w-0 content-start gap-1 ${className}`}>
				<label htmlFor={id} className={labelHidden ? "sr-only" : "font-medium"}>
					{label}
				</label>
				{hint && (
					<p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
						{hint}
					</p>
				)}
				{children ?? <TextInput {...control} />}
				{wrong && (
					<p id={`${id}-wrong`} className="text-[0.8125rem] font-medium text-danger">
						{wrong}
					</p>
				)}
			</div>
		</FieldFrame>
	);
}

const box =
	"w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-faint aria-invalid:border-danger disabled:opacity-60 text-base sm:text-sm min-h-9 pointer-coarse:min-h-11";

function useControl(ownName: string | undefined) {
	const frame = use(FieldFrame);
	const name = ownName ?? frame?.name ?? "";
	const answer = useFieldAnswer(name);
	return {
		...answer,
		attributes: {
			name,
			...(frame && {
				id: frame.id,
				"aria-describedby": frame.describedBy,
				"aria-invalid": frame.invalid || undefined,
			}),
		},
	};
}

export function TextInput({ name, defaultValue, className = "", ...rest }: ComponentProps<"input">) {
	const { typed, attributes } = useControl(name);
	const value = "value" in rest ? {} : { defaultValue: typed ?? defaultValue };
	return <input type="text" {...attributes} {...value} className={`${box} ${className}`} {...rest} />;
}

export function TextArea({ name, defaultValue, className = "", rows = 4, ...rest }: ComponentProps<"textarea">) {
	const { typed, attributes } = useControl(name);
	const value = "value" in rest ? {} : { defaultValue: typed ?? defaultValue };
	return <textarea rows={rows} {...attributes} {...value} className={`${box} resize-y leading-relaxed ${className}`} {...rest} />;
}

export function Select({ name, defaultValue, className = "", children, ...rest }: ComponentProps<"select">) {
	const { typed, attributes } = useControl(name);
	const chosen = typed ?? defaultValue;
	const value = "value" in rest ? {} : { defaultValue: chosen };
	// React does not give a <select> its new default after a form was answered; a new one has it from the start.
	return (
		<select key={String(chosen)} {...attributes} {...value} className={`${box} pe-8 ${className}`} {...rest}>
			{children}
		</select>
	);
}

/** Ticked or not; `value` is what the form sends when ticked. */
export function Checkbox({
	label,
	hint,
	name,
	defaultChecked,
	className = "",
	...rest
}: ComponentProps<"input"> & { label: ReactNode; hint?: ReactNode; name: string }) {
	const id = useId();
	const { typed, refused } = useFieldAnswer(name);
	const checked = refused ? typed !== null : defaultChecked;
	return (
		<div className={`flex items-start gap-2.5 ${className}`}>
			<input
				key={String(checked)}
				id={id}
				type="checkbox"
				name={name}
				defaultChecked={checked}
				aria-describedby={hint ? `${id}-hint` : undefined}
				className="mt-0.5 size-4.5 shrink-0 accent-accent"
				{...rest}
			/>
			<div>
				<label htmlFor={id} className="font-medium">
					{label}
				</label>
				{hint && (
					<p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
						{hint}
					</p>
				)}
			</div>
		</div>
	);
}
