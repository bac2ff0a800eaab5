import { assertRefused, type Refusal } from "../base/messages/refusals_fixture_test.ts";
import { Table } from "./mod.ts";

const TABLE = Table.of({ a: [1], b: [2] });

const CASES: readonly Refusal[] = [
  [
    () => Table.of({ a: [1], b: [1, 2] }),
    "RangeError",
    "Cannot make a table as column 'b' has 2 rows and 'a' has 1",
    "Impossible de faire une table\u00a0: la colonne 'b' a 2 lignes et 'a' en a 1",
  ],
  [
    () => TABLE.rename({ a: "b" }),
    "DataError",
    "Cannot rename to 'b' as two columns would have that name",
    "Impossible de renommer en 'b'\u00a0: deux colonnes porteraient ce nom",
  ],
  [
    () => TABLE.take([1]),
    "RangeError",
    "Cannot take row 1 of a table of 1 rows",
    "Impossible de prendre la ligne 1 d’une table de 1 lignes",
  ],
  [
    () => Table.of({ a: [{}] as unknown as string[] }),
    "TypeError",
    "Cannot make column 'a' of object values: use text, numbers or booleans",
    "Impossible de faire la colonne 'a' avec des valeurs de type object\u00a0: donnez du texte, des " +
    "nombres ou des booléens",
  ],
];

Deno.test("mistakes in the making of a table are told in the display language", () => {
  assertRefused(CASES);
});
