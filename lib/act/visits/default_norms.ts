/** Norms to start from, when a team has none of its own. */
import type { VisitNorm } from "./config.ts";
import type { VisitResponse } from "./response.ts";

/** Large customers stay for the most part, and competitors are at their door. */
const LARGE: VisitResponse = { without: 0.6, usualVisits: 12, most: 1.15 };
const MIDDLING: VisitResponse = { without: 0.7, usualVisits: 6, most: 1.15 };
const SMALL: VisitResponse = { without: 0.85, usualVisits: 2, most: 1.1 };
/** What is to be won comes by visits, and goes on coming for longer. */
const TO_DEVELOP: VisitResponse = { without: 0.5, usualVisits: 8, most: 1.5 };
const TO_WIN: VisitResponse = { without: 0, usualVisits: 6, most: 1.6 };
/** Customers that earn no visit: they bring what they bring; prospects, nothing. */
const AS_IT_IS: VisitResponse = { points: [[0, 1], [1, 1]] };
const NOTHING: VisitResponse = { points: [[0, 0], [1, 0]] };

function norm(
  segment: string,
  minVisits: number,
  maxVisits: number,
  response: VisitResponse,
): VisitNorm {
  return { segment, minVisits, maxVisits, response };
}

/**
 * Norms for ABC classes: monthly visits to A, every two months to B, C by telephone unless time is
 * left. The curves have the form of CALLPLAN (see `visitShare`); their figures are ours, a
 * place to start from: put the judgement of your reps in their stead.
 *
 * @returns Norms for A, B, C, and for customers of zero, negative or missing value.
 */
export function abcVisitNorms(): VisitNorm[] {
  return [
    norm("A", 6, 18, LARGE),
    norm("B", 2, 8, MIDDLING),
    norm("C", 0, 3, SMALL),
    norm("zero", 0, 0, AS_IT_IS),
    norm("negative", 0, 0, AS_IT_IS),
    norm("missing", 0, 0, AS_IT_IS),
  ];
}

/**
 * Norms for the cells of the crossed matrix, A and A' first: A is kept by regular visits, A' is won
 * by more of them, the rest is served at low cost; prospects of middling and small potential (PB',
 * PC') earn no visit. As with {@linkcode abcVisitNorms}, the figures are a place to start from.
 *
 * @returns Norms for the twelve cells, in order of priority.
 */
export function crossVisitNorms(): VisitNorm[] {
  return [
    norm("AA'", 8, 24, LARGE),
    norm("AB'", 6, 18, LARGE),
    norm("AC'", 6, 12, LARGE),
    norm("BA'", 4, 18, TO_DEVELOP),
    norm("CA'", 3, 15, TO_DEVELOP),
    norm("PA'", 2, 12, TO_WIN),
    norm("BB'", 1, 8, MIDDLING),
    norm("BC'", 1, 6, MIDDLING),
    norm("CB'", 0, 4, SMALL),
    norm("CC'", 0, 2, SMALL),
    norm("PB'", 0, 0, NOTHING),
    norm("PC'", 0, 0, NOTHING),
  ];
}
