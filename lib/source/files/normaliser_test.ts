import fc from "fast-check";
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { FIELD_SEPARATOR, Normaliser } from "./normaliser.ts";
import { MAX_QUOTED_LINES, MAX_RECORD_BYTES } from "./scan_record.ts";

type Encoding = "utf-8" | "windows-1252" | undefined;
type NormalisedRecord = readonly [line: number, fault: string, ...fields: string[]];

function normalise(bytes: Uint8Array, pieces = 1, encoding?: Encoding): NormalisedRecord[] {
  const normaliser = new Normaliser({ delimiter: ";", encoding, headerLine: 0 });
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  const out: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; i += size) {
    out.push(normaliser.push(bytes.subarray(i, i + size)));
  }
  out.push(normaliser.finish());
  const lines = Buffer.concat(out).toString("utf-8").split("\n").slice(0, -1);
  assert.equal(lines.length, normaliser.records);
  return lines.map((line) => {
    const [number, fault, ...fields] = line.split(FIELD_SEPARATOR);
    return [Number(number), fault, ...fields];
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("Normaliser reads quotes as RFC 4180 has them, and a quote inside a field as itself", () => {
  assert.deepEqual(normalise(utf8('a;"b;c";"d""e"\n5" pipe;x\n"";\n')), [
    [1, "", "a", "b;c", 'd"e'],
    [2, "", '5" pipe', "x"],
    [3, "", "", ""],
  ]);
});

Deno.test("Normaliser joins a record that covers lines, and numbers lines as an editor does", () => {
  assert.deepEqual(normalise(utf8('a;"b\r\nc"\r\n\r\n \t\nd\re;f')), [
    [1, "", "a", "b  c"],
    [5, "", "d"],
    [6, "", "e", "f"],
  ]);
});

Deno.test("Normaliser gives up on a quote that is never closed, and reads on with the next line", () => {
  assert.deepEqual(normalise(utf8('a;"b\nc;d\n')), [[1, "Q", 'a;"b'], [2, "", "c", "d"]]);
  const many = `"a\n${"x;y\n".repeat(MAX_QUOTED_LINES)}z"\n`;
  const records = normalise(utf8(many));
  assert.deepEqual(records[0], [1, "Q", '"a']);
  assert.equal(records.length, MAX_QUOTED_LINES + 2);
});

Deno.test("Normaliser keeps the start of a line that is too long, and reads on after it", () => {
  const long = "é".repeat(MAX_RECORD_BYTES);
  for (const pieces of [1, 7, 100]) {
    const [first, second, ...others] = normalise(utf8(`${long};x\r\nb;c\n`), pieces);
    assert.equal(first[1], "L");
    assert.match(first[2], /^é+$/);
    assert.deepEqual(second, [2, "", "b", "c"]);
    assert.equal(others.length, 0);
  }
});

Deno.test("Normaliser decodes each line for what it is, or as it is told", () => {
  const mixed = Uint8Array.from([...utf8("é;1\n"), 0xe9, ...utf8(";2\n")]);
  assert.deepEqual(normalise(mixed), [[1, "", "é", "1"], [2, "", "é", "2"]]);
  assert.deepEqual(normalise(mixed, 1, "windows-1252"), [[1, "", "Ã©", "1"], [2, "", "é", "2"]]);
  assert.deepEqual(normalise(mixed, 1, "utf-8"), [[1, "", "é", "1"], [2, "E", "é;2"]]);
});

Deno.test("Normaliser makes control characters spaces and drops the byte order mark", () => {
  assert.deepEqual(normalise(utf8('\ufeffa\0b;\x1f"\tc\n')), [[1, "", "a b", ' "\tc']]);
});

Deno.test("Normaliser gives the same records however the bytes are cut", () => {
  const piece = fc.constantFrom("a", ";", '"', '""', "\n", "\r\n", "\r", " ", "é", "x;y\n", "\0");
  const text = fc.array(piece, { maxLength: 60 }).map((list) => utf8(list.join("")));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (bytes, pieces) => {
      assert.deepEqual(normalise(bytes, pieces), normalise(bytes));
    }),
    { numRuns: 1000 },
  );
});

Deno.test("Normaliser gives back the fields that a CSV writer wrote", () => {
  const field = fc.string({ unit: fc.constantFrom("a", ";", '"', "é", " ", "€") });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  const written = (rows: string[][]) =>
    rows.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(";")).join("\r\n");
  fc.assert(fc.property(rows, (rows) => {
    const read = normalise(utf8(written(rows)));
    assert.deepEqual(read.map(([, fault, ...fields]) => (assert.equal(fault, ""), fields)), rows);
  }));
});
