/** The drawings of the tools, once on the page for all blocks. */
import { Icon } from "@/components/ui/icon";
import { toolIcons } from "./block-markup";

export function ToolIcons() {
	return (
		<svg className="hidden" aria-hidden="true">
			{toolIcons.map((name) => (
				<symbol key={name} id={`tool-${name}`} viewBox="0 0 24 24">
					<Icon name={name} className="" />
				</symbol>
			))}
		</svg>
	);
}
