/** Models of every method whose every name and value tries to be SQL. */
import type { Dialect } from "../engine/mod.ts";
import { abc, abcSql } from "../segment/abc/mod.ts";
import { cluster, clusterSql } from "../segment/cluster/mod.ts";
import { cross, crossSql } from "../segment/cross/mod.ts";
import { profile, profileSql } from "../segment/profile/mod.ts";
import { rfm, rfmSql } from "../segment/rfm/mod.ts";
import { score, scoreSql } from "../segment/score/mod.ts";
import { slice, sliceSql } from "../segment/slice/mod.ts";
import { stage, stageSql } from "../segment/stage/mod.ts";
import { parseDay } from "../base/mod.ts";
import { dayColumn, Table } from "../table/mod.ts";
import type { LabelCase } from "./label_cases_test.ts";

/** The table that must outlive every attempt. */
export const VICTIM = "strate_victim";
const DROP = `DROP TABLE ${VICTIM}`;

/** Texts that end a name, a text, a comment or a statement somewhere. */
export const HOSTILE: readonly string[] = [
  `'; ${DROP}; --`,
  `"; ${DROP}; --`,
  `\`; ${DROP}; --`,
  `\\'; ${DROP}; --`,
  `\\"; ${DROP}; --`,
  `\\\`; ${DROP}; --`,
  `\\\\'; ${DROP}; #`,
  `'') ; ${DROP} ; /*`,
  `*/; ${DROP}; /*`,
  `-- \n; ${DROP}; \n--`,
  `\r\n; ${DROP}; \r\n`,
  `$$; ${DROP}; $$`,
  `$x$'; ${DROP}; $x$`,
  `\\u0027; ${DROP}; --`,
  `\\x27; ${DROP}; \\047`,
  `‘; ${DROP}; ’ ʼ`,
  `＇; ${DROP}; ＂`,
  `''' """ \`\`\``,
  `' OR '1'='1`,
  `:a @b &c ?1 {{d}}`,
  `{d:String} %s %(e)s`,
  "\\",
  "a\\",
  "'",
  `"`,
  "`",
];

/** Spark would replace it before it reads the statement. */
export const SPARK_VARIABLE = "${env:HOME}";

const AS_OF = "2025-12-31";
const KEYS = [...HOSTILE, SPARK_VARIABLE];
const IN_TURN = KEYS.map((_, i) => i);

/** The names of a table, each with the attempt in it. */
function namesWith(attempt: string) {
  const name = (start: string) => `${start}${attempt}`;
  return {
    people: name("p"),
    events: name("e"),
    customer: name("k"),
    recencyDays: name("r"),
    frequency: name("f"),
    monetary: name("m"),
    kind: name("c"),
    since: name("s"),
    type: name("t"),
    date: name("d"),
  };
}

type Names = ReturnType<typeof namesWith>;

function tablesOf(names: Names): { readonly people: Table; readonly events: Table } {
  const people = Table.of({
    [names.customer]: KEYS,
    [names.recencyDays]: IN_TURN.map((i) => i * 7 % 90),
    [names.frequency]: IN_TURN.map((i) => i % 5 + 1),
    [names.monetary]: IN_TURN.map((i) => i % 9 === 0 ? null : i * 12.5),
    [names.kind]: KEYS,
    [names.since]: dayColumn(Float64Array.from(IN_TURN, (i) => parseDay("2025-06-01") + i)),
  });
  const events = Table.of({
    [names.customer]: [...KEYS, ...KEYS],
    [names.type]: [...KEYS, ...KEYS.toReversed()],
    [names.date]: dayColumn(
      Float64Array.from([...IN_TURN, ...IN_TURN], (i) => parseDay("2025-11-01") + i),
    ),
  });
  return { people, events };
}

interface Placed<Model> {
  readonly model: Model;
  readonly customers: Table;
}

