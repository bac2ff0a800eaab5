/** From what the lines say to how they are read. */
import { DataError, message } from "../../base/mod.ts";
import type { Batch } from "../files/layout.ts";
import type { DateOrder, DecimalMark, ReadingPlan } from "../options.ts";
import { currencyCode } from "../names/currency_codes.ts";
import type { Dialect } from "./dialect.ts";
import type { Profile } from "./profile.ts";

/** Where two readings are both attested, the rarer one may be this share of the evidence. */
const MAX_CONTRADICTION = 0.05;

function placeOf({ layouts }: Batch): { file: string; name: string } {
  const [{ file }] = layouts, others = layouts.length - 1;
  return {
    file: file.name,
    name: others === 0 ? file.name : message("errorMoreFiles", { file: file.name, others }),
  };
}

/** The attested reading, null when nothing is attested. */
function majority<T>(
  [first, firstCount]: [T, number],
  [second, secondCount]: [T, number],
  contradiction: () => DataError,
): T | null {
  if (firstCount + secondCount === 0) return null;
  const minority = Math.min(firstCount, secondCount) / (firstCount + secondCount);
  if (minority > MAX_CONTRADICTION) throw contradiction();
  return firstCount > secondCount ? first : second;
}

function decideDateOrder(profile: Profile, batch: Batch, column: string): DateOrder | null {
  const { file, name } = placeOf(batch);
  const { dayFirst, monthFirst, eitherFirst } = profile;
  const decided = majority<DateOrder>(["dmy", dayFirst], ["mdy", monthFirst], () =>
    new DataError(
      message("errorDatesContradict", { file: name, column, dayFirst, monthFirst }),
      { file, column, count: Math.min(dayFirst, monthFirst) },
    ));
  if (decided === null && eitherFirst > 0) {
    throw new DataError(
      message("errorDatesOpen", { file: name, column }),
      { file, column, count: eitherFirst },
    );
  }
  return decided;
}

function decideDecimal(profile: Profile, batch: Batch, column: string): DecimalMark | null {
  const { file, name } = placeOf(batch);
  const { commas, points, eitherMark } = profile;
  const decided = majority<DecimalMark>([",", commas], [".", points], () =>
    new DataError(
      message("errorDecimalsContradict", { file: name, column, commas, points }),
      { file, column, count: Math.min(commas, points) },
    ));
  if (decided === null && eitherMark > 0) {
    throw new DataError(
      message("errorDecimalsOpen", { file: name, column }),
      { file, column, count: eitherMark },
    );
  }
  return decided;
}

/** Whether the first lines leave nothing for the others to tell. */
function isDecisive({ dayFirst, monthFirst, eitherFirst, commas, points }: Profile): boolean {
  const dates = dayFirst > 0 ? monthFirst === 0 : monthFirst > 0 || eitherFirst === 0;
  const marks = commas === 0 || points === 0;
  return dates && marks;
}

/**
 * Reads the first lines: what they leave no doubt about holds for all, and lines that contradict it
 * are rejects.
 *
 * @param profile What the first lines say.
 * @param plan What the caller says, which wins.
 * @returns How to read the batch, or undefined when every line must be asked.
 */
export function guessDialect(profile: Profile, plan: ReadingPlan): Dialect | undefined {
  if (profile.currencyPlace !== undefined) return undefined;
  const { dayFirst, monthFirst, commas, points, eitherFirst, eitherMark } = profile;
  const asked = (plan.dateOrder === undefined && eitherFirst > 0 && dayFirst + monthFirst === 0) ||
    (plan.decimal === undefined && eitherMark > 0 && commas + points === 0);
  if (asked || !isDecisive(profile)) return undefined;
  return {
    decimal: plan.decimal ?? (commas > 0 ? "," : points > 0 ? "." : null),
    dateOrder: plan.dateOrder ?? (dayFirst > 0 ? "dmy" : monthFirst > 0 ? "mdy" : null),
    countsRounded: profile.longDecimals > 0,
    certain: false,
  };
}

/**
 * Decides on what every line says.
 *
 * @param profile What the lines say.
 * @param batch The files.
 * @param plan What the caller says, which wins.
 * @param currency The currency kept, where currencies are stated.
 * @returns How to read the batch.
 * @throws {DataError} When the lines leave two readings open, or contradict each other on more
 * than a twentieth of the evidence.
 */
export function decideDialect(
  profile: Profile,
  batch: Batch,
  plan: ReadingPlan,
  currency: string | undefined,
): Dialect {
  const { names, columns } = batch.layout;
  const amount = names[columns.amount ?? columns.unitPrice!];
  return {
    decimal: plan.decimal ?? decideDecimal(profile, batch, amount),
    dateOrder: plan.dateOrder ?? decideDateOrder(profile, batch, names[columns.date!]),
    currencyPlace: profile.currencyPlace,
    currency: profile.currencyPlace && currency,
    countsRounded: true,
    certain: true,
  };
}

/**
 * The currency that the lines of every batch are in.
 *
 * @param profiles What the lines say.
 * @param plan What the caller says.
 * @returns The ISO 4217 code, or undefined when nothing states one.
 * @throws {DataError} When there are several and none is chosen, or the one chosen is not there.
 */
export function decideCurrency(
  profiles: readonly Profile[],
  plan: ReadingPlan,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { currencies } of profiles) {
    for (const [currency, lines] of currencies) {
      counts.set(currency, (counts.get(currency) ?? 0) + lines);
    }
  }
  const found = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const list = found.slice(0, 10).map(([currency, lines]) =>
    message("errorCurrencyLines", { currency, lines })
  );
  const chosen = plan.currency === undefined ? undefined : currencyCode(plan.currency);
  if (chosen === undefined && found.length > 1) {
    throw new DataError(
      message("errorCurrencies", {
        list: list.join(", "),
        choice: `\`currency: "${found[0][0]}"\``,
      }),
      { count: found.length },
    );
  }
  if (chosen !== undefined && found.length > 0 && !counts.has(chosen)) {
    throw new DataError(
      message("errorNoCurrency", { currency: chosen, list: list.join(", ") }),
    );
  }
  return chosen ?? found[0]?.[0];
}
