/** How long did this thread compute? For tests of speed, which must not fail because a machine has other things to do. */

/** Milliseconds of processor time that `work` took. */
export function cpuTime(work: () => void): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}
