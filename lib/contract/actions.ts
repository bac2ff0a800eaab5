/** What to do with each segment. */
import type { LocalizedText } from "../base/mod.ts";

/**
 * The recommended action of each segment, for models that have rules: that of the first rule which
 * names one.
 *
 * @param model The model of a segmentation.
 * @returns Actions by segment id; empty for a model without.
 */
export function segmentActions(model: unknown): Map<string, LocalizedText> {
  const { rules = [] } = (model ?? {}) as {
    rules?: readonly { readonly segment: string; readonly action?: LocalizedText }[];
  };
  const actions = new Map<string, LocalizedText>();
  for (const { segment, action } of rules) {
    if (action && !actions.has(segment)) actions.set(segment, action);
  }
  return actions;
}
