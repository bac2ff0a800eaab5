/** Which prospects sign: a logistic model. */
import { logistic } from "../distributions.ts";
import type { Sector } from "./sectors.ts";

/** How a lead came. */
export type Origin =
  | "Salon"
  | "Site web"
  | "Recommandation"
  | "Appel entrant"
  | "Prospection"
  | "Réseaux sociaux";

/** The position of the contact. */
export type Role =
  | "Dirigeant"
  | "Responsable achats"
  | "Directeur de site"
  | "Technicien"
  | "Assistant";

/** What the probability of signing depends on. */
export interface Lead {
  /** People employed. */
  readonly headcount: number;
  /** The industry of the company. */
  readonly sector: Sector;
  /** The position of the contact. */
  readonly role: Role;
  /** How the lead came. */
  readonly origin: Origin;
  /** In euros. */
  readonly budget: number;
  /** Days from creation to the wanted delivery, if known. */
  readonly deliveryDays: number | undefined;
  /** Forms filled within the first month. */
  readonly forms: number;
  /** Files downloaded within the first month. */
  readonly downloads: number;
  /** E-mails read within the first month. */
  readonly emailsRead: number;
}

/** The coefficients, in log-odds. */
export const CONVERSION = {
  intercept: -2.9,
  /** More than 50 people. */
  large: 0.8,
  /** Health or food industry. */
  targetSector: 0.9,
  /** The contact can decide: owner or buyer. */
  decisionMaker: 0.7,
  /** Per unit of ln(budget / 5 000 €). */
  logBudget: 0.3,
  /** Delivery wanted within 60 days. */
  urgent: 0.6,
  /** Per form filled, file downloaded, e-mail read. */
  form: 0.45,
  download: 0.25,
  emailRead: 0.12,
  origin: {
    "Recommandation": 0.9,
    "Appel entrant": 0.5,
    "Salon": 0.4,
    "Site web": 0.2,
    "Prospection": -0.3,
    "Réseaux sociaux": -0.5,
  } satisfies Record<Origin, number>,
} as const;

const TYPICAL_BUDGET = 5000;
const LARGE_HEADCOUNT = 50;
const URGENT_DAYS = 60;
const TARGET_SECTORS: readonly Sector[] = ["Santé", "Agroalimentaire"];
const DECISION_MAKERS: readonly Role[] = ["Dirigeant", "Responsable achats"];

/**
 * The probability that a prospect signs, once contacted.
 *
 * @param lead What is known of the prospect.
 * @returns A probability.
 */
export function conversionProbability(lead: Lead): number {
  const { deliveryDays } = lead;
  const isUrgent = deliveryDays !== undefined && deliveryDays <= URGENT_DAYS;
  return logistic(
    CONVERSION.intercept +
      CONVERSION.large * Number(lead.headcount > LARGE_HEADCOUNT) +
      CONVERSION.targetSector * Number(TARGET_SECTORS.includes(lead.sector)) +
      CONVERSION.decisionMaker * Number(DECISION_MAKERS.includes(lead.role)) +
      CONVERSION.logBudget * Math.log(lead.budget / TYPICAL_BUDGET) +
      CONVERSION.urgent * Number(isUrgent) +
      CONVERSION.form * lead.forms +
      CONVERSION.download * lead.downloads +
      CONVERSION.emailRead * lead.emailsRead +
      CONVERSION.origin[lead.origin],
  );
}
