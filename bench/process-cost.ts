/** What does a running process cost, in memory and in processor time? As the system counts it. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock (proc(5), USER_HZ). */
const TICK_MS = 10;

/** Milliseconds of processor used so far by all threads of a process; NaN where there is no /proc. */
export function processorTime(pid: number): number {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return Number.NaN;
	// The second field is the name in brackets, which may hold anything; utime and stime are the 14th and 15th.
	const fields = readFileSync(file, "utf8")
		.replace(/^.*\) /s, "")
		.split(" ");
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory, in MB. */
export function residentMemory(pid: number): number {
	const file = `/proc/${pid}/status`;
	const kilobytes = existsSync(file)
		? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1]
		: spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout;
	return Number(kilobytes) / 1000;
}
