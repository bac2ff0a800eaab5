/** Runs inside the notebook's process: a value as the Deno kernel shows it. */

/** Output data by MIME type. */
export type Bundle = Record<string, unknown>;

/** The method by which a value shows itself in Jupyter. */
export const DISPLAY: unique symbol = Symbol.for("Jupyter.display") as never;

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** Bytes of a picture as output data, or undefined when they are no PNG or JPEG. */
export function imageBundle(bytes: Uint8Array): Bundle | undefined {
  const known = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  return known && { [known[0]]: bytes.toBase64() };
}

function fromDataUrl(url: string): Bundle | undefined {
  const match = /^data:([\w/+.-]+);base64,(.*)$/s.exec(url);
  return match ? { [match[1]]: match[2] } : undefined;
}

function plain(value: unknown): Bundle {
  return { "text/plain": Deno.inspect(value, { colors: false }) };
}

/** Objects of libraries that draw: canvases and elements. */
function drawnBundle(value: object): Bundle | undefined {
  const { toDataURL, outerHTML } = value as { toDataURL?: unknown; outerHTML?: unknown };
  if (typeof toDataURL === "function") return fromDataUrl(String(toDataURL.call(value)));
  if (typeof outerHTML !== "string") return undefined;
  return { [outerHTML.startsWith("<svg") ? "image/svg+xml" : "text/html"]: outerHTML };
}

/**
 * Formats a value: by its own display method; as an image, canvas or element; or as text.
 *
 * @param value Any value.
 * @returns Output data by MIME type.
 */
export async function formatValue(value: unknown): Promise<Bundle> {
  const isObject = typeof value === "object" && value !== null;
  if (!isObject && typeof value !== "function") return plain(value);
  const display = (value as Record<symbol, unknown>)[DISPLAY];
  if (typeof display === "function") return await display.call(value);
  if (!isObject) return plain(value);
  const image = value instanceof Uint8Array ? imageBundle(value) : drawnBundle(value);
  return image ?? plain(value);
}
