/** Fingerprints of files, remembered as long as the files stand untouched. */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../base/mod.ts";

const Entry = z.strictObject({ stamp: z.string(), sha256: z.string() });
const Remembered = z.record(z.string(), Entry);

/** A file touched less than this before it was read may be touched again in the same instant. */
const SETTLED_MILLISECONDS = 2000;

/** What changes when a file is written: size, times, identity on the disk. */
function stampOf(path: string): { readonly stamp: string; readonly settled: boolean } | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const stamp = [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(":");
  const latest = Math.max(stats.mtimeMs, stats.ctimeMs);
  return { stamp, settled: Date.now() - latest > SETTLED_MILLISECONDS };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  using file = await Deno.open(path);
  for await (const chunk of file.readable) hash.update(chunk);
  return hash.digest("hex");
}

/** Tells the contents of files apart without reading again those that nobody touched. */
export class Fingerprints {
  readonly #path: string;
  readonly #known: Map<string, z.infer<typeof Entry>>;
  #changed = false;

  private constructor(path: string, known: Readonly<Record<string, z.infer<typeof Entry>>>) {
    this.#path = path;
    this.#known = new Map(Object.entries(known));
  }

  /**
   * Opens what earlier runs remembered; what cannot be read counts as nothing.
   *
   * @param folder Folder of the file in which they are kept.
   * @returns The fingerprints.
   */
  static async open(folder: string): Promise<Fingerprints> {
    const path = join(folder, "fingerprints.json");
    try {
      return new Fingerprints(path, Remembered.parse(JSON.parse(await Deno.readTextFile(path))));
    } catch {
      return new Fingerprints(path, {});
    }
  }

  /**
   * The fingerprint of a file.
   *
   * @param path Absolute path.
   * @returns SHA-256 in hexadecimal; "missing" when there is no such file.
   */
  async of(path: string): Promise<string> {
    const now = stampOf(path);
    if (now === undefined) return "missing";
    const known = this.#known.get(path);
    if (known?.stamp === now.stamp) return known.sha256;
    const sha256 = await hashOf(path);
    if (now.settled && stampOf(path)?.stamp === now.stamp) {
      this.#known.set(path, { stamp: now.stamp, sha256 });
      this.#changed = true;
    }
    return sha256;
  }

  /** Writes what is known where the next run finds it. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    this.#changed = false;
    await writeWhole(this.#path, JSON.stringify(Object.fromEntries(this.#known)));
  }
}
