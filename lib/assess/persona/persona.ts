/** What is known of a segment, as data. */
import type { Adjustment, LocalizedText } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import type { PersonaAxis } from "./axes.ts";
import type { PersonaNotes } from "./notes.ts";

/** Something in which a segment differs from all customers, beyond chance. */
export interface PersonaTrait {
  /** The column. */
  readonly attribute: string;
  /** The category that is more or less frequent; null for a number. */
  readonly category: string | null;
  /** Whether the segment has more or less of it. */
  readonly direction: "over" | "under";
  /** Mean of the segment, or its share in the category; null where a small group would show. */
  readonly inside: number | null;
  /** Mean of all customers, or their share in the category. */
  readonly everybody: number;
  /** Deviation in standard normal units, positive for "over"; null with `inside`, as it tells it. */
  readonly vTest: number | null;
  /** Chance of so much in a random group of that size, two-sided; null with `inside`. */
  readonly pValue: number | null;
  /** The same, adjusted for the number of comparisons; null with `inside`. */
  readonly adjustedPValue: number | null;
}

/** The usual values of a number. */
export interface TypicalNumber {
  /** Which kind of attribute. */
  readonly kind: "number";
  /** The column. */
  readonly attribute: string;
  /** Customers of the segment whose value is known. */
  readonly known: number;
  /** Median of the segment. */
  readonly median: number;
  /** A quarter of the segment lies below. */
  readonly lowerQuartile: number;
  /** A quarter of the segment lies above. */
  readonly upperQuartile: number;
  /** Median of all customers. */
  readonly everybody: number;
}

/** The most frequent category. */
export interface TypicalCategory {
  /** Which kind of attribute. */
  readonly kind: "category";
  /** The column. */
  readonly attribute: string;
  /** Customers of the segment whose category is known. */
  readonly known: number;
  /** The category; of equally frequent ones the first by code unit. */
  readonly category: string;
  /** Its share in the segment; null where fewer than `k` would show. */
  readonly share: number | null;
  /** Its share among all customers. */
  readonly everybody: number;
}

/** One side of a persona. */
export interface PersonaSide {
  /** In what the segment differs, the strongest first. */
  readonly traits: readonly PersonaTrait[];
  /** What is usual, attribute by attribute, in the order given. */
  readonly typical: readonly (TypicalNumber | TypicalCategory)[];
}

/** A real customer close to the middle of the segment, under no name. */
export interface PersonaExemplar {
  /** The customer's key; null unless it was asked for. */
  readonly customer: string | null;
  /**
   * Values by attribute, numbers rounded to two significant digits; null is missing or left out.
   * Of categories and numbers of identity, only what `k` customers of the segment have in common.
   */
  readonly values: Readonly<Record<string, number | string | null>>;
}

/** What is known of a segment. */
export interface Persona {
  /** Segment id. */
  readonly segment: string;
  /** The segment's name; null when it has none but its id. */
  readonly label: LocalizedText | null;
  /** Whether the segment has `k` customers; otherwise nothing is said of it. */
  readonly described: boolean;
  /** Customers; null when not described. */
  readonly customers: number | null;
  /** Share of all customers; null when not described. */
  readonly customerShare: number | null;
  /** Share of the revenue of all; null when not described or not known. */
  readonly revenueShare: number | null;
  /** The four sides. */
  readonly sides: Readonly<Record<PersonaAxis, PersonaSide>>;
  /** A real customer of the segment; null when not described or no attribute is known. */
  readonly exemplar: PersonaExemplar | null;
  /** What the consultant adds; null for nothing. */
  readonly notes: PersonaNotes | null;
}

/** The personas of a segmentation. */
export interface PersonaSet {
  /** One per segment that has customers, in the order of the segments. */
  readonly personas: readonly Persona[];
  /** How many comparisons the p-values are adjusted for. */
  readonly comparisons: number;
  /** How p-values are adjusted. */
  readonly adjustment: Adjustment;
  /** Adjusted p-value from which a difference is reported. */
  readonly level: number;
  /** The smallest group of which anything is said. */
  readonly k: number;
  /** What a reader should know. */
  readonly notices: readonly Notice[];
}
