/** Downloads of the API: the consolidated feedback on a paper, as a file. */
import "server-only";
import { z } from "zod";
import { done, refused } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { exportFeedback, exportFormats, isExportFormat } from "@/lib/exporters/export-feedback";
import { contentDisposition } from "@/lib/exporters/file-name";
import { consolidatedFeedback } from "@/lib/queries/consolidated-feedback";
import type { Operation } from "../operation";

const query = z.strictObject({
	/** Any text here, so that an unknown format gets its own refusal, which says which there are. */
	format: z
		.string()
		.max(100)
		.default("")
		.meta({ enum: [...exportFormats] }),
	/** Number of a published draft; left out: the newest. */
	draft: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
});

export const exportOperations: readonly Operation[] = [
	{
		id: "exportFeedback",
		method: "GET",
		path: "/papers/{id}/export",
		query,
		// A link on a page has no token; nothing is changed here.
		sessionWillDo: true,
		status: 200,
		alsoAnswers: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "text/markdown", "application/json"],
		handle: async ({ actor, params, query: sent, locale, now }) => {
			const { format, draft } = sent as z.output<typeof query>;
			const feedback = await consolidatedFeedback(actor, { paperId: params.id ?? "", draftNumber: draft }, now);
			if (!feedback.ok) return feedback;
			if (!isExportFormat(format)) return refused("format-unknown", { choices: exportFormats.join(", ") });
			const { bytes, mediaType, name } = exportFeedback(format, feedback.value, { locale, baseUrl: env().publicUrl });
			const headers = {
				"Content-Type": mediaType,
				"Content-Length": String(bytes.length),
				"Content-Disposition": contentDisposition(name),
				"Cache-Control": "private, no-store",
				Vary: "Authorization, Cookie, Accept-Language",
			};
			return done(new Response(bytes, { headers }));
		},
	},
];
