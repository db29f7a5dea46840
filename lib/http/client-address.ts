/**
 * From which address does a request come?
 *
 * What stands in X-Forwarded-For anybody can write, so it is believed only from a proxy, which sits on a private network; and only its
 * last entry, which is the one the proxy itself wrote. The server puts the answer into a header of its own on every request. Pure.
 */
import { BlockList, isIP } from "node:net";

export const clientAddressHeader = "x-colloquy-client";

const nearby = new BlockList();
nearby.addSubnet("127.0.0.0", 8, "ipv4");
nearby.addSubnet("10.0.0.0", 8, "ipv4");
nearby.addSubnet("172.16.0.0", 12, "ipv4");
nearby.addSubnet("192.168.0.0", 16, "ipv4");
nearby.addSubnet("100.64.0.0", 10, "ipv4");
nearby.addSubnet("169.254.0.0", 16, "ipv4");
nearby.addAddress("::1", "ipv6");
nearby.addSubnet("fc00::", 7, "ipv6");
nearby.addSubnet("fe80::", 10, "ipv6");

/** `peer`: the address of the connection. Answers "unknown" for a connection that is gone already. */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined): string {
	const address = plain(peer ?? "");
	const version = isIP(address);
	if (version === 0) return "unknown";
	if (!nearby.check(address, version === 6 ? "ipv6" : "ipv4")) return address;
	const last = plain(forwardedFor?.split(",").at(-1)?.trim() ?? "");
	return isIP(last) === 0 ? address : last;
}

/** IPv4 addresses arrive as ::ffff:192.0.2.1 where both are listened to; zones (%eth0) tell nothing of the client. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

/** Whose attempts are counted together: an IPv4 address, or the /64 that one IPv6 customer usually has. */
export function neighbourhood(address: string): string {
	if (isIP(address) !== 6) return address;
	const [head = "", tail] = address.split("::");
	const before = head === "" ? [] : head.split(":");
	const after = tail === undefined || tail === "" ? [] : tail.split(":");
	const groups =
		tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}
