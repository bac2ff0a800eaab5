/** Why one customer is in a segment, for a reader. */
import type { RfmExplanation, RfmModel, RfmStep, ScoreRange } from "../../segment/rfm/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

const DIMENSIONS = ["recency", "frequency", "monetary"] as const;
const MEASURE_KEYS = {
  recency: "recencyDays",
  frequency: "frequency",
  monetary: "monetary",
} as const;

/**
 * Writes the explanation of one customer: value, score and cuts of each dimension in a table, then
 * in sentences the rule that matched, what to do, and the way to each better segment.
 *
 * @param result The RFM segmentation that placed the customer.
 * @param explanation What `explainRfm` gave.
 * @param options Locale, currency.
 * @returns The table.
 */
export function rfmExplanationTable(
  result: Segmentation<RfmModel>,
  explanation: RfmExplanation,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const name = (id: string) => segmentLabel(result.labels, id, words.locale);
  const dimensions = DIMENSIONS.map((dimension) => explanation.dimensions[dimension]);
  const table = Table.of({
    measure: DIMENSIONS.map((dimension) => words.say(MEASURE_KEYS[dimension])),
    value: DIMENSIONS.map((dimension) => valueText(dimension, explanation, words)),
    score: dimensions.map(({ score }) => score),
    lowerCut: Float64Array.from(dimensions, ({ lowerCut }) => lowerCut ?? NaN),
    upperCut: Float64Array.from(dimensions, ({ upperCut }) => upperCut ?? NaN),
  });
  const title = words.say("rfmExplanationTitle", {
    customer: explanation.customer,
    segment: name(explanation.segment),
  });
  const { steps } = explanation;
  return createHtmlTable(table, displayOptions(title, words), [
    ...ruleSentences(result.model, explanation.rule, words),
    ...(steps.length === 0 ? [words.say("rfmNoStep")] : []),
    ...steps.map((step) => stepSentence(step, name(step.segment), words)),
  ]);
}

/** Days and orders are numbers, only the amount is money. */
function valueText(
  dimension: typeof DIMENSIONS[number],
  { dimensions }: RfmExplanation,
  words: Words,
): string {
  const value = dimensions[dimension].value ?? NaN;
  return dimension === "monetary" ? words.money(value) : words.number(value);
}

function ruleSentences({ rules }: RfmModel, rule: number | null, words: Words): string[] {
  if (rule === null) return [words.say("rfmNoRuleMatched")];
  const { recency, frequency, monetary, action } = rules[rule];
  const matched = words.say("rfmRuleMatched", {
    rule: rule + 1,
    recency: rangeText(recency),
    frequency: rangeText(frequency),
    monetary: rangeText(monetary),
  });
  return action ? [matched, action[words.locale]] : [matched];
}

function rangeText([low, high]: ScoreRange): string {
  return low === high ? `${low}` : `${low}–${high}`;
}

function stepSentence({ orders, amount, days }: RfmStep, segment: string, words: Words): string {
  return words.say("rfmStep", {
    segment,
    count: orders,
    amount: amount === 0
      ? words.say("rfmStepAnyAmount")
      : words.say("rfmStepAmount", { amount: words.money(amount) }),
    duration: days === null
      ? words.say("rfmStepForGood")
      : words.say("rfmStepDays", { count: days }),
  });
}
