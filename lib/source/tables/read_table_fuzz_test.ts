/** Tables damaged in every way: never a crash, every row accounted for. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { random } from "../../base/mod.ts";
import { withFiles } from "../files/temporary_files_test.ts";
import { readTable } from "../mod.ts";

const CASES = 30;

/** Errors that a user can act on. */
const CLEAR = /^(DataError|RangeError|SyntaxError)$/;

const VALUES = [
  ..."A 01 12,5 abc 31/12/2024 2024-01-05 vrai é =1+1 n/a 1e+05".split(" "),
  ...["1 234,5", 'x"y', "", "a\nb"],
];

function writeDamaged(next: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const times = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i));
  const delimiter = pick([";", "\t", "|", ","]), end = pick(["\n", "\r\n", "\r"]);
  const columns = 1 + Math.floor(next() * 5);
  const field = () => {
    const value = pick(VALUES);
    return next() < 0.3 ? `"${value.replaceAll('"', '""')}"` : value.replace("\n", "");
  };
  const rows = times(Math.floor(next() * 20), () => times(columns, field).join(delimiter));
  const header = times(columns, (i) => `col${i}`).join(delimiter);
  const bytes = [...new TextEncoder().encode([header, ...rows].join(end))];
  for (let damage = Math.floor(next() * 4); damage > 0; damage--) {
    const at = Math.floor(next() * bytes.length);
    if (next() < 0.5) bytes[at] = Math.floor(next() * 256);
    else bytes.splice(at, Math.floor(next() * 3), 34, 10, 0, 0x1f);
  }
  return Uint8Array.from(bytes);
}

Deno.test(`readTable() survives ${CASES} damaged files and accounts for every row`, () =>
  withFiles({}, async (folder) => {
    const next = random(7), path = join(folder, "a.csv");
    for (let file = 0; file < CASES; file++) {
      await writeFile(path, writeDamaged(next));
      const key = next() < 0.3 ? { key: "col0" } : {};
      try {
        const { table, report, rejects } = await readTable(path, { maxRejectShare: 1, ...key });
        assert.equal(report.rowsRead, table.rowCount + rejects.rowCount);
        assert.deepEqual(
          [report.rowsAccepted, report.rowsRejected],
          [table.rowCount, rejects.rowCount],
        );
      } catch (error) {
        assert.match((error as Error).name, CLEAR, `file ${file}: ${error}`);
      }
    }
  }));
