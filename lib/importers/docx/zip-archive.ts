/**
 * Which parts does a ZIP archive have, and what stands in one of them?
 *
 * Only the parts asked for are inflated, and each only as far as the limits allow, whatever the archive says of its own sizes. zlib is
 * told the limit and stops there: a library that takes the declared size as its buffer would go on counting through a bomb.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { Unreadable } from "./unreadable";

export const zipLimits = {
	parts: 10_000,
	/** Bytes of all parts read. */
	total: 100 * 1024 * 1024,
	part: 80 * 1024 * 1024,
	/** Inflated to compressed, where a part is larger than `honest`. Prose has 5 to 20, the most monotonous tables less than 100. */
	ratio: 250,
	honest: 4 * 1024 * 1024,
	/** Bytes of all parts that a paper can do without. */
	beside: 60 * 1024 * 1024,
};

interface Entry {
	offset: number;
	compressed: number;
	size: number;
	method: number;
	encrypted: boolean;
	checksum: number;
}

const directoryEnd = 0x06054b50;
const directoryEnd64 = 0x06064b50;
const locator64 = 0x07064b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const damaged = (): Unreadable => new Unreadable("file-damaged");

export class ZipArchive {
	private readonly entries = new Map<string, Entry>();
	private readonly view: DataView;
	private inflated = 0;
	private besides = 0;

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.readDirectory();
	}

	has(name: string): boolean {
		return this.entries.has(keyOf(name));
	}

	names(): string[] {
		return [...this.entries.keys()];
	}

	/** The bytes of a part; null if there is none of that name. Names of parts are blind to capitals (ECMA-376 part 2, 6.2.2). */
	read(name: string): Uint8Array | null {
		const entry = this.entries.get(keyOf(name));
		if (entry === undefined) return null;
		if (entry.encrypted) throw new Unreadable("file-encrypted");
		const left = Math.min(zipLimits.part, zipLimits.total - this.inflated);
		if (entry.size > left || isBomb(entry.size, entry.compressed)) throw new Unreadable("file-unsafe");
		const start = this.dataStart(entry.offset);
		if (start + entry.compressed > this.bytes.length) throw damaged();
		const data = inflate(this.bytes.subarray(start, start + entry.compressed), entry.method, left);
		this.inflated += data.length;
		if (isBomb(data.length, entry.compressed)) throw new Unreadable("file-unsafe");
		if (data.length !== entry.size || crc32(data) !== entry.checksum) throw damaged();
		return data;
	}

	/** A part that a paper can do without, an image: null if it is not there, damaged or locked; "large" if it is larger than that. */
	readBeside(name: string, limit: number): Uint8Array | "large" | null {
		const entry = this.entries.get(keyOf(name));
		if (entry === undefined || entry.encrypted) return null;
		if (entry.size > Math.min(limit, zipLimits.beside - this.besides)) return "large";
		try {
			const start = this.dataStart(entry.offset);
			const data = inflate(this.bytes.subarray(start, start + entry.compressed), entry.method, entry.size + 1);
			this.besides += data.length;
			return data.length === entry.size && crc32(data) === entry.checksum ? data : null;
		} catch (error) {
			if (error instanceof Unreadable) return null;
			throw error;
		}
	}

	private readDirectory(): void {
		const end = this.findEnd();
		let [count, size, start] = [this.u16(end + 10), this.u32(end + 12), this.u32(end + 16)];
		let directoryStops = end;
		if ((count === 0xffff || start === 0xffffffff) && end >= 20 && this.u32(end - 20) === locator64) {
			const at = this.u64(end - 12);
			if (this.u32(at) !== directoryEnd64) throw damaged();
			[count, size, start] = [this.u64(at + 32), this.u64(at + 40), this.u64(at + 48)];
			directoryStops = at;
		}
		if (count > zipLimits.parts) throw new Unreadable("file-unsafe");
		// Something may stand before the archive; then all of its offsets are too small by as much.
		const shift = Math.max(0, directoryStops - size - start);
		let at = start + shift;
		for (let index = 0; index < count; index++) at = this.readEntry(at, shift);
	}

	private readEntry(at: number, shift: number): number {
		if (this.u32(at) !== directoryEntry) throw damaged();
		const [nameLength, extraLength, commentLength] = [this.u16(at + 28), this.u16(at + 30), this.u16(at + 32)];
		const extra = at + 46 + nameLength;
		const next = extra + extraLength + commentLength;
		if (next > this.bytes.length) throw damaged();
		const name = keyOf(new TextDecoder().decode(this.bytes.subarray(at + 46, extra)));
		const [compressed, size, offset] = this.largeSizes(extra, extra + extraLength, [
			this.u32(at + 20),
			this.u32(at + 24),
			this.u32(at + 42),
		]);
		const entry = {
			offset: offset + shift,
			compressed,
			size,
			method: this.u16(at + 10),
			encrypted: (this.u16(at + 8) & 1) === 1,
			checksum: this.u32(at + 16),
		};
		// Two parts of one name: two readers could read two papers. The first counts, for everybody here.
		if (!this.entries.has(name)) this.entries.set(name, entry);
		return next;
	}

	/** Zip64 keeps what does not fit into four bytes in an extra field: size, compressed size, offset, only those that do not fit. */
	private largeSizes(from: number, to: number, [compressed, size, offset]: [number, number, number]): [number, number, number] {
		for (let at = from; at + 4 <= to; ) {
			const [id, length] = [this.u16(at), this.u16(at + 2)];
			if (id === 1) {
				let place = at + 4;
				const next = (value: number): number => {
					if (value !== 0xffffffff) return value;
					place += 8;
					return this.u64(place - 8);
				};
				const realSize = next(size);
				return [next(compressed), realSize, next(offset)];
			}
			at += 4 + length;
		}
		return [compressed, size, offset];
	}

	private findEnd(): number {
		const first = Math.max(0, this.bytes.length - 22 - 0xffff);
		for (let at = this.bytes.length - 22; at >= first; at--) if (this.u32(at) === directoryEnd) return at;
		throw damaged();
	}

	private dataStart(at: number): number {
		if (this.u32(at) !== localHeader) throw damaged();
		return at + 30 + this.u16(at + 26) + this.u16(at + 28);
	}

	private u16(at: number): number {
		return this.inside(at, 2) ? this.view.getUint16(at, true) : 0;
	}

	private u32(at: number): number {
		return this.inside(at, 4) ? this.view.getUint32(at, true) : 0;
	}

	private u64(at: number): number {
		return this.u32(at) + this.u32(at + 4) * 0x1_0000_0000;
	}

	private inside(at: number, length: number): boolean {
		if (at >= 0 && at + length <= this.bytes.length) return true;
		throw damaged();
	}
}

function keyOf(name: string): string {
	return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function isBomb(size: number, compressed: number): boolean {
	return size > zipLimits.honest && size > compressed * zipLimits.ratio;
}

function inflate(data: Uint8Array, method: number, limit: number): Uint8Array {
	if (method === 0) return data;
	if (method !== 8) throw damaged();
	try {
		return inflateRawSync(data, { maxOutputLength: limit });
	} catch (error) {
		throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new Unreadable("file-unsafe") : damaged();
	}
}
