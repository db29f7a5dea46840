"use client";
/** What stands in the place of a page that failed while moving about in the browser. A first request is answered by lib/http/failure-page.ts. */
import { Failure } from "@/components/shell/failure";

export default function PageFailed({ retry }: { retry: () => void }) {
	return <Failure retry={retry} />;
}
