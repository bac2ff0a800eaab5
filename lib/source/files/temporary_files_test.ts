/** Files that tests make for themselves. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTransactions, type TransactionOptions, type Transactions } from "../mod.ts";

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day of the study in most tests. */
export const AS_OF = "2024-12-31";

/**
 * Makes files in a folder of their own, works with them, and removes them.
 *
 * @param files Contents by name.
 * @param work What to do in the folder.
 * @returns What the work returned.
 */
export async function withFiles<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "strate-test-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Opens files as transactions, works with them, and closes them.
 *
 * @param files Contents by name, or of the only file.
 * @param options Options; `asOf` is {@linkcode AS_OF} when left out.
 * @param work What to do with the transactions.
 * @returns What the work returned.
 */
export async function withTransactions<T>(
  files: Files | string | Uint8Array,
  options: Partial<TransactionOptions>,
  work: (transactions: Transactions, folder: string) => T | Promise<T>,
): Promise<T> {
  const single = typeof files === "string" || files instanceof Uint8Array;
  const named: Files = single ? { "orders.csv": files } : files;
  return await withFiles(named, async (folder) => {
    const paths = Object.keys(named).map((name) => join(folder, name));
    await using transactions = await openTransactions(paths, { asOf: AS_OF, ...options });
    return await work(transactions, folder);
  });
}
