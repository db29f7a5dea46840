import { expect, test } from "vitest";
import { clientAddress, neighbourhood } from "./client-address";

test.each([
	["a client itself", "203.0.113.7", "", "203.0.113.7"],
	["a client that claims to be another", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
	["behind a proxy on this machine", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
	["behind a proxy, claiming to be another", "10.0.0.2", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
	["this machine", "::1", "", "::1"],
	["IPv4 in IPv6", "::ffff:203.0.113.7", "198.51.100.1", "203.0.113.7"],
	["a proxy that writes nonsense", "192.168.1.1", "unknown", "192.168.1.1"],
	["a connection that is gone", undefined, "198.51.100.1", "unknown"],
])("%s", (_, peer, forwardedFor, expected) => {
	expect(clientAddress(peer, forwardedFor)).toBe(expected);
});

test.each([
	["203.0.113.7", "203.0.113.7"],
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
	["2001:0db8::7", "2001:db8:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["unknown", "unknown"],
])("%s belongs to %s", (address, expected) => {
	expect(neighbourhood(address)).toBe(expected);
});
