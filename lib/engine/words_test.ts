import assert from "node:assert/strict";
import { LOCALES, useLocale } from "../base/mod.ts";
import { openDuckDb } from "./mod.ts";
import { quoteIdentifier } from "./sql.ts";

/** What an act says that it cannot do, in English and in French. */
async function refusals(act: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  for (const locale of LOCALES.toReversed()) {
    useLocale(locale);
    try {
      await act();
      assert.fail("nothing was refused");
    } catch (error) {
      said.push(`${(error as Error).name}: ${(error as Error).message}`);
    } finally {
      useLocale("en");
    }
  }
  return said;
}

Deno.test("openDuckDb() refuses a number of threads in the display language", async () => {
  assert.deepEqual(await refusals(() => openDuckDb({ threads: 0 })), [
    "RangeError: Cannot open DuckDB as threads must be at least 1: current value is 0",
    "RangeError: Ouverture de DuckDB impossible\u00a0: threads doit être un nombre entier à partir " +
    "de 1, et vaut 0",
  ]);
});

Deno.test("a column of a type that no table holds is told in the display language", async () => {
  await using engine = await openDuckDb();
  assert.deepEqual(await refusals(() => engine.query("SELECT [1, 2] AS list")), [
    "TypeError: Cannot read column 'list' of type INTEGER[]: cast it to DOUBLE, DATE, VARCHAR or " +
    "BOOLEAN in the query",
    "TypeError: Colonne 'list' illisible, de type INTEGER[]\u00a0: convertissez-la (CAST) en DOUBLE, " +
    "DATE, VARCHAR ou BOOLEAN dans la requête",
  ]);
});

Deno.test("a name that SQL cannot write is told in the display language", async () => {
  assert.deepEqual(await refusals(async () => await Promise.resolve(quoteIdentifier("a\0b"))), [
    "RangeError: Cannot use the name 'a\\0b' in SQL: it holds the character NUL",
    "RangeError: Le nom 'a\\0b' ne peut servir en SQL\u00a0: il contient le caractère NUL",
  ]);
});
