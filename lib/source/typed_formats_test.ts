import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openDuckDb, textLiteral } from "../engine/mod.ts";
import { AS_OF, withFiles, withTransactions } from "./files/temporary_files_test.ts";
import { openTransactions } from "./mod.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("NDJSON is read line by line, and a bad line is a reject", async () => {
  const ndjson = [
    '{"customer":"Élodie","date":"2023-12-31","amount":1234.56}',
    '{"customer":"Zoë","date":"2024-01-15","amount":-3.5}',
    '{"customer":"Élodie","date":"2024-01-16T10:00:00Z","amount":0.94,"note":"~/x"}',
    '{"customer":"Zoë","date":',
    "",
    "[1]",
    '{"customer":null,"date":"2024-01-15","amount":1}',
  ].join("\n");
  const packed = { "a.ndjson": utf8(ndjson) };
  for (
    const files of [packed, { "a.jsonl.gz": gzipSync(ndjson) }, {
      "a.ndjson": utf8(ndjson.replace("\n", "\r\n")),
    }]
  ) {
    await withTransactions(files, { maxRejectShare: 1 }, async (transactions) => {
      assert.deepEqual([...(await transactions.customers()).number("monetary")], [-3.5, 1235.5]);
      const rejects = (await transactions.rejects()).rows();
      assert.deepEqual(rejects.map(({ line, reason }) => [line, reason]), [
        [4, "unreadableRecord"],
        [6, "unreadableRecord"],
        [7, "missingCustomer"],
      ]);
    });
  }
});

Deno.test("JSON arrays are read, numbers as numbers", async () => {
  const json = JSON.stringify(
    [
      { "N° client": "A/b~c", Date: "03/04/2024", Montant: 1.234 },
      { "N° client": "A/b~c", Date: "25/04/2024", Montant: 5 },
    ],
    null,
    2,
  );
  await withTransactions({ "a.json": json }, {}, async (transactions) => {
    const { customer, monetary, lastPurchase } = (await transactions.customers()).row(0);
    assert.deepEqual([customer, monetary, lastPurchase], ["A/b~c", 6.234, "2024-04-25"]);
  });
  await assert.rejects(withTransactions({ "a.json": '[{"client":1,' }, {}, () => {}), {
    name: "DataError",
    message: /a\.json as JSON.*array of objects/,
  });
});

Deno.test("Parquet is read with its own types, whatever the column names", async () => {
  await withFiles({}, async (folder) => {
    const path = join(folder, "a.parquet");
    await using engine = await openDuckDb({ allowedDirectories: [folder] });
    await engine.run(
      `COPY (SELECT * FROM (VALUES (1, TIMESTAMP '2023-12-31 23:59:00', 1234.56::DOUBLE, 'x'), ` +
        `(2, '2024-01-15', -3.5, 'y'), (1, '2024-01-16', 0.94, NULL), (1, NULL, 1, 'z')) ` +
        `t("N° ""client""", "date", "amount", "line")) TO ${textLiteral(path)} (FORMAT parquet)`,
    );
    const options = { asOf: AS_OF, columns: { customer: 'N° "client"' }, maxRejectShare: 1 };
    await using transactions = await openTransactions(path, options);
    const customers = await transactions.customers();
    assert.deepEqual(customers.text("customer"), ["1", "2"]);
    assert.deepEqual([...customers.number("monetary")], [1235.5, -3.5]);
    assert.equal(customers.row(0).firstPurchase, "2023-12-31");
    assert.equal(transactions.report.notes.roundedAmounts, 0);
    const [reject] = (await transactions.rejects()).rows();
    assert.deepEqual([reject.line, reject.column, reject.reason], [4, "date", "missingDate"]);
    assert.match(String(reject.text), /"line":"z"/);
    await writeFile(path, "PAR1 and then nothing");
    await assert.rejects(openTransactions(path, options), /a\.parquet as Parquet.*damaged/);
  });
});
