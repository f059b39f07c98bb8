/** Words for invented events: long and short, so that labels and searches have something to do. */
import type { Chance } from "./random.ts";

/** In the order of how often they appear. */
export const COUNTRIES =
  "US KR RU CN JP KP GB FR DE IN AU CA IT ES BR TR PL UA IR IL SA EG ZA MX ID VN PH TW SG SE NO FI DK NL BE CH AT CZ HU RO GR PT IE NZ AR CL PE CO VE CU PK BD LK TH MY KZ UZ MN ET NG".split(
    " ",
  );

type Words = readonly [string, ...string[]];

const WHO: Words = [
  "The council",
  "A delegation",
  "The foreign minister",
  "Two observers",
  "The harbour board",
  "Parliament",
  "An envoy",
  "The joint commission",
];
const DID: Words = [
  "signs",
  "rejects",
  "opens talks on",
  "postpones",
  "announces",
  "inspects",
  "withdraws from",
  "ratifies",
  "tests",
];
const WHAT: Words = [
  "the border accord",
  "a radar station",
  "the grain quota",
  "an interceptor",
  "the armistice line",
  "a ferry link",
  "the fisheries treaty",
  "a satellite launch",
  "the customs union",
];
const WHERE: Words = [
  "",
  "",
  " in Geneva",
  " at the northern pass",
  " after a long night of talks",
  " for the second time in a year",
  " despite protests — “not a day longer”",
];
const KOREAN_WHO: Words = ["외교장관", "합동위원회", "대표단", "국회", "국방부", "특사"];
const KOREAN_WHAT: Words = ["국경 협정", "레이더 기지", "휴전선", "위성 발사", "어업 협정"];
const KOREAN_DID: Words = ["서명", "거부", "연기", "발표", "비준", "시험"];

export const title = (chance: Chance): string =>
  `${chance.pick(WHO)} ${chance.pick(DID)} ${chance.pick(WHAT)}${chance.pick(WHERE)}`;

export const koreanTitle = (chance: Chance): string =>
  `${chance.pick(KOREAN_WHO)}, ${chance.pick(KOREAN_WHAT)} ${chance.pick(KOREAN_DID)}`;

export const sentence = (chance: Chance): string =>
  `${title(chance)}, and ${title(chance).toLowerCase()}, as file ${chance.whole(1_000_000)} records.`;
