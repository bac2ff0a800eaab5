/** Four temperaments as prototypes: a mapping of ours, to be replaced at will. */
import type { ProfilePrototype, TraitChoice } from "./prototype.ts";

/**
 * The traits compared when none are named, those of {@linkcode profileTraits}. The count at which a
 * trait weighs half is small where a habit shows soon, larger where the event is rare.
 *
 * @returns One entry per trait, all of weight 1.
 */
export function defaultTraits(): TraitChoice[] {
  const trait = (column: string, counted: string, prior: number) => ({
    column,
    evidence: { column: counted, prior },
  });
  return [
    trait("newProductShare", "laterLines", 10),
    trait("launchShare", "purchaseLines", 10),
    trait("promotionShare", "purchaseLines", 10),
    trait("productsPerBasket", "purchaseDays", 5),
    trait("gapVariation", "purchaseGaps", 5),
    trait("basketGrowth", "purchaseGaps", 5),
    trait("channelVariety", "channelDays", 5),
    trait("remoteShare", "channelDays", 5),
    trait("returnShare", "purchaseLines", 10),
    { column: "decisionDelayDays" },
    trait("openShare", "messagesSent", 5),
    trait("clickShare", "messagesOpened", 5),
    trait("orderAfterClickShare", "clicks", 2),
    trait("socialPerYear", "yearsKnown", 1),
  ];
}

/**
 * Prototypes of the four temperaments of French sales practice. The names are in use; no source
 * ties them to measures, so **the positions are ours**. They say in standard deviations what each
 * name says in words:
 *
 * - *prudents* weigh things up: they are slow to decide, read messages but seldom click or buy from
 *   them, stay with products they know, buy little at a time and rather in a promotion.
 * - *découvreurs* want what is new: products never bought before, just launched, several channels;
 *   they open, click and share.
 * - *fonceurs* act at once: a click becomes an order, at a distance, several things together, and
 *   some of it comes back; their rhythm is uneven.
 * - *zens* keep their habits: regular, the same products in the same shop, seldom a return, deaf to
 *   messages and networks.
 *
 * @returns Four prototypes in the traits of {@linkcode defaultTraits}, with a name and a message in
 * French and English.
 *
 * @example
 * ```ts
 * import { defaultPrototypes } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const names = defaultPrototypes().map(({ label }) => label!.fr);
 * assert.deepEqual(names, ["Prudents", "Découvreurs", "Fonceurs", "Zens"]);
 * ```
 */
export function defaultPrototypes(): ProfilePrototype[] {
  return [
    {
      profile: "prudent",
      label: { fr: "Prudents", en: "Cautious" },
      message: {
        fr: "Rassurer\u00a0: preuves, avis, garantie, essai ou retour faciles.",
        en: "Reassure: proof, reviews, warranty, easy trial or return.",
      },
      position: {
        newProductShare: -0.5,
        launchShare: -0.5,
        promotionShare: 0.5,
        productsPerBasket: -0.5,
        decisionDelayDays: 1,
        openShare: 0.5,
        clickShare: -0.5,
        orderAfterClickShare: -0.5,
        socialPerYear: -0.5,
      },
    },
    {
      profile: "decouvreur",
      label: { fr: "Découvreurs", en: "Explorers" },
      message: {
        fr: "Surprendre\u00a0: nouveautés en avant-première, coulisses, essais.",
        en: "Surprise: previews of new products, behind the scenes, trials.",
      },
      position: {
        newProductShare: 1,
        launchShare: 1,
        productsPerBasket: 0.5,
        channelVariety: 0.5,
        remoteShare: 0.5,
        openShare: 1,
        clickShare: 0.5,
        socialPerYear: 1,
      },
    },
    {
      profile: "fonceur",
      label: { fr: "Fonceurs", en: "Go-getters" },
      message: {
        fr: "Aller droit au but\u00a0: une offre, un bouton, une livraison rapide.",
        en: "Go straight to the point: one offer, one button, fast delivery.",
      },
      position: {
        productsPerBasket: 0.5,
        gapVariation: 0.5,
        basketGrowth: 0.5,
        remoteShare: 1,
        returnShare: 1,
        decisionDelayDays: -1,
        clickShare: 1,
        orderAfterClickShare: 1,
      },
    },
    {
      profile: "zen",
      label: { fr: "Zens", en: "Steady" },
      message: {
        fr: "Ne pas déranger\u00a0: peu de messages, leurs habitudes, la fidélité récompensée.",
        en: "Do not disturb: few messages, their habits, loyalty rewarded.",
      },
      position: {
        newProductShare: -1,
        launchShare: -0.5,
        promotionShare: -0.5,
        productsPerBasket: -0.5,
        gapVariation: -0.5,
        channelVariety: -1,
        remoteShare: -1,
        returnShare: -0.5,
        openShare: -1,
        clickShare: -1,
        orderAfterClickShare: -0.5,
        socialPerYear: -0.5,
      },
    },
  ];
}
