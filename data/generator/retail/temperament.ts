/** How a shopper decides. */

/** Careful, curious for novelties, impulsive, or a calm creature of habit. */
export type Temperament = "prudent" | "decouvreur" | "fonceur" | "zen";

/** A place to shop. */
export type OrderChannel = "store" | "web" | "app";

/** The parameters of a temperament. */
export interface TemperamentParameters {
  /** The share of shoppers of this temperament, whatever their type. */
  readonly share: number;
  /** Probability that a line is returned. */
  readonly returnProbability: number;
  /** Added to the log-odds of opening a message. */
  readonly openEffect: number;
  /** Added to the log-odds of clicking in an opened message. */
  readonly clickEffect: number;
  /** Probability of an order in the week after a click. */
  readonly orderAfterClick: number;
  /** Mean number of lines beyond the first. */
  readonly extraLines: number;
  /** Attraction of products launched within 120 days, relative to the others. */
  readonly noveltyFactor: number;
  /** Attraction of products bought before, relative to the others. */
  readonly repeatFactor: number;
  /** Odds of each place. */
  readonly channels: Readonly<Record<OrderChannel, number>>;
}

/** The temperaments and their parameters. */
export const TEMPERAMENTS: Readonly<Record<Temperament, TemperamentParameters>> = {
  prudent: {
    share: 0.3,
    returnProbability: 0.05,
    openEffect: 0.3,
    clickEffect: -0.3,
    orderAfterClick: 0.06,
    extraLines: 0.4,
    noveltyFactor: 0.8,
    repeatFactor: 2,
    channels: { store: 0.6, web: 0.35, app: 0.05 },
  },
  decouvreur: {
    share: 0.2,
    returnProbability: 0.08,
    openEffect: 0.5,
    clickEffect: 0.4,
    orderAfterClick: 0.18,
    extraLines: 0.7,
    noveltyFactor: 5,
    repeatFactor: 0.6,
    channels: { store: 0.35, web: 0.45, app: 0.2 },
  },
  fonceur: {
    share: 0.2,
    returnProbability: 0.16,
    openEffect: 0,
    clickEffect: 0.7,
    orderAfterClick: 0.35,
    extraLines: 0.7,
    noveltyFactor: 2,
    repeatFactor: 1,
    channels: { store: 0.2, web: 0.45, app: 0.35 },
  },
  zen: {
    share: 0.3,
    returnProbability: 0.02,
    openEffect: -0.5,
    clickEffect: -0.8,
    orderAfterClick: 0.04,
    extraLines: 0.4,
    noveltyFactor: 0.5,
    repeatFactor: 6,
    channels: { store: 0.75, web: 0.2, app: 0.05 },
  },
};
