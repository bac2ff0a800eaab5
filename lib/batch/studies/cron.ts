/** The five fields of a crontab, read and said in the words of systemd. */

/** One field: its name, its range. */
interface FieldRange {
  readonly least: number;
  readonly most: number;
}

/** Minute, hour, day of the month, month, day of the week (0 and 7 are Sunday). */
const FIELDS: readonly FieldRange[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12 },
  { least: 0, most: 7 },
];

const ITEM = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/;

function isItem(text: string, { least, most }: FieldRange): boolean {
  const match = ITEM.exec(text);
  if (!match) return false;
  const [first, last, step] = match.slice(1).map((part) =>
    part === undefined ? part : Number(part)
  );
  const inRange = (value: number | undefined) =>
    value === undefined || (value >= least && value <= most);
  return inRange(first) && inRange(last) && step !== 0 && (last ?? most) >= (first ?? least);
}

/**
 * Whether a text is five fields of a crontab: numbers, ranges, lists and steps.
 *
 * @param text Such as `30 5 * * 1-5`.
 * @returns Whether cron would take it.
 */
export function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return fields.length === FIELDS.length &&
    fields.every((field, i) => field.split(",").every((item) => isItem(item, FIELDS[i])));
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The values of a field, in order. */
function valuesOf(field: string, { least, most }: FieldRange): number[] {
  const values = field.split(",").flatMap((item) => {
    const [, first, last, step] = ITEM.exec(item)!;
    const from = Number(first ?? least);
    const to = Number(last ?? (first === undefined || step !== undefined ? most : first));
    const count = Math.floor((to - from) / Number(step ?? 1)) + 1;
    return Array.from({ length: count }, (_, i) => from + i * Number(step ?? 1));
  });
  return [...new Set(values)].sort((a, b) => a - b);
}

function listed(field: string, range: FieldRange): string {
  if (field === "*") return "*";
  return valuesOf(field, range).map((value) => String(value).padStart(2, "0")).join(",");
}

/**
 * Says a crontab's fields as systemd's `OnCalendar`. Where both the day of the month and the day of
 * the week are limited, cron runs on either and systemd only on both: that takes two lines.
 *
 * @param cron Five fields for which {@linkcode isCron} holds.
 * @returns One or two calendar expressions.
 */
export function systemdCalendars(cron: string): string[] {
  const [minute, hour, day, month, weekday] = cron.trim().split(/\s+/);
  const time = `${listed(hour, FIELDS[1])}:${listed(minute, FIELDS[0])}:00`;
  const months = listed(month, FIELDS[3]);
  const days = (field: string) => `*-${months}-${listed(field, FIELDS[2])} ${time}`;
  if (weekday === "*") return [days(day)];
  const names = [...new Set(valuesOf(weekday, FIELDS[4]).map((value) => WEEKDAYS[value]))].join(
    ",",
  );
  return day === "*" ? [`${names} ${days("*")}`] : [days(day), `${names} ${days("*")}`];
}
