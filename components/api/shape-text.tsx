/** The shape of what is sent or answered, as it would be typed. Lines wrap, so that nothing has to be scrolled sideways. */
export function ShapeText({ label, text }: { label: string; text: string }) {
	return (
		<figure>
			<figcaption className="text-[0.8125rem] font-medium text-muted">{label}</figcaption>
			<pre
				dir="ltr"
				className="mt-1 rounded-lg bg-sunken p-3 text-[0.8125rem] leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]"
			>
				<code>{text}</code>
			</pre>
		</figure>
	);
}
