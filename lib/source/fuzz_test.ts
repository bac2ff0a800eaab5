/**
 * Files damaged in every way: never a crash, every row accounted for, every line where it stands.
 *
 * `STRATE_FUZZ=5000 deno test -A lib/source/fuzz_test.ts` runs longer.
 */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { random } from "../base/mod.ts";
import { withFiles } from "./files/temporary_files_test.ts";
import { openTransactions, type Transactions } from "./mod.ts";

const CASES = Number(process.env.STRATE_FUZZ ?? 150);

/** Errors that a user can act on. */
const CLEAR = /^(DataError|RangeError|SyntaxError)$/;

type Choose = <T>(list: readonly T[]) => T;

interface Written {
  readonly bytes: Uint8Array;
  readonly delimiter: string;
}

function pick(next: () => number): Choose {
  return (list) => list[Math.floor(next() * list.length)];
}

const VALUES = {
  client: ["A", "B", "Dupont", "Élodie", "Zoë ", 'Société 5" tube', "", "=1+1", "C\u00a0D"],
  date: [
    "2024-01-05",
    "15/03/2024",
    "2023-12-31 10:00",
    "05/04/24",
    "",
    "20240506",
    "2030-01-01",
    "45291",
  ],
  montant: ["12,50", "1 234,56", "-3,5", "(7,25)", "12", "0,1 €", "", "abc", "1.234,00"],
  note: ["", "x", "deux mots", "é", "l'été", "a\nb", '""'],
} as const;

type Column = keyof typeof VALUES;

/** A file that is valid but for some of its values. */
function writeValid(choose: Choose, next: () => number): Written {
  const columns = (Object.keys(VALUES) as Column[]).sort(() => next() - 0.5);
  const delimiter = choose([";", "\t", "|"]), end = choose(["\n", "\r\n", "\r"]);
  const quoted = next() < 0.5;
  const write = (text: string) => {
    const needs = /[\n\r"]/.test(text) || text.includes(delimiter);
    return quoted && (needs || next() < 0.3)
      ? `"${text.replaceAll('"', '""')}"`
      : text.replace(/[\n"]/g, "");
  };
  const rows = Array.from(
    { length: Math.floor(next() * 30) },
    () => columns.map((column) => write(choose(VALUES[column]))).join(delimiter),
  );
  const text = [columns.join(delimiter), ...rows].join(end) + (next() < 0.8 ? end : "");
  return { bytes: encode(text, choose(["utf-8", "latin", "mixed"]), next), delimiter };
}

function encode(text: string, encoding: string, next: () => number): Uint8Array {
  const pieces = text.split(/(?<=[\r\n])/).map((line) => {
    const latin = encoding === "latin" || (encoding === "mixed" && next() < 0.5);
    return latin
      ? Uint8Array.from(line, (c) => c === "€" ? 0x80 : c.charCodeAt(0))
      : new TextEncoder().encode(line);
  });
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** Flips bytes, cuts, repeats or drops stretches, below the header as a rule. */
function damage(bytes: Uint8Array, next: () => number): Uint8Array {
  let list = [...bytes];
  const place = () => Math.floor((next() < 0.95 ? 0.15 + 0.85 * next() : next()) * list.length);
  for (let count = Math.floor(next() * 4); count > 0; count--) {
    const at = place(), to = at + Math.floor(next() * 12);
    const kind = next();
    if (kind < 0.4) list[at] = Math.floor(next() * 256);
    else if (kind < 0.6) list.splice(at, to - at);
    else if (kind < 0.8) list.splice(at, 0, ...list.slice(at, to));
    else if (kind < 0.9) {
      list.splice(at, 0, ...[34, 10, 13, 0, 0x1f, 1, 2, 3].slice(Math.floor(next() * 8)));
    } else list = list.slice(0, at);
  }
  return Uint8Array.from(list);
}

const MAX_QUOTED_LINES = 100;

/**
 * The records of a text after its header, by another road than the library's: character by
 * character over Latin-1, with the line on which each starts.
 */
function oracle(bytes: Uint8Array, delimiter: string): number[] {
  const text = Array.from(bytes, (b) => String.fromCharCode(b)).join("").replace(/^ï»¿/, "");
  const lines = text.split(/\r\n|\r|\n/);
  const starts: number[] = [];
  for (let i = 0; i < lines.length;) {
    const length = recordLength(lines, i, delimiter);
    if (!/^[\0-\x20]*$/.test(lines.slice(i, i + length).join(""))) starts.push(i + 1);
    i += length;
  }
  return starts;
}

/** Lines of the record that starts on a line; one when its quote is never closed. */
function recordLength(lines: string[], start: number, delimiter: string): number {
  let open = false;
  for (let i = start; i < lines.length && i < start + MAX_QUOTED_LINES; i++) {
    let rest = lines[i];
    if (!open) rest = delimiter + rest;
    for (;;) {
      if (open) {
        const close = /^(?:[^"]|"")*"(?!")/.exec(rest);
        if (!close) break;
        rest = rest.slice(close[0].length);
        open = false;
      }
      const quote = rest.indexOf(`${delimiter}"`);
      if (quote < 0) break;
      rest = rest.slice(quote + 2);
      open = true;
    }
    if (!open) return i - start + 1;
  }
  return 1;
}

async function check(transactions: Transactions, { bytes, delimiter }: Written): Promise<void> {
  const { report } = transactions;
  assert.equal(report.rowsAccepted + report.rowsRejected, report.rowsRead);
  const [file] = report.files;
  if (file.delimiter !== delimiter || file.encodings.some((e) => e.startsWith("utf-16"))) return;
  const starts = oracle(bytes, delimiter).filter((line) => line > file.headerLine!);
  assert.equal(report.rowsRead, starts.length, "rows read");
  const lines = [...(await transactions.rejects()).number("line")];
  assert.equal(lines.length, report.rowsRejected);
  assert.ok(lines.every((line) => starts.includes(line)), "lines of rejects");
  const customers = await transactions.customers();
  assert.equal(customers.rowCount, report.customers);
  const total = customers.number("monetary").reduce((sum, amount) => sum + amount, 0);
  assert.ok(Math.abs(total - report.total) < 1e-3);
}

Deno.test(`openTransactions() survives ${CASES} damaged files and accounts for every row`, async () => {
  await withFiles({}, async (folder) => {
    let read = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const next = random(seed), choose = pick(next);
      const valid = writeValid(choose, next);
      const written = { ...valid, bytes: next() < 0.2 ? valid.bytes : damage(valid.bytes, next) };
      const path = join(folder, "orders.csv");
      await writeFile(path, written.bytes);
      const options = { asOf: "2024-12-31", maxRejectShare: 1, threads: 1, tempDirectory: folder };
      try {
        await using transactions = await openTransactions(path, options);
        await check(transactions, written);
        read++;
      } catch (error) {
        assert.ok(error instanceof Error);
        assert.match(error.name, CLEAR, `seed ${seed}: ${error.message}`);
        assert.match(error.message, /^Cannot /);
      }
    }
    // Most files must get through, or the test would show nothing.
    assert.ok(read > CASES * 0.5, `${read} of ${CASES} were read`);
  });
});
