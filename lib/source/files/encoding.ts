/** Bytes that are not UTF-8 after all. */

/** UTF-8 bytes of each character of Windows-1252 from 0x80, as in the WHATWG encoding standard. */
const WINDOWS_1252: readonly Uint8Array[] = Array.from(
  { length: 128 },
  (_, i) =>
    new TextEncoder().encode(new TextDecoder("windows-1252").decode(Uint8Array.of(128 + i))),
);

/** Bytes that follow a lead byte, 0 for a byte that cannot lead. */
function followers(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** The lowest and highest second byte, where the lead byte narrows them (RFC 3629). */
function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead === 0xf4 ? second <= 0x8f : true;
}

/**
 * Whether bytes are well-formed UTF-8 (RFC 3629).
 *
 * @param bytes The bytes.
 * @returns False at the first sequence that is not.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const count = followers(lead);
    if (count === 0 || !secondByteFits(lead, bytes[i + 1])) return false;
    for (let k = 0; k < count; k++) if ((bytes[++i] & 0xc0) !== 0x80) return false;
  }
  return true;
}

/**
 * Rewrites Windows-1252 as UTF-8. Every byte stands for a character, so it cannot fail.
 *
 * @param bytes Windows-1252 bytes.
 * @returns UTF-8 bytes.
 */
export function utf8OfWindows1252(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (const byte of bytes) {
    if (byte < 0x80) out[length++] = byte;
    else {
      out.set(WINDOWS_1252[byte - 128], length);
      length += WINDOWS_1252[byte - 128].length;
    }
  }
  return out.subarray(0, length);
}

/**
 * Recognises UTF-16 by its byte order mark or, without one, by the zero bytes that European text
 * has every second place.
 *
 * @param start The first bytes of a file.
 * @returns The encoding, or undefined when it is not UTF-16.
 */
export function utf16Of(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(start.length, 4096);
  for (let i = 0; i < length; i++) if (start[i] === 0) zeros[i % 2]++;
  const most = length / 2 * 0.7;
  if (length < 4 || Math.min(...zeros) > most / 10) return undefined;
  return zeros[1] > most ? "utf-16le" : zeros[0] > most ? "utf-16be" : undefined;
}
