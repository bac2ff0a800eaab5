/** What to fit a model again with. */
import { type AbcConfig, readAbcModel } from "../../segment/abc/mod.ts";
import { readRfmModel, type RfmConfig } from "../../segment/rfm/mod.ts";

/**
 * The configuration a saved model would be fitted again with, read off the model itself.
 *
 * @param model The model of a segmentation.
 * @returns Options for its method; null where the model does not say enough (clusters), or where
 * fitting again would change nothing (fixed cuts).
 * @throws {DataError} When an RFM or ABC model has another form.
 */
export function configOfModel(model: unknown): RfmConfig | AbcConfig | null {
  const { method } = (model ?? {}) as { method?: unknown };
  if (method === "rfm") return configOfRfm(model);
  if (method === "abc") return configOfAbc(model);
  return null;
}

function configOfRfm(model: unknown): RfmConfig | null {
  const { binning, scoreCounts, closed, rules, others } = readRfmModel(model);
  if (binning === "fixed") return null;
  const { recency, frequency, monetary } = scoreCounts;
  const bins = {
    recency: recency.length,
    frequency: frequency.length,
    monetary: monetary.length,
  };
  return { binning, bins, closed, rules, others };
}

function configOfAbc(model: unknown): AbcConfig {
  const { columns, basis, classes, crossing } = readAbcModel(model);
  return {
    value: columns.value,
    basis,
    crossing,
    lines: classes.slice(0, -1).map(({ upTo }) => upTo),
    classes: classes.map(({ name }) => name),
  };
}
