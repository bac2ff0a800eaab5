import assert from "node:assert/strict";
import { useLocale } from "../../base/mod.ts";
import { isCron, systemdCalendars } from "./cron.ts";
import { crontabText, groupBySchedule, systemdUnits, workflowText } from "./schedule.ts";
import { parseStudies } from "./studies.ts";

const SETTING = {
  folder: "/srv/client's 100%",
  deno: "/usr/bin/deno",
  version: "2.9.6",
  studies: "notebooks/studies.json",
  site: "reports",
};

const GROUPS = [{ cron: "30 5 * * 1-5", studies: ["rfm", "abc"] }];

Deno.test("isCron() takes what cron takes and nothing else", () => {
  for (
    const text of [
      "30 5 * * 1-5",
      "*/15 * * * *",
      "0 6 1,15 * *",
      " 0  0 * * 7 ",
      "0 8-18/2 * 1-6 *",
    ]
  ) {
    assert.ok(isCron(text), text);
  }
  for (
    const text of [
      "",
      "30 5 * *",
      "60 5 * * *",
      "0 24 * * *",
      "0 0 0 * *",
      "* * * 13 *",
      "* * * * 8",
      "5-1 * * * *",
      "*/0 * * * *",
      "daily",
      "0 0 * * Mon",
    ]
  ) {
    assert.ok(!isCron(text), text);
  }
});

Deno.test("systemdCalendars() says the same times", () => {
  assert.deepEqual(systemdCalendars("30 5 * * 1-5"), ["Mon,Tue,Wed,Thu,Fri *-*-* 05:30:00"]);
  assert.deepEqual(systemdCalendars("*/20 8-10 * * *"), ["*-*-* 08,09,10:00,20,40:00"]);
  assert.deepEqual(systemdCalendars("0 6 1,15 1-3 *"), ["*-01,02,03-01,15 06:00:00"]);
  assert.deepEqual(systemdCalendars("0 6 * * 0,7"), ["Sun *-*-* 06:00:00"]);
  assert.deepEqual(
    systemdCalendars("0 6 1 * 1"),
    ["*-*-01 06:00:00", "Mon *-*-* 06:00:00"],
    "cron runs on either day",
  );
});

Deno.test("groupBySchedule() puts studies of the same times into one command", () => {
  const study = (name: string, schedule?: string) => ({ name, notebook: "a.ipynb", schedule });
  const { studies } = parseStudies(
    JSON.stringify({
      studies: [
        study("a", "0 6 * * *"),
        study("b"),
        study("c", "0  6 * * *"),
        study("d", "0 7 1 * *"),
      ],
    }),
    "studies.json",
  );
  assert.deepEqual(groupBySchedule(studies), [
    { cron: "0 6 * * *", studies: ["a", "c"] },
    { cron: "0 7 1 * *", studies: ["d"] },
  ]);
});

Deno.test("crontabText() survives spaces, quotes and percent signs in paths", () => {
  assert.equal(
    crontabText(GROUPS, SETTING),
    `30 5 * * 1-5 cd '/srv/client'\\''s 100\\%' && /usr/bin/deno task reports ` +
      "notebooks/studies.json --only rfm --only abc --clock --date $(date +\\%F)\n",
  );
});

Deno.test("systemdUnits() gives a service and a timer that makes up for a run missed", () => {
  const units = systemdUnits(GROUPS, SETTING);
  assert.deepEqual(Object.keys(units), ["strate-reports.service", "strate-reports.timer"]);
  assert.match(units["strate-reports.service"], /^WorkingDirectory=\/srv\/client's 100%%$/m);
  assert.match(
    units["strate-reports.service"],
    /^ExecStart=\/bin\/sh -c "exec \/usr\/bin\/deno task reports notebooks\/studies\.json --only rfm --only abc --clock --date \$\$\(date \+%%F\)"$/m,
  );
  assert.match(
    units["strate-reports.timer"],
    /^OnCalendar=Mon,Tue,Wed,Thu,Fri \*-\*-\* 05:30:00$/m,
  );
  assert.match(units["strate-reports.timer"], /^Persistent=true$/m);
});

Deno.test("systemdUnits() describes itself in the display language", () => {
  useLocale("fr");
  try {
    const { "strate-reports.timer": timer } = systemdUnits(GROUPS, SETTING);
    assert.match(timer, /^Description=Rapports Strate\u00a0: rfm, abc$/m);
  } finally {
    useLocale("en");
  }
  assert.match(
    systemdUnits(GROUPS, SETTING)["strate-reports.timer"],
    /^Description=Strate reports: rfm, abc$/m,
  );
});

Deno.test("workflowText() runs each schedule's studies and keeps the reports of a failed run", () => {
  const text = workflowText([...GROUPS, { cron: "0 7 1 * *", studies: ["d"] }], SETTING);
  assert.match(text, /^ {4}- cron: "30 5 \* \* 1-5"\n {4}- cron: "0 7 1 \* \*"$/m);
  assert.match(
    text,
    /github\.event\.schedule == '0 7 1 \* \*'.*\n {8}run: "npx -y deno@2\.9\.6 task reports notebooks\/studies\.json --only d --clock --date \$\(date \+%F\)"/,
  );
  assert.match(text, /- if: always\(\)\n {8}uses: actions\/upload-artifact@v4/);
});
