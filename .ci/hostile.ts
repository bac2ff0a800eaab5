/**
 * Writes data as an enemy would: `sales.csv`, names that are scripts, formulas, paths, SQL, or turn
 * the writing around, and a cell of 10 MB; `people.ndjson`, customers in 100 000 cities, and a note of
 * 10 MB.
 *
 * Usage: hostile.ts FOLDER
 */
import { join } from "node:path";

/** Names that do harm where they are taken for something else than names. */
export const HOSTILE_NAMES: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(2)>',
  "</table></svg><iframe src=https://example.com>",
  '=HYPERLINK("https://example.com")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "../../etc/passwd",
  "C:\\Windows\\system32",
  "'; DROP TABLE metrics; --",
  "${alert(3)} {{7*7}}",
  "__proto__",
  "constructor",
  "photo\u202egnp.exe",
  "zero\u200bwidth\u2060name",
  "مرحبا بالعالم",
  "e\u0301".repeat(300),
  "long".repeat(500),
];

const PEOPLE = 105_000, CITIES = 100_000;
const HUGE = 10_000_000;

/**
 * Writes the files.
 *
 * @param folder Where to; made if it is not there.
 */
export async function writeHostile(folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = HOSTILE_NAMES.flatMap((name, i) => [
    `${quoted(name)};${10 + i % 18}/11/2025;${1000 + i},50`,
    `${quoted(name)};${1 + i % 9}/06/2025;${20 + i},00`,
  ]);
  const plain = Array.from({ length: 200 }, (_, i) => `client ${i};15/0${1 + i % 9}/2025;${i},25`);
  const huge = `${quoted("x".repeat(HUGE))};01/02/2025;1,00`;
  const csv = ["client;date;montant", ...lines, ...plain, huge, ""].join("\n");
  await Deno.writeTextFile(join(folder, "sales.csv"), csv);
  const people = Array.from({ length: PEOPLE }, (_, i) =>
    JSON.stringify({
      customer: `c${i}`,
      city: HOSTILE_NAMES[i % CITIES] ?? `ville ${i % CITIES}`,
      monetary: i % 977,
      note: i === 7 ? "y".repeat(HUGE) : "",
    }));
  await Deno.writeTextFile(join(folder, "people.ndjson"), people.join("\n") + "\n");
}

if (import.meta.main) await writeHostile(Deno.args[0]);
