import { expect, test } from "vitest";
import { HARBOUR } from "./dataset.testing.ts";
import { knowledgeOf, suggestionsFor } from "./suggestions.ts";

const KNOWN = knowledgeOf(HARBOUR);
const of = (words: string, before = "") =>
  suggestionsFor(
    before + words,
    { start: before.length, end: before.length + words.length },
    KNOWN,
  );
const values = (offers: readonly { readonly value: string }[]) => offers.map(({ value }) => value);

test.each([
  ["The treaty was signed at noon", "agreement"],
  ["She met with the minister", "meeting"],
  ["He said that the toll stood", "statement"],
  ["The president ordered a review", "decision"],
  ["He was dismissed", "office"],
  ["North Korea launched a missile", "test"],
  ["They deployed a battery", "forces"],
  ["Ships attacked the harbour", "conflict"],
  ["The tariff rose", "economy"],
  ["The office estimated that it would cost $5 billion", "estimate"],
  ["The toll is expected to rise", "expectation"],
  ["Herald, “The toll,” Harbour Times, March 7, 2001", "press"],
  ["양국은 조약에 서명했다", "agreement"],
  ["두 정상은 정상회담을 열었다", "meeting"],
  ["대변인은 이같이 밝혔다", "statement"],
  ["북한이 미사일을 발사했다", "test"],
  ["장관이 경질됐다", "office"],
  ["정부는 제재를 부과하기로 결정했다", "decision"],
  ["내년에 열릴 것으로 전망된다", "expectation"],
  ["The harbour lies in the north", undefined],
])("%s: %s", (words, kind) => {
  const offer = of(words).kind;
  expect(offer?.value).toBe(kind);
  if (offer) expect(words).toContain(offer.because);
});

test.each([
  ["The treaty was signed", "occurred"],
  ["He said that he would sign", "occurred"],
  ["It is expected that he said so", "projected"],
  ["They plan; the talks are scheduled for May", "planned"],
  ["She claimed that it was signed", "alleged"],
  ["조약에 서명했다", "occurred"],
  ["내달 방문할 예정이다", "planned"],
  ["재개될 것으로 전망된다", "projected"],
  ["비밀 합의가 있었다고 주장했다", "alleged"],
  ["the toll of the harbour", undefined],
  ["a hundred ships of the United States, a so-called fleet", undefined],
])("%s: %s", (words, status) => expect(of(words).status?.value).toBe(status));

test.each([
  ["Russia and South Korea", ["RU", "KR"]],
  ["the North Korean ambassador in Moscow", ["KP", "RU"]],
  ["Washington and Seoul", ["US", "KR"]],
  ["Putin came", ["RU"]],
  ["한·미·일 정상", ["KR", "US", "JP"]],
  ["북한과 러시아가", ["KP", "RU"]],
  ["日, 협력 검토", ["JP"]],
  ["into the Sea of Japan", []],
  ["a china cup, rice and turkey", []],
  ["일본 시장", ["JP"]],
  ["the “Iron Dome”", []],
])("%s: %j", (words, countries) => expect(values(of(words).countries)).toEqual(countries));

test.each([
  ["President Putin", ["putin"]],
  ["푸틴 대통령은", ["putin"]],
  ["이시바 총리", ["ishiba"]],
  ["Kim Dae-Jung spoke", ["kim-dae-jung"]],
  ["김대중 대통령", ["kim-dae-jung"]],
  ["the Pentagon", ["pentagon"]],
  ["the ‘Three No’s’", []],
])("%s: %j", (words, actors) => expect(values(of(words).actors)).toEqual(actors));

test("of two with one name, whoever was named in full last is meant, and nobody where none was", () => {
  expect(values(of("Kim agreed", "Kim Jong-un wrote. Kim Dae-jung answered. ").actors)).toEqual([
    "kim-dae-jung",
  ]);
  expect(of("Kim agreed").actors).toEqual([]);
});

test.each([
  ["the NMD issue", ["nmd"]],
  ["National Missile Defense", ["nmd"]],
  ["a missile-defense system", ["shield"]],
  ["defences against a missile", ["shield"]],
  ["the order to build an “Iron Dome”", ["dome"]],
  ["통행세를 올렸다", ["toll"]],
  ["the customs stood", ["toll"]],
  ["nmd", []],
])("%s: %j", (words, topics) => {
  const found = values(of(words).topics);
  for (const topic of topics) expect(found).toContain(topic);
  if (topics.length === 0) expect(found).toEqual([]);
});

test("whom the rest of the sentence names comes after whom the words name", () => {
  const text = "Putin said that Ishiba had come.";
  const span = { start: text.indexOf("Ishiba"), end: text.length - 1 };
  expect(values(suggestionsFor(text, span, KNOWN).actors)).toEqual(["ishiba", "putin"]);
});

test("nothing is suggested that no word speaks for", () => {
  expect(of("and then, at noon")).toEqual({
    kind: null,
    status: null,
    countries: [],
    topics: [],
    actors: [],
  });
});
