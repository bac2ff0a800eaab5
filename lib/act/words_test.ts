import { assertRefused, type Refusal } from "../base/messages/refusals_fixture_test.ts";
import { Table } from "../table/mod.ts";
import { nextProducts, readBaskets } from "./affinity/mod.ts";
import { bestChannels, campaignResponses, campaignSampleSize } from "./campaign/mod.ts";
import { simulatePrice, simulateRebate } from "./profit/mod.ts";

const CUSTOMERS = Table.of({ customer: ["a", "b"], revenue: [1, 2] });
const LINES = Table.of({ customer: ["a"], order: ["1"], product: ["x"] });
const CONTACTS = Table.of({ customer: ["a"], channel: ["sms"], responded: ["oui"] });
const CONSENT = { sms: "sms" };
const PERIOD = { asOf: "2025-12-31", months: 12 };

const CASES: readonly Refusal[] = [
  [
    () => campaignSampleSize({ controlRate: 2, targetRate: 0.1 }),
    "RangeError",
    "Cannot size a campaign as controlRate must lie from 0 to 1: it is 2",
    "Taille de la campagne incalculable\u00a0: controlRate doit aller de 0 à 1, et vaut 2",
  ],
  [
    () => campaignSampleSize({ controlRate: 0.1, targetRate: 0.1 }),
    "RangeError",
    "Cannot size a campaign as both rates are 0.1: no sample shows a difference of 0",
    "Taille de la campagne incalculable\u00a0: les deux taux valent 0.1, et aucun échantillon ne " +
    "montre une différence de 0",
  ],
  [
    () => campaignResponses(CUSTOMERS, CONTACTS, { day: "2025-12-31", days: 0.5, types: ["x"] }),
    "RangeError",
    "Cannot count responses within 0.5 days: give a whole number from 1",
    "Impossible de compter les réponses sous 0.5 jours\u00a0: donnez un nombre entier à partir de 1",
  ],
  [
    () => bestChannels(CUSTOMERS, CONTACTS, { consent: {} }),
    "RangeError",
    "Cannot choose among no channels: name their columns in options.consent",
    "Aucun canal où choisir\u00a0: nommez leurs colonnes dans options.consent",
  ],
  [
    () => bestChannels(CUSTOMERS, CONTACTS, { consent: CONSENT, priorContacts: -1 }),
    "RangeError",
    "Cannot weigh the past by -1 contacts: give 0 or more",
    "Le passé ne peut peser -1 contacts\u00a0: donnez 0 ou plus",
  ],
  [
    () => bestChannels(Table.of({ customer: ["a", "a"] }), CONTACTS, { consent: CONSENT }),
    "DataError",
    "Cannot choose channels as a key stands twice: give one row per customer",
    "Impossible de choisir les canaux\u00a0: un code client figure deux fois. Donnez une ligne par " +
    "client",
  ],
  [
    () => simulateRebate(CUSTOMERS, { basis: "all", tiers: [{ from: 0, rate: 3 }] }),
    "RangeError",
    "Cannot give a rebate of 3: a rate is a share in [0, 1]",
    "Une remise ne peut être de 3\u00a0: un taux est une part, de 0 à 1",
  ],
  [
    () => simulateRebate(CUSTOMERS, { basis: "all", tiers: [{ from: -5, rate: 0.1 }] }),
    "RangeError",
    "Cannot use the tier from -5: tiers ascend from 0 or more",
    "Palier inutilisable à partir de -5\u00a0: les paliers vont croissant, à partir de 0 ou plus",
  ],
  [
    () => simulatePrice(CUSTOMERS, LINES, { change: -1 }, PERIOD),
    "RangeError",
    "Cannot change prices by -1: give a share above −1, such as 0.02",
    "Les prix ne peuvent changer de -1\u00a0: donnez une part supérieure à −1, comme 0.02",
  ],
  [
    () => simulatePrice(CUSTOMERS, LINES, { change: 0.1, elasticity: 2 }, PERIOD),
    "RangeError",
    "Cannot use elasticity 2: give 0 or less, such as −1.5",
    "Élasticité inutilisable, 2\u00a0: donnez 0 ou moins, comme −1.5",
  ],
  [
    () => readBaskets(LINES, { months: 3 }),
    "RangeError",
    "Cannot look back 3 months without asOf: give the day of analysis",
    "Impossible de remonter 3 mois sans asOf\u00a0: donnez le jour d’analyse",
  ],
  [
    () => nextProducts(readBaskets(LINES), [], { most: 0 }),
    "RangeError",
    "Cannot propose 0 products: give a whole number from 1",
    "Impossible de proposer 0 produits\u00a0: donnez un nombre entier à partir de 1",
  ],
];

Deno.test("mistakes in what an action is given are told in the display language", () => {
  assertRefused(CASES);
});
