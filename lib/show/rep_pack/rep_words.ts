/** The lists of a rep pack as a reader reads them. */
import type { RepPack } from "../../act/rep_pack/mod.ts";
import type { LocalizedText, MessageKey } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { NumberStyle, Table } from "../../table/mod.ts";
import type { ShowOptions, Words } from "../drawing/words.ts";

/** Options of {@linkcode repPage} and {@linkcode repSheets}. */
export interface RepPackShowOptions extends ShowOptions {
  /** Names of segments. */
  readonly segments?: SegmentLabels | undefined;
  /** Names of levers, by id. */
  readonly levers?: Readonly<Record<string, LocalizedText>> | undefined;
}

/** A list under its title, column names written for the reader. */
export interface RepList {
  readonly title: string;
  readonly table: Table;
  readonly styles: Readonly<Record<string, NumberStyle>>;
}

const STYLES: Readonly<Record<string, NumberStyle>> = {
  stake: "money",
  expectedValue: "money",
  yearlyRevenue: "money",
  buyerShare: "share",
  recencyDays: "whole",
  usualDays: "whole",
};

const HEADINGS: Readonly<Record<string, MessageKey>> = {
  customer: "customer",
  name: "repPackName",
  action: "repPackAction",
  stake: "repPackStake",
  segment: "segment",
  day: "repPackDay",
  product: "product",
  expectedValue: "expectedValue",
  buyerShare: "buyerShare",
  lastBought: "lastBought",
  recencyDays: "repPackSince",
  usualDays: "repPackUsual",
  yearlyRevenue: "repPackYearly",
};

/** The four lists of a pack, in the order in which they are read. */
export function repLists(
  pack: RepPack,
  options: RepPackShowOptions,
  words: Words,
): { readonly actions: RepList; readonly visits: RepList; gaps: RepList; atRisk: RepList } {
  const { segments = {} } = options;
  const named = pack.visits.has("segment")
    ? pack.visits.with({
      segment: pack.visits.text("segment").map((id) =>
        id === null ? null : segmentLabel(segments, id, words.locale)
      ),
    })
    : pack.visits;
  return {
    actions: listOf("repPackActions", actionSentences(pack, options, words), words),
    visits: listOf("repPackVisits", named, words),
    gaps: listOf("repPackGaps", pack.gaps, words),
    atRisk: listOf("repPackAtRisk", pack.atRisk, words),
  };
}

/** Action and detail become one sentence. */
function actionSentences(
  { actions }: RepPack,
  { levers = {} }: RepPackShowOptions,
  words: Words,
): Table {
  const kinds = actions.text("action"), details = actions.text("detail");
  const sentences = kinds.map((kind, i) => {
    const detail = details[i] ?? "";
    if (kind === "keep") return words.say("repPackKeep");
    if (kind === "propose") return words.say("repPackPropose", { detail });
    return words.say("repPackFix", { detail: levers[detail]?.[words.locale] ?? detail });
  });
  return actions.select(["customer", "name"])
    .with({ action: sentences, stake: actions.number("stake") });
}

function listOf(title: MessageKey, table: Table, words: Words): RepList {
  const headings = Object.fromEntries(
    table.columnNames.map((name) => [name, words.say(HEADINGS[name])]),
  );
  const styled = table.columnNames.filter((name) => STYLES[name]);
  return {
    title: words.say(title),
    table: table.rename(headings),
    styles: Object.fromEntries(styled.map((name) => [headings[name], STYLES[name]])),
  };
}
