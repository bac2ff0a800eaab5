/** The bytes of a file, decompressed and in an encoding that keeps ASCII. */
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { DataError, message } from "../../base/mod.ts";

/** How a file is to be opened. */
export interface ByteSource {
  /** Path of the file. */
  readonly path: string;
  /** Its size on disk. */
  readonly bytes: number;
  /** Whether it is compressed by gzip. */
  readonly gzip: boolean;
  /** UTF-16 to be rewritten as UTF-8; other encodings are left as they are. */
  readonly utf16?: "utf-16le" | "utf-16be" | undefined;
}

const CHUNK_BYTES = 1 << 18;

/** A real file shrinks 5 to 50 times; deflate can reach 1032, and only a bomb does. */
const MAX_EXPANSION = 500;
const ALWAYS_ALLOWED_BYTES = 1 << 28;

/**
 * Reads a file piece by piece.
 *
 * @param source What to read and how.
 * @yields Pieces of at most a few hundred kilobytes.
 * @throws {DataError} When a gzip file is damaged, cut short or expands beyond reason.
 */
export async function* readBytes(source: ByteSource): AsyncGenerator<Uint8Array> {
  const pieces = source.gzip ? gunzip(source) : plain(source);
  if (!source.utf16) return yield* pieces;
  const decoder = new TextDecoder(source.utf16), encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* plain({ path }: ByteSource): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

async function* gunzip({ path, bytes }: ByteSource): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const output = createGunzip({ chunkSize: CHUNK_BYTES });
  file.on("error", (error) => output.destroy(error));
  let expanded = 0;
  try {
    for await (const piece of file.pipe(output)) {
      expanded += piece.length;
      if (expanded > ALWAYS_ALLOWED_BYTES && expanded > MAX_EXPANSION * bytes) {
        throw new DataError(
          message("errorExpands", { file: path, times: MAX_EXPANSION }),
          { file: path },
        );
      }
      yield piece;
    }
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(
      message("errorGzip", { file: path }),
      { file: path },
    );
  } finally {
    file.destroy();
    output.destroy();
  }
}

/**
 * Reads the start of a file.
 *
 * @param source What to read and how.
 * @param count Most bytes.
 * @returns The bytes, and whether they are the whole file.
 */
export async function readStart(
  source: ByteSource,
  count: number,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of readBytes(source)) {
    pieces.push(piece);
    length += piece.length;
    if (length > count) break;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return { bytes: bytes.subarray(0, count), whole: length <= count };
}
