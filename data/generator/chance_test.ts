import assert from "node:assert/strict";
import { arrivals } from "./arrivals.ts";
import { chooseWeighted } from "./choice.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "./day.ts";
import { gamma } from "./distributions.ts";
import { easterSunday, isFrenchHoliday } from "./holidays.ts";
import { dailyWeights } from "./season.ts";
import { stream } from "./stream.ts";

Deno.test("stream() opens different streams for different names, the same for the same", () => {
  const first = stream(1, "a"), again = stream(1, "a"), other = stream(1, "b");
  const draw = (random: () => number) => Array.from({ length: 5 }, random);
  const numbers = draw(first);
  assert.deepEqual(draw(again), numbers);
  assert.notDeepEqual(draw(other), numbers);
});

// Dates of the ecclesiastical calendar, as printed in almanacs.
Deno.test("easterSunday() agrees with the almanac", () => {
  const dates = [
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
  ];
  for (const date of dates) assert.equal(easterSunday(Number(date.slice(0, 4))), parseDay(date));
});

Deno.test("isFrenchHoliday() knows fixed and movable days", () => {
  const holidays = ["2024-01-01", "2024-04-01", "2024-05-09", "2024-05-20", "2025-07-14"];
  for (const date of holidays) assert.ok(isFrenchHoliday(parseDay(date)), date);
  assert.ok(!isFrenchHoliday(parseDay("2024-05-21")));
});

Deno.test("dailyWeights() has a mean of 1 and nothing on closed days", () => {
  const season = {
    weekday: [1, 2, 3, 4, 5, 6, 7],
    month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    isClosed: isFrenchHoliday,
  };
  const weights = dailyWeights(season, FIRST_DAY, LAST_DAY);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  assert.ok(Math.abs(total / weights.length - 1) < 1e-12);
  assert.equal(weights[parseDay("2025-12-25") - FIRST_DAY], 0);
});

Deno.test("gamma() has the mean and the spread of its parameters", () => {
  const random = stream(3, "gamma");
  const draws = Array.from({ length: 20_000 }, () => gamma(random, 4, 7));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  // Standard errors: 7/2/√20000 = 0.025 for the mean; about 0.2 for the variance 7²/4.
  assert.ok(Math.abs(mean - 7) < 0.1, `mean ${mean}`);
  assert.ok(Math.abs(variance - 49 / 4) < 0.8, `variance ${variance}`);
});

Deno.test("arrivals() follow their intensity", () => {
  const days = arrivals(stream(4, "arrivals"), {
    from: 0,
    to: 3652,
    ratePerYear: 1000,
    intensity: (day) => day < 1826 ? 1.5 : 0.5,
    peak: 2,
  });
  const early = days.filter((day) => day < 1826).length;
  // Poisson: 7 500 and 2 500 expected, standard deviations 87 and 50.
  assert.ok(Math.abs(early - 7500) < 350, `${early} early`);
  assert.ok(Math.abs(days.length - early - 2500) < 200, `${days.length - early} late`);
  assert.ok(days.every((day, index) => index === 0 || day >= days[index - 1]));
});

Deno.test("chooseWeighted() never takes what weighs nothing", () => {
  const random = stream(5, "choice");
  const chosen = Array.from({ length: 1000 }, () => chooseWeighted(random, [..."abc"], [1, 0, 3]));
  const share = chosen.filter((item) => item === "c").length / chosen.length;
  assert.ok(!chosen.includes("b"));
  assert.ok(Math.abs(share - 0.75) < 0.06, `${share}`);
});
