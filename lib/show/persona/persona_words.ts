/** What a persona card says, in words, before it becomes HTML or text. */
import type {
  Persona,
  PersonaAxis,
  PersonaSet,
  PersonaTrait,
  TypicalCategory,
  TypicalNumber,
} from "../../assess/persona/mod.ts";
import { type LocalizedText, type MessageKey, MESSAGES, valueWords } from "../../base/mod.ts";
import { isMoneyColumn } from "../../table/mod.ts";
import type { Words } from "../drawing/words.ts";

/** A label and its value. */
export type Line = readonly [label: string, value: string];

/** One side of a card. */
export interface SideWords {
  readonly title: string;
  /** Differences, or one sentence saying that there are none. */
  readonly traits: readonly string[];
  readonly typical: readonly Line[];
  /** What the consultant adds; empty for nothing. */
  readonly note: string;
}

/** A card. */
export interface CardWords {
  readonly title: string;
  /** Shares of customers and revenue. */
  readonly weight: readonly string[];
  /** Why there is nothing more; empty when the segment is described. */
  readonly excuse: string;
  readonly sides: readonly SideWords[];
  readonly exemplarTitle: string;
  readonly exemplar: readonly Line[];
  /** What to say to these customers; empty for nothing. */
  readonly message: string;
}

/** How attributes are named, and how many differences a side has room for. */
export interface CardChoices {
  readonly labels: Readonly<Record<string, LocalizedText>>;
  readonly most: number;
}

const SIDES: readonly (readonly [PersonaAxis, MessageKey])[] = [
  ["identity", "personaIdentity"],
  ["behaviour", "personaBehaviour"],
  ["motivations", "personaMotivations"],
  ["habits", "personaHabits"],
];

/** Puts a persona into words. */
export function cardWords(
  persona: Persona,
  set: PersonaSet,
  words: Words,
  choices: CardChoices,
): CardWords {
  const { locale } = words, { notes, exemplar } = persona;
  const segment = persona.label?.[locale] ?? persona.segment;
  const name = notes?.name?.[locale];
  return {
    title: name ? `${name} – ${segment}` : segment,
    weight: weightWords(persona, words),
    excuse: persona.described ? "" : words.say("personaNotDescribed", { k: set.k }),
    sides: SIDES.flatMap(([axis, title]) => {
      const side = sideWords(persona, axis, words.say(title), set, words, choices);
      return persona.described || side.note ? [side] : [];
    }),
    exemplarTitle: exemplar?.customer
      ? words.say("personaExemplarNamed", { customer: exemplar.customer })
      : words.say("personaExemplar"),
    exemplar: Object.entries(exemplar?.values ?? {}).flatMap(([attribute, value]): Line[] =>
      value === null ? [] : [[
        nameOf(attribute, words, choices),
        typeof value === "string"
          ? valueWords(attribute, value, words.locale)
          : numberWords(attribute, value, words),
      ]]
    ),
    message: notes?.message?.[locale] ?? "",
  };
}

function weightWords({ customers, customerShare, revenueShare }: Persona, words: Words): string[] {
  const weight: string[] = [];
  if (customers !== null) weight.push(words.say("customerCount", { count: customers }));
  if (customerShare !== null) {
    weight.push(words.say("personaWeight", { customers: words.share(customerShare) }));
  }
  if (revenueShare !== null) {
    weight.push(words.say("personaRevenue", { revenue: words.share(revenueShare) }));
  }
  return weight;
}

function sideWords(
  persona: Persona,
  axis: PersonaAxis,
  title: string,
  { k }: PersonaSet,
  words: Words,
  choices: CardChoices,
): SideWords {
  const { traits, typical } = persona.sides[axis];
  const shown = traits.slice(0, choices.most).map((trait) => traitWords(trait, k, words, choices));
  const count = traits.length - shown.length;
  const none = typical.length === 0 ? "personaNoAttribute" : "personaNoDifference";
  return {
    title,
    traits: !persona.described ? [] : traits.length === 0 ? [words.say(none)] : [
      ...shown,
      ...(count > 0 ? [words.say("personaMoreTraits", { count })] : []),
    ],
    typical: typical.map((value) => typicalWords(value, words, choices)),
    note: persona.notes?.[axis]?.[words.locale] ?? "",
  };
}

function traitWords(trait: PersonaTrait, k: number, words: Words, choices: CardChoices): string {
  const { attribute, category, direction } = trait;
  const colon = words.locale === "fr" ? "\u00a0: " : ": ";
  const what = nameOf(attribute, words, choices) +
    (category === null ? "" : colon + valueWords(attribute, category, words.locale));
  const how: MessageKey = category === null
    ? direction === "over" ? "personaHigher" : "personaLower"
    : direction === "over"
    ? "personaMore"
    : "personaLess";
  const write = (value: number) =>
    category === null ? numberWords(attribute, value, words) : words.share(value);
  const everybody = write(trait.everybody);
  const against = trait.inside === null
    ? words.say("personaWithheld", { k, everybody })
    : words.say("personaAgainst", { inside: write(trait.inside), everybody });
  return `${words.say(how)} – ${what}${colon}${against}`;
}

function typicalWords(
  typical: TypicalNumber | TypicalCategory,
  words: Words,
  choices: CardChoices,
): Line {
  const { attribute } = typical, name = nameOf(attribute, words, choices);
  if (typical.kind === "number") {
    const write = (value: number) => numberWords(attribute, value, words);
    const { median, lowerQuartile, upperQuartile, everybody } = typical;
    return [
      name,
      words.say("personaQuartiles", {
        median: write(median),
        lower: write(lowerQuartile),
        upper: write(upperQuartile),
        everybody: write(everybody),
      }),
    ];
  }
  const { share } = typical, everybody = words.share(typical.everybody, 0);
  const category = valueWords(attribute, typical.category, words.locale);
  return [
    name,
    share === null
      ? words.say("personaMostWithheld", { category, everybody })
      : words.say("personaMost", { category, share: words.share(share, 0), everybody }),
  ];
}

function nameOf(attribute: string, words: Words, { labels }: CardChoices): string {
  if (Object.hasOwn(labels, attribute)) return labels[attribute][words.locale];
  return Object.hasOwn(MESSAGES, attribute) ? words.say(attribute as MessageKey) : attribute;
}

function numberWords(attribute: string, value: number, words: Words): string {
  if (attribute.endsWith("Share")) return words.share(value);
  const isMoney = words.currency !== undefined && isMoneyColumn(attribute);
  return isMoney ? words.roughMoney(value) : words.rough(value);
}
