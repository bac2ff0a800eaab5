/** The account files of the distributor: what it knows, and the truth behind. */
import type { Row } from "../csv.ts";
import { type Day, formatIsoDay, frenchDate, LAST_DAY } from "../day.ts";
import { decimalComma, spacedThousands } from "../money.ts";
import type { Random } from "../stream.ts";
import { chance } from "../choice.ts";
import type { Account } from "./accounts.ts";
import type { Order } from "./orders.ts";
import { repOf } from "./territory.ts";

const HEADCOUNT_KNOWN = 0.94;
const BLOCKED_SHARE = 0.015;
const DORMANT_DAYS = 365;

/**
 * Lays out `comptes.csv`, as it stands at the end of the history.
 *
 * @param random A uniform stream.
 * @param accounts The accounts.
 * @param orders Their orders.
 * @returns The rows, header first.
 */
export function accountRows(
  random: Random,
  accounts: readonly Account[],
  orders: readonly Order[],
): Row[] {
  const purchases = orders.filter(({ lines }) => lines[0].quantity > 0);
  const lastOrder = new Map(purchases.map(({ account, day }) => [account.id, day]));
  const rows = accounts.map((account) => {
    const { company } = account;
    return [
      account.id,
      company.name,
      company.sector,
      chance(random, HEADCOUNT_KNOWN) ? spacedThousands(company.headcount) : "",
      company.region.name,
      company.department,
      company.postcode,
      repOf(company.region, LAST_DAY),
      chance(random, BLOCKED_SHARE) ? "Bloqué" : statusOf(account, lastOrder.get(account.id)),
      account.estimatedPotential === undefined ? "" : spacedThousands(account.estimatedPotential),
      account.motive,
      frenchDate(account.createdOn),
      company.contact,
      `contact.${account.id.toLowerCase()}@example.com`,
      yesOrNo(company.mayEmail),
      yesOrNo(company.mayPhone),
      yesOrNo(company.mayVisit),
      decimalComma(account.rebatePerMille * 10),
    ];
  });
  return [ACCOUNT_HEADER, ...rows];
}

const ACCOUNT_HEADER: Row = [
  "N° client",
  "Raison sociale",
  "Secteur",
  "Effectif",
  "Région",
  "Département",
  "Code postal",
  "Commercial",
  "Statut",
  "Potentiel annuel",
  "Motif d'achat",
  "Date création",
  "Contact",
  "E-mail",
  "Consentement e-mail",
  "Consentement téléphone",
  "Consentement visite",
  "Taux RFA (%)",
];

/**
 * Lays out `truth/accounts.csv`.
 *
 * @param accounts The accounts.
 * @returns The rows, header first.
 */
export function accountTruthRows(accounts: readonly Account[]): Row[] {
  const rows = accounts.map((account) => [
    account.id,
    account.wallet,
    account.trend,
    String(account.potential),
    account.walletShare.toFixed(4),
    account.ratePerYear.toFixed(4),
    account.meanOrder.toFixed(2),
    account.hazardPerYear.toFixed(4),
    account.dropoutDay <= LAST_DAY ? formatIsoDay(account.dropoutDay) : "",
    account.visitsPerYear.toFixed(4),
    account.preferredChannel,
    String(account.discountPercent),
  ]);
  return [ACCOUNT_TRUTH_HEADER, ...rows];
}

const ACCOUNT_TRUTH_HEADER: Row = [
  "account_id",
  "wallet",
  "trend",
  "potential",
  "wallet_share",
  "orders_per_year",
  "mean_order",
  "dropout_risk_per_year",
  "dropped_out_on",
  "visits_per_year",
  "preferred_channel",
  "discount_percent",
];

/**
 * Writes a consent as French software does.
 *
 * @param flag Whether it was given.
 * @returns `Oui` or `Non`.
 */
export function yesOrNo(flag: boolean): string {
  return flag ? "Oui" : "Non";
}

function statusOf({ createdOn }: Account, lastOrder: Day | undefined): string {
  return LAST_DAY - (lastOrder ?? createdOn) <= DORMANT_DAYS ? "Actif" : "En sommeil";
}
