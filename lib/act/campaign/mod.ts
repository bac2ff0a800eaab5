/**
 * Campaigns: whom to contact, by which channel, and what it brought.
 *
 * {@linkcode targetCampaign} chooses targets and control group within consents and contact pressure;
 * {@linkcode campaignSampleSize} says how many customers it takes; {@linkcode bestChannels} finds the
 * channel of each customer. Afterwards {@linkcode campaignResponses} finds who responded and
 * {@linkcode measureCampaign} what the message added.
 *
 * @module
 */
export { type Campaign, type CampaignOptions, targetCampaign } from "./target.ts";
export {
  type CampaignColumns,
  type CampaignConfig,
  type CampaignMessage,
  type ContactPressure,
  type ControlGroup,
  type ExpectedRates,
  readCampaignConfig,
} from "./config.ts";
export { campaignSampleSize, type SampleSize, type SampleSizeOptions } from "./sample_size.ts";
export { type BestChannelOptions, type BestChannels, bestChannels } from "./best_channel.ts";
export { campaignResponses, type ResponseInput, type ResponseOptions } from "./responses.ts";
export {
  type CampaignEffect,
  type CampaignMeasure,
  measureCampaign,
  type MeasureOptions,
} from "./measure.ts";
