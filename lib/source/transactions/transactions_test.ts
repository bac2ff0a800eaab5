import assert from "node:assert/strict";
import { AS_OF, withFiles, withTransactions } from "../files/temporary_files_test.ts";
import { openTransactions, readCustomers } from "../mod.ts";

const ORDERS = `customer,order,date,amount,margin
Ada,1,2024-12-01,100.10,10
Ada,1,2024-12-01,50.20,
Ada,2,2023-06-15,30,3.5
Bo,3,2024-01-01,20.5,2
Bo,4,2024-03-01,-5.25,-1
Cy,5,2024-05-05,-7,0
Di,6,2022-12-31,80,8
`;

Deno.test("lastYear() adds what each customer brought in the twelve months up to asOf", async () => {
  const edge = ORDERS + "Ed,7,2023-12-31,40,4\nFa,8,2024-01-01,50,5\n";
  await withTransactions(edge, {}, async (transactions) => {
    const lastYear = await transactions.lastYear();
    assert.deepEqual(lastYear.text("customer"), ["Ada", "Bo", "Cy", "Di", "Ed", "Fa"]);
    assert.deepEqual([...lastYear.number("revenueLast12Months")], [150.3, 15.25, -7, 0, 0, 50]);
  });
});

Deno.test("customers() gives the metrics worked by hand", async () => {
  await withTransactions(ORDERS, {}, async (transactions) => {
    const customers = await transactions.customers();
    assert.deepEqual(customers.columnNames, [
      "customer",
      "recencyDays",
      "frequency",
      "monetary",
      "orders",
      "margin",
      "firstPurchase",
      "lastPurchase",
      "tenureDays",
      "meanBasket",
      "frequencyLast12Months",
      "frequencyPrevious12Months",
      "frequencyTrend",
    ]);
    const [ada, bo, cy, di] = customers.rows();
    assert.deepEqual(ada, {
      customer: "Ada",
      recencyDays: 30,
      frequency: 2,
      monetary: 180.3,
      orders: 2,
      margin: 13.5,
      firstPurchase: "2023-06-15",
      lastPurchase: "2024-12-01",
      tenureDays: 565,
      meanBasket: 90.15,
      frequencyLast12Months: 1,
      frequencyPrevious12Months: 1,
      frequencyTrend: "stable",
    });
    assert.deepEqual([bo.monetary, bo.frequency, bo.margin], [15.25, 1, 1]);
    assert.deepEqual([bo.lastPurchase, bo.frequencyTrend], ["2024-01-01", "new"]);
    assert.deepEqual([cy.frequency, cy.recencyDays, cy.monetary], [0, null, -7]);
    assert.deepEqual([cy.frequencyTrend, cy.meanBasket], [null, null]);
    // 2022-12-31 is 24 months before: outside (asOf − 24 months, asOf − 12 months].
    assert.deepEqual([di.frequencyPrevious12Months, di.frequencyTrend], [0, "lapsed"]);
    const { report } = transactions;
    assert.deepEqual([report.rowsRead, report.rowsAccepted, report.rowsRejected], [7, 7, 0]);
    assert.equal(report.total, 268.55);
    assert.deepEqual([report.firstDay, report.lastDay], ["2022-12-31", "2024-12-01"]);
    assert.deepEqual(report.notes, {
      identicalLines: 0,
      roundedAmounts: 0,
      returns: 2,
      missingMargins: 1,
    });
  });
});

Deno.test("returns are netted, left out and counted, or given apart", async () => {
  await withTransactions(ORDERS, { returns: "exclude" }, async (transactions) => {
    const customers = await transactions.customers();
    assert.deepEqual(customers.text("customer"), ["Ada", "Bo", "Di"]);
    assert.equal(customers.row(1).monetary, 20.5);
    assert.deepEqual(transactions.report.exclusions, [{ reason: "excludedReturn", count: 2 }]);
    assert.deepEqual(transactions.report.rejects, []);
  });
  await withTransactions(ORDERS, { returns: "separate" }, async (transactions) => {
    const customers = await transactions.customers();
    assert.deepEqual([...customers.number("returned")], [0, -5.25, -7, 0]);
    assert.deepEqual([...customers.number("monetary")], [180.3, 20.5, 0, 80]);
    assert.equal(transactions.report.total, 280.8);
  });
});

Deno.test("frequency counts orders, lines without an order column, or days", async () => {
  const csv = "customer,order,date,amount\nA,1,2024-01-01,1\nA,1,2024-01-02,1\n" +
    "A,2,2024-01-02,1\nA,,2024-01-02,1\nA,,2024-01-02,1\nA ,2,2024-01-02,1\n";
  const counts = async (text: string, frequency: "orders" | "days") =>
    await withTransactions(text, { frequency }, async (transactions) => {
      const { orders, frequency, frequencyLast12Months } = (await transactions.customers()).row(0);
      return [orders, frequency, frequencyLast12Months];
    });
  // Orders 1 and 2, and the two lines without number that are one order of 2 January.
  assert.deepEqual(await counts(csv, "orders"), [3, 3, 3]);
  assert.deepEqual(await counts(csv, "days"), [3, 2, 2]);
  const lines = csv.replace("order,", "note,");
  assert.deepEqual(await counts(lines, "orders"), [6, 6, 6]);
  assert.deepEqual(await counts(lines, "days"), [6, 2, 2]);
});

