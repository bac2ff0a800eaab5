import assert from "node:assert/strict";
import type { Engine } from "../engine/mod.ts";
import { Table } from "../table/mod.ts";
import { testInDatabases } from "./databases_test.ts";
import { summarizeInEngine } from "./mod.ts";

async function summarize(
  engine: Engine,
  labelled: readonly (string | null)[],
  customers: readonly (string | null)[],
): Promise<Table> {
  const texts = (values: readonly (string | null)[]) => ({ kind: "text", values }) as const;
  await engine.load(
    "strate_labels",
    Table.of({ customer: texts(labelled), segment: texts(labelled.map(() => "A")) }),
  );
  await engine.load(
    "strate_people",
    Table.of({ customer: texts(customers), monetary: customers.map((_, i) => i + 0.25) }),
  );
  return await summarizeInEngine(engine, {
    labels: "strate_labels",
    customers: "strate_people",
    key: "customer",
    segments: () => ["A", "B"],
  });
}

testInDatabases("segments are counted by hand, empty ones included", async (engine) => {
  const segments = await summarize(engine, ["a", "é"], ["é", "a"]);
  assert.deepEqual(segments.rows(), [
    { segment: "A", customers: 2, customerShare: 1, revenue: 1.5, revenueShare: 1 },
    { segment: "B", customers: 0, customerShare: 0, revenue: 0, revenueShare: 0 },
  ]);
});

testInDatabases(
  "labels of other customers are not counted as if they were theirs",
  async (engine) => {
    const refused: readonly (readonly [(string | null)[], (string | null)[], RegExp])[] = [
      [
        ["a"],
        ["a", "b"],
        /^Tables .* same customers: 0 are in the first only, 1 in the second only\. Make the/,
      ],
      [["a", "c"], ["a", "b"], /: 1 are in the first only, 1 in the second only/],
      [
        ["a", "a"],
        ["a"],
        /^Cannot use table 'strate_labels' by column 'customer': its 2 rows have 1 different/,
      ],
      [
        ["a"],
        ["a", "a"],
        /^Cannot use table 'strate_people' by column 'customer': its 2 rows have 1 different/,
      ],
      [
        ["a", null],
        ["a", null],
        /^Cannot use table 'strate_labels' .*: 1 row has no key\. Give one row per customer$/,
      ],
    ];
    for (const [labelled, customers, message] of refused) {
      await assert.rejects(summarize(engine, labelled, customers), { name: "DataError", message });
    }
  },
);
