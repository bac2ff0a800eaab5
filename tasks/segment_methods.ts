/**
 * The methods of `deno task segment`, each by the same contract.
 *
 * @module
 */
import {
  abc,
  applyAbc,
  applyClusters,
  applyCross,
  applyProfile,
  applyRfm,
  applyScore,
  applySlice,
  applyStage,
  cluster,
  cross,
  crossMatrix,
  type CrossModel,
  highPotentialCustomers,
  type MessageKey,
  profile,
  type ProfileModel,
  profilePositions,
  readAbcConfig,
  readAbcModel,
  readClusterConfig,
  readClusterModel,
  readCrossConfig,
  readCrossModel,
  readProfileConfig,
  readProfileModel,
  readRfmConfig,
  readRfmModel,
  readScoreConfig,
  readScoreModel,
  readSliceConfig,
  readSliceModel,
  readStageConfig,
  readStageModel,
  returnRates,
  rfm,
  score,
  type Segmentation,
  slice,
  stage,
  stageFunnel,
  type StageModel,
  type Table,
} from "../lib/mod.ts";
import { FIRST_CONTACT, placeByTraits } from "./profile_data.ts";
import type { SegmentData } from "./segment_data.ts";
import type { SegmentReads } from "./segment_usage.ts";

/** How the command uses a method. */
export interface SegmentMethod {
  /** What it reads. */
  readonly reads: SegmentReads;
  /** What `--config` must say, for a method that cannot do without. */
  readonly config?: MessageKey;
  /** Fits and applies, with the content of a configuration file. */
  fit(data: SegmentData, config: unknown, asOf: string): Placing;
  /** Applies a saved model. */
  apply(model: unknown, data: SegmentData, asOf: string): Placing;
  /** Further tables to write, by the part of the file name after the method. */
  tables?(result: Segmentation<unknown>, data: SegmentData, asOf: string): Record<string, Table>;
}

type Placing = Segmentation<unknown> | Promise<Segmentation<unknown>>;

/** Transactions and nothing else. */
const PURCHASES_ONLY: SegmentReads = { first: "transactions" };

/** What clusters are made of unless a configuration says otherwise. */
export const PURCHASES = {
  features: ["recencyDays", "frequency", "monetary"],
  transform: "log1p",
} as const;

/** What files call the columns that cross and stage know by name. */
const POTENTIAL = "potentiel potentielannuel potentielca annualpotential".split(" ");
const STAGE_DAYS = {
  createdOn: ["datecreation", "creele", "createdat", "createddate", "creationdate"],
  firstContactOn: ["premiercontact", "datepremiercontact", "firstcontact", "firstcontactdate"],
  agreedOn: ["accordverbal", "dateaccord", "verbalagreement", "agreementdate"],
  signedOn: ["datesignature", "signele", "signedat", "signaturedate"],
};

const STAGE_KINDS = {
  createdOn: "day",
  firstContactOn: "day",
  agreedOn: "day",
  signedOn: "day",
} as const;

/** Every method by the name it has on the command line. */
export const SEGMENT_METHODS: Readonly<Record<string, SegmentMethod>> = {
  rfm: {
    reads: PURCHASES_ONLY,
    fit: ({ customers }, config, asOf) => rfm(customers, { ...readRfmConfig(config), asOf }),
    apply: (model, { customers }) => applyRfm(readRfmModel(model), customers),
  },
  abc: {
    reads: PURCHASES_ONLY,
    fit: ({ customers }, config) => abc(customers, readAbcConfig(config)),
    apply: (model, { customers }) => applyAbc(readAbcModel(model), customers),
  },
  cross: {
    reads: {
      first: "transactions",
      customers: "must",
      names: { potential: POTENTIAL },
      kinds: { potential: "number" },
      lastYear: true,
    },
    fit: ({ customers }, config) =>
      cross(customers, { value: "revenueLast12Months", ...readCrossConfig(config) }),
    apply: (model, { customers }) => applyCross(readCrossModel(model), customers),
    tables: (result) => ({
      matrix: crossMatrix(result as Segmentation<CrossModel>),
      potential: highPotentialCustomers(result as Segmentation<CrossModel>),
    }),
  },
  score: {
    reads: { first: "customers", events: "may" },
    config: "needsScorecard",
    fit: ({ customers, events }, config, asOf) =>
      score(customers, { ...readScoreConfig(config), asOf, events }),
    apply: (model, { customers, events }, asOf) =>
      applyScore(readScoreModel(model), customers, { asOf, events }),
  },
  stage: {
    reads: { first: "customers", events: "may", names: STAGE_DAYS, kinds: STAGE_KINDS },
    fit: ({ customers, events }, config, asOf) =>
      stage(customers, { ...readStageConfig(config), asOf, events }),
    apply: (model, { customers, events }, asOf) =>
      applyStage(readStageModel(model), customers, { asOf, events }),
    tables: ({ model }, { customers, events }, asOf) => ({
      funnel: stageFunnel(model as StageModel, customers, { asOf, events }),
    }),
  },
  slice: {
    reads: { first: "transactions", customers: "may" },
    config: "needsCriteria",
    fit: ({ customers }, config) => slice(customers, readSliceConfig(config)),
    apply: (model, { customers }) => applySlice(readSliceModel(model), customers),
  },
  profile: {
    reads: { first: "transactions", customers: "may", events: "may", names: FIRST_CONTACT },
    fit: (data, config, asOf) =>
      placeByTraits(data, asOf, (customers) => profile(customers, readProfileConfig(config))),
    apply: (model, data, asOf) =>
      placeByTraits(
        data,
        asOf,
        (customers) => applyProfile(readProfileModel(model), customers),
      ),
    tables: (result) => ({
      positions: profilePositions(result as Segmentation<ProfileModel>),
      returns: returnRates(result),
    }),
  },
  cluster: {
    reads: PURCHASES_ONLY,
    fit: ({ customers }, config) =>
      cluster(customers, { ...PURCHASES, ...readClusterConfig(config) }),
    apply: (model, { customers }) => applyClusters(readClusterModel(model), customers),
  },
};
