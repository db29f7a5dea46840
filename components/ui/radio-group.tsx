"use client";
/** One of a few, each with a line that says what it means. */
import { type ReactNode, useId } from "react";
import { useFieldAnswer } from "./form-state";

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type Props = { legend: ReactNode; name: string; hint?: ReactNode; options: Option[]; defaultValue?: string; className?: string };

export function RadioGroup({ legend, name, hint, options, defaultValue, className = "" }: Props) {
	const id = useId();
	const { typed, problem } = useFieldAnswer(name);
	const chosen = typed ?? defaultValue;
	return (
		<fieldset aria-describedby={hint ? `${id}-hint` : undefined} className={`min-w-0 ${className}`}>
			<legend className="font-medium">{legend}</legend>
			{hint && (
				<p id={`${id}-hint`} className="mt-0.5 text-[0.8125rem] text-muted">
					{hint}
				</p>
			)}
			<div className="mt-2 grid gap-2">
				{options.map((option) => (
					<label
						key={option.value}
						className="flex items-start gap-2.5 rounded-lg border border-line px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-60"
					>
						<input
							key={String(option.value === chosen)}
							type="radio"
							name={name}
							value={option.value}
							defaultChecked={option.value === chosen}
							disabled={option.disabled}
							aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
							className="mt-0.5 size-4.5 shrink-0 accent-accent"
						/>
						<span className="min-w-0">
							<span className="block font-medium">{option.label}</span>
							{option.hint && (
								<span id={`${id}-${option.value}`} className="block text-[0.8125rem] text-muted">
									{option.hint}
								</span>
							)}
						</span>
					</label>
				))}
			</div>
			{problem && <p className="mt-1 text-[0.8125rem] font-medium text-danger">{problem}</p>}
		</fieldset>
	);
}
