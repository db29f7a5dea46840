/** How many requests a second does an address answer? autocannon asks, in a process of its own so that it does not measure itself. */
import { spawn } from "node:child_process";
import { processorTime } from "./process-cost";

export interface Load {
	requestsPerSecond: number;
	/** Milliseconds. */
	median: number;
	p99: number;
	/** Milliseconds of processor the answering process spent on one answer, all its threads together; NaN where the system does not tell. */
	processor: number;
	/** Answers that were not 2xx, errors and time-outs: a measurement with any of them does not count. */
	failures: number;
}

export async function load(url: string, options: { connections: number; seconds: number; cookie?: string; pid: number }): Promise<Load> {
	const args = ["node_modules/autocannon/autocannon.js", "--json", "--no-progress"];
	args.push("--connections", String(options.connections), "--duration", String(options.seconds));
	if (options.cookie) args.push("--headers", `cookie=${options.cookie}`);
	const before = processorTime(options.pid);
	const answer = JSON.parse(await output(args.concat(url))) as {
		requests: { average: number; total: number };
		latency: { p50: number; p99: number };
		errors: number;
		timeouts: number;
		non2xx: number;
	};
	return {
		requestsPerSecond: answer.requests.average,
		median: answer.latency.p50,
		p99: answer.latency.p99,
		processor: (processorTime(options.pid) - before) / answer.requests.total,
		failures: answer.errors + answer.timeouts + answer.non2xx,
	};
}

function output(args: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } });
		let text = "";
		child.stdout.on("data", (bytes) => {
			text += bytes;
		});
		child.on("error", reject);
		child.on("close", (status) => (status === 0 ? resolve(text) : reject(new Error(`autocannon ended with status ${status}`))));
	});
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
