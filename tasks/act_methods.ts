/**
 * The methods of `deno task act`.
 *
 * @module
 */
import { CAMPAIGN } from "./act_campaign.ts";
import { CAMPAIGN_EFFECT } from "./act_campaign_effect.ts";
import { AFFINITY } from "./act_affinity.ts";
import { PROFIT } from "./act_profit.ts";
import { REP_PACK } from "./act_rep_pack.ts";
import { VISITS } from "./act_visits.ts";
import type { CommandMethod } from "./outcome.ts";

/** Every method by the name it has on the command line. */
export const ACT_METHODS: Readonly<Record<string, CommandMethod>> = {
  visits: VISITS,
  campaign: CAMPAIGN,
  "campaign-effect": CAMPAIGN_EFFECT,
  affinity: AFFINITY,
  profit: PROFIT,
  "rep-pack": REP_PACK,
};
