/** The library that made a report: any change of its code can change what a report says. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import strate from "../../../deno.json" with { type: "json" };
import type { Fingerprints } from "./fingerprints.ts";

/** Code that no report runs. */
const ASIDE = /_(test|bench)\.ts$/;

/** Reports do not depend on how many of them are made in a row. */
const OWN_FOLDER = /^batch[\\/]/;

/**
 * The fingerprint of the library's code.
 *
 * @param fingerprints Of files.
 * @returns SHA-256 over its files; its version where it is installed as a package.
 */
export async function libraryFingerprint(fingerprints: Fingerprints): Promise<string> {
  if (!import.meta.url.startsWith("file:")) return strate.version;
  const folder = fileURLToPath(new URL("../../", import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !ASIDE.test(name) && !OWN_FOLDER.test(name))
    .map((name) => name.replaceAll("\\", "/"))
    .toSorted();
  const hash = createHash("sha256");
  for (const name of names) {
    hash.update(`${name}\0${await fingerprints.of(join(folder, name))}\n`);
  }
  return hash.digest("hex");
}
