/** The dates of a sale: first contact, quote, verbal agreement, signature. */
import { chance } from "../choice.ts";
import { type Day, LAST_DAY } from "../day.ts";
import { gamma } from "../distributions.ts";
import type { Random } from "../stream.ts";

/** How a sale ended, or not yet. */
export type Outcome = "Signé" | "Perdu" | "Sans suite" | "En cours";

/** The dates of a sale up to the end of the history; undefined is not reached. */
export interface Pipeline {
  /** The first time somebody spoke to the lead. */
  readonly firstContactOn: Day | undefined;
  /** The quote. */
  readonly quotedOn: Day | undefined;
  /** The verbal agreement. */
  readonly agreedOn: Day | undefined;
  /** The signature. */
  readonly signedOn: Day | undefined;
  /** The latest exchange, the loss included. */
  readonly lastContactOn: Day | undefined;
  /** Where the sale stands at the end of the history. */
  readonly outcome: Outcome;
}

/** The laws of the sale; durations are gamma of shape 2, means in days. */
export const PIPELINE = {
  contacted: 0.84,
  daysToContact: 9,
  /** Quotes wait until a month after creation, when the early signals are in. */
  earliestQuoteDays: 30,
  daysToQuote: 15,
  daysToAgreement: 20,
  daysToSignature: 35,
  /** The share of losing prospects that get a quote. */
  losersQuoted: 0.45,
  daysToLoss: 45,
  /** A lead without any contact is given up after this. */
  staleDays: 180,
} as const;

/**
 * Draws the dates of one sale.
 *
 * @param random A uniform stream.
 * @param createdOn The day the lead came in.
 * @param probability The probability of signing once contacted.
 * @returns The dates.
 */
export function drawPipeline(random: Random, createdOn: Day, probability: number): Pipeline {
  const wins = chance(random, probability);
  const contactOn = wait(random, createdOn, PIPELINE.daysToContact);
  const readyOn = Math.max(contactOn, createdOn + PIPELINE.earliestQuoteDays);
  const quoteOn = wait(random, readyOn, PIPELINE.daysToQuote);
  const agreementOn = wait(random, quoteOn, PIPELINE.daysToAgreement);
  const signatureOn = wait(random, agreementOn, PIPELINE.daysToSignature);
  const quotesLoser = chance(random, PIPELINE.losersQuoted);
  const lossOn = wait(random, quotesLoser ? quoteOn : contactOn, PIPELINE.daysToLoss);
  if (!chance(random, PIPELINE.contacted) || contactOn > LAST_DAY) return neverContacted(createdOn);
  const dates = {
    firstContactOn: contactOn,
    quotedOn: reached(wins || quotesLoser, quoteOn),
    agreedOn: reached(wins, agreementOn),
    signedOn: reached(wins, signatureOn),
  };
  const lostOn = reached(!wins, lossOn);
  const reachedDays = [...Object.values(dates), lostOn].filter((day) => day !== undefined);
  return {
    ...dates,
    lastContactOn: Math.max(...reachedDays),
    outcome: outcomeOf(dates.signedOn, lostOn),
  };
}

function neverContacted(createdOn: Day): Pipeline {
  const nothing = undefined;
  return {
    firstContactOn: nothing,
    quotedOn: nothing,
    agreedOn: nothing,
    signedOn: nothing,
    lastContactOn: nothing,
    outcome: createdOn + PIPELINE.staleDays <= LAST_DAY ? "Sans suite" : "En cours",
  };
}

function outcomeOf(signedOn: Day | undefined, lostOn: Day | undefined): Outcome {
  if (signedOn !== undefined) return "Signé";
  return lostOn === undefined ? "En cours" : "Perdu";
}

function reached(happens: boolean, day: Day): Day | undefined {
  return happens && day <= LAST_DAY ? day : undefined;
}

function wait(random: Random, from: Day, meanDays: number): Day {
  return from + 1 + Math.round(gamma(random, 2, meanDays - 1));
}
