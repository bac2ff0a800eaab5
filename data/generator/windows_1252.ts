/** The Windows-1252 encoding, which browsers and Deno decode but do not write. */

const BYTES: ReadonlyMap<string, number> = windows1252Bytes();

/**
 * Encodes a text as Windows-1252.
 *
 * @param text A text.
 * @returns One byte per character.
 * @throws {RangeError} When a character has no byte, such as `→`.
 */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = BYTES.get(text[index]);
    if (byte === undefined) {
      const character = String.fromCodePoint(text.codePointAt(index)!);
      throw new RangeError(`Cannot write "${character}" in Windows-1252: it has no such character`);
    }
    bytes[index] = byte;
  }
  return bytes;
}

/** Inverts the decoder of the platform, so that no table has to be kept. */
function windows1252Bytes(): Map<string, number> {
  const decoder = new TextDecoder("windows-1252");
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
}