/** One case a method, all with the same attempt in every place where a name or value may stand. */
export function hostileCases(attempt: string): LabelCase[] {
  const names = namesWith(attempt), { people, events } = tablesOf(names);
  const make = <Model>(
    method: string,
    { model, customers }: Placed<Model>,
    sql: (model: Model, dialect: Dialect) => string,
  ): LabelCase => ({
    name: `${method} with ${JSON.stringify(attempt)}`,
    key: names.customer,
    tables: { [names.people]: people, [names.events]: events },
    sql: (dialect) => sql(model, dialect),
    customers,
  });
  const over =
    <Model>(write: (model: Model, relation: string, dialect: Dialect) => string) =>
    (model: Model, dialect: Dialect) => write(model, names.people, dialect);
  const { customer, recencyDays, frequency, monetary, kind, since } = names;
  const eventColumns = { customer, type: names.type, date: names.date };
  const reading = { events, asOf: AS_OF };
  return [
    make("rfm", rfmOf(people, names, attempt), over(rfmSql)),
    make(
      "abc",
      abc(people, {
        customer,
        value: monetary,
        classes: [attempt, `${attempt} 2`, `${attempt} 3`],
      }),
      over(abcSql),
    ),
    make(
      "cross",
      cross(people, {
        customer,
        value: monetary,
        peers: [kind],
        others: attempt.replaceAll(",", " "),
        zones: [{ zone: `z${attempt}`.replaceAll(",", " "), cells: ["AA'", "BA'"] }],
      }),
      over(crossSql),
    ),
    make(
      "slice",
      slice(people, {
        customer,
        value: monetary,
        criteria: [
          { column: kind, name: `n${attempt}`, by: "categories", minimum: 1 },
          { column: kind, name: `x${attempt}`, by: "prefix", length: 2, longer: { [attempt]: 3 } },
          { column: since, by: "cuts", cuts: ["2025-06-15"] },
        ],
      }),
      over(sliceSql),
    ),
    make(
      "profile",
      profile(people, {
        customer,
        value: monetary,
        traits: [{ column: recencyDays }, { column: frequency }],
        prototypes: [
          { profile: attempt, position: { [frequency]: 1 } },
          { profile: `${attempt} 2`, position: { [recencyDays]: 1 } },
        ],
      }),
      over(profileSql),
    ),
    make(
      "cluster",
      cluster(people, { customer, value: monetary, features: [kind, frequency], clusters: 3 }),
      over(clusterSql),
    ),
    make(
      "score",
      score(people, {
        ...reading,
        columns: { customer, value: monetary, events: eventColumns },
        groups: [{
          id: "g",
          axis: "fit",
          criteria: [
            { id: "k", kind: "category", column: kind, levels: [{ values: [attempt], points: 5 }] },
            { id: "t", kind: "text", column: kind, levels: [{ contains: [attempt], points: 4 }] },
            { id: "e", kind: "events", types: [attempt, "'"], points: 3, cap: 6 },
          ],
        }],
        grades: { fit: [{ name: attempt, from: 0 }], engagement: [{ name: attempt, from: 0 }] },
        stages: [{ segment: attempt, from: 40 }, { segment: `${attempt} 2`, from: 0 }],
      }),
      (model, dialect) =>
        scoreSql(model, names.people, dialect, { asOf: AS_OF, events: names.events }),
    ),
    make(
      "stage",
      stage(people, {
        ...reading,
        columns: { customer, value: monetary, events: eventColumns },
        stages: [
          { segment: `${attempt} 1`, reachedBy: [] },
          { segment: attempt, reachedBy: [{ column: kind, values: [attempt, "\\"] }] },
          { segment: `${attempt} 3`, reachedBy: [{ types: [attempt, "'"] }, { date: since }] },
        ],
        lapsed: { segment: `${attempt} 4`, afterDays: 45, lastOrder: { types: [attempt] } },
      }),
      (model, dialect) =>
        stageSql(model, names.people, dialect, { asOf: AS_OF, events: names.events }),
    ),
  ];
}

function rfmOf(people: Table, names: Names, attempt: string) {
  const { customer, recencyDays, frequency, monetary } = names;
  return rfm(people, {
    asOf: AS_OF,
    bins: 3,
    binning: "equalCount",
    columns: { customer, recencyDays, frequency, monetary },
    rules: [{ segment: attempt, recency: [2, 3], frequency: [1, 3], monetary: [1, 3] }],
    others: `${attempt} 2`,
  });
}