Deno.test("customers are trimmed, merged and sorted by code unit; blank ones are rejects", async () => {
  const csv = "client;date;montant\nb;2024-01-01;1\n é;2024-01-01;1\nB ;2024-01-01;1\n" +
    "\u00a0b\u00a0;2024-01-02;2\n  ;2024-01-02;4\n;2024-01-02;8\n";
  await withTransactions(csv, { maxRejectShare: 0.5 }, async (transactions) => {
    const customers = await transactions.customers();
    assert.deepEqual(customers.text("customer"), ["B", "b", "é"]);
    assert.deepEqual([...customers.number("monetary")], [1, 3, 1]);
    assert.deepEqual(transactions.report.rejects, [{ reason: "missingCustomer", count: 2 }]);
    assert.equal((await transactions.rejects()).rowCount, 2);
  });
});

Deno.test("monthly() sums by customer and month", async () => {
  await withTransactions(ORDERS, {}, async (transactions) => {
    const monthly = await transactions.monthly();
    assert.deepEqual(monthly.rows().slice(0, 3), [
      { customer: "Ada", month: "2023-06", revenue: 30 },
      { customer: "Ada", month: "2024-12", revenue: 150.3 },
      { customer: "Bo", month: "2024-01", revenue: 20.5 },
    ]);
  });
  await withTransactions(ORDERS, { returns: "separate" }, async (transactions) => {
    const total = (await transactions.monthly()).number("revenue").reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(total - transactions.report.total) < 1e-9);
  });
});

Deno.test("money is exact where float64 is not", async () => {
  const lines = Array.from({ length: 1000 }, () => "A,2024-01-01,0.1").join("\n");
  const csv =
    `customer,date,amount\n${lines}\nA,2024-01-01,90000000000000\nA,2024-01-01,-90000000000000\n`;
  await withTransactions(csv, {}, ({ report }) => {
    assert.equal(report.total, 100);
  });
});

Deno.test("amounts are quantity × unit price, exactly, where there is no amount", async () => {
  const csv = "customer,date,Quantity,UnitPrice\nA,2024-01-01,3,0.1\nA,2024-01-01,-1,0.15\n" +
    "A,2024-01-02,0.125,0.0001\nA,2024-01-02,,5\nA,2024-01-02,x,5\n";
  await withTransactions(csv, { maxRejectShare: 1 }, async (transactions) => {
    const { report } = transactions;
    assert.equal(report.total, 0.15);
    assert.equal(report.notes.roundedAmounts, 1);
    assert.deepEqual(
      (await transactions.rejects()).rows().map(({ column, reason }) => [column, reason]),
      [["Quantity × UnitPrice", "missingAmount"], ["Quantity × UnitPrice", "unreadableAmount"]],
    );
  });
});

Deno.test("amounts beyond four decimals are rounded and counted, even late in the file", async () => {
  const many = Array.from({ length: 5000 }, () => "A,2024-01-01,1.25").join("\n");
  const csv = `customer,date,amount\n${many}\nA,2024-01-01,1.23456\n`;
  await withTransactions(csv, {}, ({ report }) => {
    assert.equal(report.notes.roundedAmounts, 1);
    assert.equal(report.total, 6251.2346);
  });
});

Deno.test("identical lines are reported and kept", async () => {
  const csv =
    "customer,date,amount\nA,2024-01-01,1\nA,2024-01-01,1\nA,2024-01-01,1\nB,2024-01-01,1\n\n\n";
  await withTransactions(csv, {}, ({ report }) => {
    assert.equal(report.notes.identicalLines, 2);
    assert.equal(report.total, 4);
  });
  await withTransactions(csv, { countIdentical: false }, ({ report }) => {
    assert.equal(report.notes.identicalLines, undefined);
  });
});

Deno.test("readCustomers() opens, reads and closes", async () => {
  await withFiles({ "orders.csv": ORDERS }, async (folder) => {
    const { customers, report, rejects } = await readCustomers(`${folder}/*.csv`, {
      asOf: "2024-04-30",
      sha256: true,
    });
    assert.equal(customers.rowCount, 3);
    assert.equal(report.rowsRead, 7);
    assert.deepEqual(report.exclusions, [{ reason: "afterAsOf", count: 3 }]);
    assert.equal(rejects.rowCount, 3);
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(ORDERS));
    const hex = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
    assert.equal(report.files[0].sha256, hex);
  });
});

Deno.test("lines after asOf are exclusions and never stop the reading", async () => {
  await withTransactions(ORDERS, { asOf: "2022-12-31", maxRejectShare: 0 }, ({ report }) => {
    assert.deepEqual([report.rowsRead, report.rowsAccepted, report.rowsRejected], [7, 1, 6]);
    assert.equal(report.customers, 1);
  });
});

Deno.test("close() removes the temporary files and may be called twice", async () => {
  await withFiles({ "orders.csv": ORDERS.replace("Ada", '"Ada"') }, async (folder) => {
    const transactions = await openTransactions(`${folder}/orders.csv`, {
      asOf: AS_OF,
      tempDirectory: folder,
    });
    assert.equal([...Deno.readDirSync(folder)].length, 2);
    await transactions.close();
    await transactions.close();
    assert.equal([...Deno.readDirSync(folder)].length, 1);
  });
});
