import assert from "node:assert/strict";
import { useLocale } from "../base/mod.ts";
import { relationSql } from "./expressions.ts";
import { trinoError } from "./trino_error.ts";

/** The error of a failure of that name, in each language. */
function said(errorName: string) {
  const failure = { errorName, message: "line 1:8: no", errorType: "USER_ERROR" };
  const [en, fr] = (["en", "fr"] as const).map((locale) => {
    useLocale(locale);
    try {
      return trinoError(failure, "q1");
    } finally {
      useLocale("en");
    }
  });
  return { failure: en.failure, en: en.message, fr: fr.message };
}

Deno.test("trinoError() says what to do, in both languages", () => {
  assert.deepEqual(said("TABLE_NOT_FOUND"), {
    failure: "missingTable",
    en:
      "Trino could not do it (TABLE_NOT_FOUND, query q1): line 1:8: no: check the name, and the " +
      "catalog and schema in the address",
    fr:
      "Trino n’a pas pu le faire (TABLE_NOT_FOUND, requête q1)\u00a0: line 1:8: no\u00a0: vérifiez " +
      "le nom, ainsi que le catalogue et le schéma de l’adresse",
  });
  const failures = {
    COLUMN_NOT_FOUND: "missingColumn",
    PERMISSION_DENIED: "permission",
    EXCEEDED_TIME_LIMIT: "timeout",
    ADMINISTRATIVELY_KILLED: "cancelled",
    NO_NODES_AVAILABLE: "resources",
    CLUSTER_OUT_OF_MEMORY: "resources",
    NOT_SUPPORTED: "failed",
    TYPE_MISMATCH: "failed",
    INVALID_CAST_ARGUMENT: "failed",
  };
  const advices = Object.entries(failures).map(([name, expected]) => {
    const { failure, en, fr } = said(name);
    assert.equal(failure, expected, name);
    assert.notEqual(en.split(": ").at(-1), fr.split(": ").at(-1), name);
    return en.split(": ").at(-1);
  });
  assert.equal(new Set(advices).size, advices.length);
});

Deno.test("trinoError() sends to the server's log for a name that it does not know", () => {
  for (const name of ["GENERIC_INTERNAL_ERROR", "constructor"]) {
    const { failure, en, fr } = said(name);
    assert.equal(failure, "failed");
    assert.match(en, /: see the server's log$/);
    assert.match(fr, /: voyez le journal du serveur$/);
  }
});

Deno.test("relationSql() takes catalog, schema and table, and no more", () => {
  assert.equal(relationSql(["a", 'b"', "c"]), '"a"."b"""."c"');
  assert.throws(() => relationSql(["a", "b", "c", "d"]), {
    name: "RangeError",
    message: "Cannot take 'a.b.c.d' for the name of a table: it has 4 parts, where three are the " +
      "most, catalog.schema.table",
  });
});
