import assert from "node:assert/strict";
import { withFiles, withTransactions } from "./files/temporary_files_test.ts";
import { openTransactions, type TransactionOptions } from "./mod.ts";

const CSV = "client;date;montant\nA;2024-01-01;1,5\n";

Deno.test("options that are none are refused by name, with what is possible", async () => {
  const cases: [Partial<Record<keyof TransactionOptions, unknown>>, string, RegExp][] = [
    [{ asOf: undefined }, "TypeError", /without asOf/],
    [{ asOf: "31/12/2024" }, "RangeError", /asOf.*YYYY-MM-DD/],
    [{ dateOrder: "ydm" }, "RangeError", /dateOrder must be dmy or mdy or ymd.*ydm/],
    [{ decimal: ";" }, "RangeError", /decimal/],
    [{ returns: "drop" }, "RangeError", /returns must be net or exclude or separate/],
    [{ frequency: "lines" }, "RangeError", /frequency/],
    [{ encoding: "latin1" }, "RangeError", /encoding/],
    [{ delimiter: "ab" }, "RangeError", /delimiter.*'ab'/],
    [{ delimiter: '"' }, "RangeError", /delimiter/],
    [{ maxRejectShare: 5 }, "RangeError", /maxRejectShare.*5/],
    [{ threads: 0 }, "RangeError", /threads/],
    [{ columns: { price: "x" } }, "RangeError", /Cannot map 'price'.*customer, date, amount/],
    [{ columns: { date: null } }, "RangeError", /without 'date'/],
  ];
  for (const [option, name, message] of cases) {
    const opened = withTransactions(CSV, option as Partial<TransactionOptions>, () => {});
    await assert.rejects(opened, { name, message });
  }
});

Deno.test("files that are missing, empty or without a header are refused by name", async () => {
  await withFiles({}, async (folder) => {
    for (const input of [`${folder}/none.csv`, `${folder}/*.csv`]) {
      await assert.rejects(openTransactions(input, { asOf: "2024-12-31" }), {
        name: "DataError",
        message: /Cannot find .*no file has that name/,
      });
    }
    await assert.rejects(openTransactions(folder, { asOf: "2024-12-31" }), /it is a folder/);
    await assert.rejects(openTransactions([], { asOf: "2024-12-31" }), /no file is named/);
  });
  for (const empty of ["", "\n\n", "\ufeff"]) {
    await assert.rejects(withTransactions(empty, {}, () => {}), /orders\.csv: it is empty/);
  }
  await assert.rejects(withTransactions("1;2024-01-01;5\n2;2024-01-01;6\n", {}, () => {}), {
    name: "DataError",
    message: /Cannot find a column for 'customer'.*the columns are '1', '2024-01-01', '5'/,
  });
});

Deno.test("a header without lines gives an empty table", async () => {
  await withTransactions("client;date;montant\n", {}, async (transactions) => {
    assert.equal(transactions.report.rowsRead, 0);
    assert.equal(transactions.report.firstDay, null);
    assert.equal((await transactions.customers()).rowCount, 0);
    assert.equal((await transactions.monthly()).rowCount, 0);
    assert.equal((await transactions.rejects()).rowCount, 0);
  });
});

Deno.test("columns are taken by name in every file", async () => {
  const csv = "qui;quand;combien\nA;2024-01-01;1,5\n";
  const columns = { customer: "Qui", date: "quand", amount: "combien" };
  await withTransactions(csv, { columns }, ({ report }) => {
    assert.deepEqual(report.files[0].columns, {
      customer: "qui",
      date: "quand",
      amount: "combien",
    });
  });
});

Deno.test("reading stops when its signal is aborted, and leaves nothing behind", async () => {
  await withFiles({ "orders.csv": CSV }, async (folder) => {
    const options = { asOf: "2024-12-31", tempDirectory: folder };
    const path = `${folder}/orders.csv`;
    const stopped = openTransactions(path, { ...options, signal: AbortSignal.abort() });
    await assert.rejects(stopped, { name: "AbortError" });
    const soon = new AbortController();
    const stopping = openTransactions(path, { ...options, signal: soon.signal });
    setTimeout(() => soon.abort(), 1);
    await assert.rejects(stopping, { name: "AbortError" });
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["orders.csv"]);
  });
});

Deno.test("a name with quotes, spaces and stars is a name", async () => {
  await withTransactions({ "l'été [1] *.csv": CSV }, {}, ({ report }) => {
    assert.equal(report.files[0].name, "l'été [1] *.csv");
    assert.equal(report.total, 1.5);
  });
});
