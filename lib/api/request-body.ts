/** Is the body of a request of the right kind, not too large, and well-formed? */
import { done, type Result, refused } from "@/lib/domain/refusal";

const mebibyte = 1024 * 1024;
export const maxJsonBytes = mebibyte;
/** A file of 20 MB and what a form puts around it. */
export const maxFormBytes = 25 * mebibyte;

export interface ReadBody {
	json: Record<string, unknown>;
	form: FormData | null;
	/** What makes two requests the same: for forms their fields, since each sending has boundaries of its own. */
	identity: Uint8Array[];
}

/** A body that is not there counts as {}. */
export async function readJsonBody(request: Request): Promise<Result<ReadBody>> {
	const read = await readBytes(request, maxJsonBytes);
	if (!read.ok) return read;
	const bytes = read.value;
	if (bytes.length === 0) return done({ json: {}, form: null, identity: [] });
	if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? ""))
		return refused("body-type-unsupported", { expected: "application/json" });
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return refused("json-malformed");
	}
	if (typeof json !== "object" || json === null || Array.isArray(json))
		return { ...refused("input-invalid"), fields: [{ pointer: "", code: "type", params: { expected: "object" } }] };
	return done({ json: json as Record<string, unknown>, form: null, identity: [bytes] });
}

export async function readFormBody(request: Request): Promise<Result<ReadBody>> {
	const type = request.headers.get("content-type") ?? "";
	if (!/^multipart\/form-data\s*;/i.test(type)) return refused("body-type-unsupported", { expected: "multipart/form-data" });
	const read = await readBytes(request, maxFormBytes);
	if (!read.ok) return read;
	let form: FormData;
	try {
		form = await new Response(read.value as BodyInit, { headers: { "Content-Type": type } }).formData();
	} catch {
		return refused("form-malformed");
	}
	const identity: Uint8Array[] = [];
	for (const [name, value] of form) {
		identity.push(Buffer.from(JSON.stringify([name, typeof value === "string" ? value : value.name])));
		if (typeof value !== "string") identity.push(new Uint8Array(await value.arrayBuffer()));
	}
	return done({ json: {}, form, identity });
}

async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array>> {
	if (Number(request.headers.get("content-length") ?? 0) > limit) return refused("body-too-large");
	if (request.body === null) return done(new Uint8Array());
	const chunks: Uint8Array[] = [];
	let length = 0;
	// The announced length may be missing or a lie, so what arrives is counted too.
	for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length > limit) return refused("body-too-large");
		chunks.push(chunk);
	}
	return done(Buffer.concat(chunks));
}
