/** The prospect files of the distributor: what it knows, and the truth behind. */
import type { Row } from "../csv.ts";
import { type Day, frenchDate, LAST_DAY } from "../day.ts";
import { cents, decimalComma, spacedThousands } from "../money.ts";
import type { Account } from "./accounts.ts";
import { yesOrNo } from "./account_rows.ts";
import type { Prospect } from "./prospects.ts";
import { repOf } from "./territory.ts";

/**
 * Lays out `prospects.csv`.
 *
 * @param prospects The prospects.
 * @param accounts The accounts, to say which one a prospect became.
 * @returns The rows, header first.
 */
export function prospectRows(
  prospects: readonly Prospect[],
  accounts: readonly Account[],
): Row[] {
  const accountIds = new Map(accounts.map(({ company, id }) => [company, id]));
  const rows = prospects.map((prospect) => {
    const { company, deliveryDays, createdOn } = prospect;
    const isSigned = prospect.signedOn !== undefined;
    return [
      prospect.id,
      company.name,
      company.sector,
      spacedThousands(company.headcount),
      spacedThousands(company.capital),
      company.region.name,
      company.department,
      prospect.role,
      prospect.origin,
      prospect.family,
      decimalComma(cents(prospect.budget)),
      prospect.estimatedPotential === undefined ? "" : spacedThousands(prospect.estimatedPotential),
      deliveryDays === undefined ? "" : frenchDate(createdOn + deliveryDays),
      frenchDate(createdOn),
      dateOrNothing(prospect.firstContactOn),
      dateOrNothing(prospect.quotedOn),
      dateOrNothing(prospect.agreedOn),
      dateOrNothing(prospect.signedOn),
      dateOrNothing(prospect.lastContactOn),
      prospect.outcome,
      isSigned ? accountIds.get(company)! : "",
      repOf(company.region, LAST_DAY),
      company.contact,
      `contact.${prospect.id.toLowerCase()}@example.com`,
      yesOrNo(company.mayEmail),
      yesOrNo(company.mayPhone),
    ];
  });
  return [PROSPECT_HEADER, ...rows];
}

const PROSPECT_HEADER: Row = [
  "N° prospect",
  "Raison sociale",
  "Secteur",
  "Effectif",
  "Capital",
  "Région",
  "Département",
  "Fonction",
  "Origine",
  "Produit recherché",
  "Budget",
  "Potentiel annuel",
  "Livraison souhaitée",
  "Date création",
  "Premier contact",
  "Date devis",
  "Accord verbal",
  "Date signature",
  "Dernier contact",
  "Issue",
  "N° client",
  "Commercial",
  "Contact",
  "E-mail",
  "Consentement e-mail",
  "Consentement téléphone",
];

/**
 * Lays out `truth/prospects.csv`.
 *
 * @param prospects The prospects.
 * @returns The rows, header first.
 */
export function prospectTruthRows(prospects: readonly Prospect[]): Row[] {
  const rows = prospects.map((prospect) => [
    prospect.id,
    String(prospect.potential),
    prospect.engagement.toFixed(4),
    String(prospect.forms),
    String(prospect.downloads),
    String(prospect.emailsRead),
    prospect.probability.toFixed(4),
  ]);
  const header = ["prospect_id", "potential", "engagement", "forms", "downloads", "emails_read"];
  return [[...header, "signing_probability"], ...rows];
}

function dateOrNothing(day: Day | undefined): string {
  return day === undefined ? "" : frenchDate(day);
}
