import assert from "node:assert/strict";
import { type ColumnChoice, fieldOfName, mapColumns } from "../mod.ts";

const map = (names: string[], choice: ColumnChoice = {}) => mapColumns(names, choice, "sales.csv");

Deno.test("fieldOfName() knows French and English names, whatever accents, case and punctuation", () => {
  const names = {
    customer: [
      "client",
      "id_client",
      "N° client",
      "CUSTOMER_ID",
      "CustomerID",
      "Code client",
      "numéro de client",
      "clientid",
    ],
    date: ["date", "date_commande", "InvoiceDate", "Date de facture", "order date", "Date d'achat"],
    amount: [
      "montant",
      "CA",
      "montant_ht",
      "Montant HT",
      "amount",
      "Chiffre d’affaires",
      "TotalPrice",
      "revenue",
    ],
    order: ["N° commande", "InvoiceNo", "order_id", "Num facture", "Ticket"],
    margin: ["marge", "Marge brute", "gross margin"],
    quantity: ["Quantité", "Qté", "Quantity"],
    unitPrice: ["Prix unitaire", "PU HT", "UnitPrice"],
    currency: ["devise", "Currency"],
    status: ["Statut", "order_status"],
  };
  for (const [field, list] of Object.entries(names)) {
    for (const name of list) assert.equal(fieldOfName(name), field, name);
  }
  for (const name of ["", "n°", "ville", "date de livraison", "nom client", "description"]) {
    assert.equal(fieldOfName(name), undefined, name);
  }
});

Deno.test("mapColumns() prefers the amount to quantity × unit price, and takes these without it", () => {
  assert.deepEqual(map(["Qté", "PU", "Client", "Date", "Montant"]), {
    customer: 2,
    date: 3,
    amount: 4,
  });
  assert.deepEqual(map(["Qté", "PU", "Client", "Date"]), {
    quantity: 0,
    unitPrice: 1,
    customer: 2,
    date: 3,
  });
  assert.deepEqual(
    map(["Qté", "PU", "Client", "Date", "Montant"], { quantity: "Qté", unitPrice: "PU" }),
    { quantity: 0, unitPrice: 1, customer: 2, date: 3 },
  );
});

Deno.test("mapColumns() lists the candidates when there are two, and takes the one chosen", () => {
  const names = ["client", "date", "Montant HT", "Montant TTC"];
  assert.throws(() => map(names), {
    name: "DataError",
    message:
      /'amount' in sales\.csv: 'Montant HT', 'Montant TTC'.*`columns: \{ amount: "Montant HT" \}`/,
  });
  assert.equal(map(names, { amount: "montant ttc" }).amount, 3);
});

Deno.test("mapColumns() lists the columns and accepted names when a field is missing", () => {
  assert.throws(() => map(["client", "jour de pluie", "montant"]), {
    name: "DataError",
    message: /'date' \(names such as date,.*the columns are 'client', 'jour de pluie', 'montant'/,
  });
  assert.throws(() => map(["client", "date", "ville"]), {
    name: "DataError",
    message: /for 'amount'.*or 'quantity'.*or 'unitPrice'/,
  });
  assert.throws(() => map(["C1", "15/01/2024", "10,50"]), {
    name: "DataError",
    message:
      /for 'customer' .*, nor for 'date' .*, nor for 'amount' .*needs a line of column names/,
  });
});

Deno.test("mapColumns() names what is near a chosen column that is not there", () => {
  assert.throws(() => map(["client", "date", "montant"], { amount: "montent" }), {
    name: "DataError",
    message: /Cannot find column 'montent' in sales\.csv: did you mean 'montant'/,
  });
  assert.throws(() => map(["client", "date", "montant", "montant"], { amount: "montant" }), {
    name: "DataError",
    message: /2 columns have that name/,
  });
});

Deno.test("mapColumns() does without a column declared absent", () => {
  const names = ["client", "date", "montant", "facture", "commande"];
  assert.throws(() => map(names), /'order'/);
  assert.equal(map(names, { order: null }).order, undefined);
});
