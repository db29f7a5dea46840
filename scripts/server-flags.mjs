/**
 * How V8 keeps the memory of a server small (measured for docs/decisions/0109).
 *
 * Pages are strings of which a second sees hundreds of megabytes, gone as soon as they are sent. Left to itself V8 lets garbage grow with the
 * memory of the machine, to nearly a gigabyte. Neither of these is a limit that a large import or export could run into.
 */
export const serverFlags = [
	// What is young is looked through each 16 MB; on large machines it would be 64.
	"--max-semi-space-size=16",
	// What is old is looked through when it has grown by 60 %; it would be by up to 300 %.
	"--heap-growing-percent=60",
];
