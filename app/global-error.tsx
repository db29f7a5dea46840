"use client";
/** What stands in the place of everything when the layout itself failed in the browser. */
import "./globals.css";
import { Failure } from "@/components/shell/failure";

export default function EverythingFailed() {
	return (
		<html lang="en">
			<body>
				<Failure retry={() => window.location.reload()} />
			</body>
		</html>
	);
}
