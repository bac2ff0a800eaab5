/** Every generated file under `data/`. */
import { distributorFiles } from "./distributor/mod.ts";
import { retailFiles } from "./retail/mod.ts";

/** The seed of the committed files. */
export const SEED = 20251231;

/** The folders under `data/` that hold generated files and nothing else. */
export const COMPANIES: readonly string[] = ["retail", "distributor"];

/**
 * Makes every file.
 *
 * @param seed The seed; the same seed gives the same bytes on every machine.
 * @returns The bytes of each file, by path inside `data/`.
 */
export function dataFiles(seed: number = SEED): Map<string, Uint8Array> {
  const companies = { retail: retailFiles(seed), distributor: distributorFiles(seed) };
  return new Map(
    Object.entries(companies).flatMap(([company, files]) =>
      Array.from(files, ([path, bytes]) => [`${company}/${path}`, bytes] as const)
    ),
  );
}
