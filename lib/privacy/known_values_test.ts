import assert from "node:assert/strict";
import fc from "fast-check";
import { createPseudonymiser, KnownValues } from "./mod.ts";

function known(values: Readonly<Record<string, readonly (string | null)[]>>): KnownValues {
  const result = new KnownValues();
  for (const [column, list] of Object.entries(values)) result.add(column, list);
  return result;
}

Deno.test("KnownValues finds values as whole words, in text and in HTML, whatever the case", () => {
  const values = known({
    id: ["C00042"],
    name: ["Jean O'Brien", "Jean", "Élise"],
    mail: ["a.b@c.fr"],
  });
  const columns = (text: string) =>
    values.find(text).map(({ column, start, end }) => [
      column,
      text.normalize("NFC").slice(start, end),
    ]);
  assert.deepEqual(columns("C00042, c00042; C000421 XC00042"), [["id", "C00042"], [
    "id",
    "c00042",
  ]]);
  assert.deepEqual(columns("<td>JEAN O&#39;BRIEN</td>"), [["name", "JEAN O&#39;BRIEN"]]);
  assert.deepEqual(columns("Jean O'Brien, Jean"), [["name", "Jean O'Brien"], ["name", "Jean"]]);
  assert.deepEqual(columns("élise E\u0301lise Elise"), [["name", "élise"], ["name", "Élise"]]);
  assert.deepEqual(columns("write to a.b@c.fr."), [["mail", "a.b@c.fr"]]);
});

Deno.test("KnownValues leaves aside what says nothing, and counts it", () => {
  const values = known({ id: ["42", "1234", "12345", null, " ", "12345"], name: ["Li"] });
  assert.deepEqual(values.find("42 orders, 1234 euros, Li, 12345").map(({ value }) => value), [
    "12345",
  ]);
  assert.deepEqual([...values.untold], [["id", 2], ["name", 1]]);
});

Deno.test("KnownValues.replace() leaves no known value, whatever the text", () => {
  const word = fc.stringMatching(/^[A-Za-z]{3,6}[0-9]{1,3}$/);
  fc.assert(fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (values, others) => {
    const all = known({ id: values });
    const text = [...others, ...values, ...others].join(" – ");
    const replaced = all.replace(text, () => "•••");
    assert.deepEqual(all.find(replaced), []);
    const kept = others.filter((other) => all.find(other).length === 0);
    for (const other of kept) assert.ok(replaced.includes(other));
  }));
});

Deno.test("createPseudonymiser() follows RFC 2104: HMAC-SHA-256, letters by the low five bits", () => {
  // printf C00042 | openssl dgst -sha256 -hmac "0123456789abcdef"
  const pseudonym = createPseudonymiser("0123456789abcdef");
  assert.match(pseudonym("C00042"), /^P-[0-9A-HJKMNP-TV-Z]{10}$/);
  assert.equal(pseudonym("C00042"), "P-V35X5ZZKB2");
  assert.equal(pseudonym("é"), pseudonym("e\u0301"), "one text, two ways to write it");
  assert.notEqual(createPseudonymiser("another key of ours")("C00042"), pseudonym("C00042"));
  assert.throws(() => createPseudonymiser("short"), {
    name: "RangeError",
    message: "Cannot make pseudonyms with a key of 5 characters: give at least 16",
  });
});
