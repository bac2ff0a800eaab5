/** Three years of the distributor, from the seed to every order. */
import { FIRST_DAY, LAST_DAY } from "../day.ts";
import { dailyWeights } from "../season.ts";
import { stream } from "../stream.ts";
import { type Account, drawOldCreation, makeAccounts, type Newcomer } from "./accounts.ts";
import { type Campaign, makeCampaigns } from "./campaigns.ts";
import { makeCompanies } from "./companies.ts";
import { drawResponses, drawSignals, type Interaction } from "./interactions.ts";
import { ORDER_SEASON } from "./opening.ts";
import { drawCredit, makeOrders, type Order } from "./orders.ts";
import { drawPotentials } from "./potential.ts";
import { makeProducts, makeSuppliers, type Product, type Supplier } from "./products.ts";
import { makeProspects, type Prospect } from "./prospects.ts";
import { makeVisits, type Visit, visitEffect } from "./visits.ts";

/** Everything that happened at the distributor. */
export interface DistributorHistory {
  /** The suppliers. */
  readonly suppliers: readonly Supplier[];
  /** The catalogue. */
  readonly products: readonly Product[];
  /** The mailings, by day. */
  readonly campaigns: readonly Campaign[];
  /** The prospects, by day of creation. */
  readonly prospects: readonly Prospect[];
  /** The accounts, by day of creation. */
  readonly accounts: readonly Account[];
  /** The visits to each account, one list per account. */
  readonly visits: readonly (readonly Visit[])[];
  /** What prospects and accounts did online, in no particular order. */
  readonly interactions: readonly Interaction[];
  /** Orders and credit notes, by day. */
  readonly orders: readonly Order[];
}

/** How many accounts and prospects; prospects who signed are among the accounts. */
export const COUNTS = { accounts: 600, prospects: 500 } as const;

/**
 * Plays the three years.
 *
 * @param seed The seed; the same seed gives the same history.
 * @returns What happened.
 */
export function playDistributor(seed: number): DistributorHistory {
  const open = (name: string) => stream(seed, `distributor/${name}`);
  const suppliers = makeSuppliers(open("suppliers"));
  const products = makeProducts(open("products"), suppliers);
  const campaigns = makeCampaigns();
  const { prospects, newcomers } = populate(seed);
  const accounts = makeAccounts(open("accounts"), newcomers);
  const visits = makeVisits(open("visits"), accounts);
  const season = dailyWeights(ORDER_SEASON, FIRST_DAY, LAST_DAY);
  const ordering = open("orders"), crediting = open("credits");
  const orders = accounts.flatMap((account, index) =>
    makeOrders(ordering, account, { season, visits: visitEffect(visits[index]) }, products)
  );
  const credits = orders.flatMap((order) => drawCredit(crediting, order));
  const signalling = open("signals"), responding = open("responses");
  return {
    suppliers,
    products,
    campaigns,
    prospects,
    accounts,
    visits,
    interactions: [
      ...prospects.flatMap((prospect) => drawSignals(signalling, prospect)),
      ...accounts.flatMap((account) => drawResponses(responding, account, campaigns)),
    ],
    // A stable sort: orders of one day stay in account order, credit notes after orders.
    orders: [...orders, ...credits].sort((first, second) => first.day - second.day),
  };
}

/** Companies in two roles: prospects, and customers that never were prospects here. */
function populate(seed: number): { prospects: Prospect[]; newcomers: Newcomer[] } {
  const open = (name: string) => stream(seed, `distributor/${name}`);
  const companies = makeCompanies(open("companies"), COUNTS.accounts + COUNTS.prospects);
  const potentials = drawPotentials(open("potentials"), companies);
  const prospects = makeProspects(
    open("prospects"),
    companies.slice(0, COUNTS.prospects),
    potentials.slice(0, COUNTS.prospects),
  );
  const signed = prospects.flatMap(({ company, potential, signedOn }): Newcomer[] =>
    signedOn === undefined ? [] : [{ company, potential, createdOn: signedOn }]
  );
  const creating = open("creations");
  const others = companies
    .map((company, index) => ({ company, potential: potentials[index] }))
    .slice(COUNTS.prospects, COUNTS.prospects + COUNTS.accounts - signed.length)
    .map((newcomer) => ({ ...newcomer, createdOn: drawOldCreation(creating) }));
  return { prospects, newcomers: [...others, ...signed] };
}
