/** Words that say whether something happened, is set, is expected or is only claimed, in English and Korean. */
import type { EventStatus } from "../../dataset/format/vocabulary.ts";
import type { Saying } from "./kind-words.ts";

const en = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}])`, "giu");
const ko = (words: string): RegExp => new RegExp(words, "gu");

/** Saying and ordering are happenings, whatever is said to come. */
const IRREGULAR =
  "said|told|met|went|came|took|gave|held|made|began|became|led|struck|fell|rose|won|lost|sent|spoke|wrote|withdrew|flew|drew|saw|broke|left|brought|sought|spent|lay|was|were|had";

/** In small letters, since the United States have not happened. */
const REGULAR =
  /(?<![\p{L}\p{N}-])(?!hundred|sacred|kindred|naked|wicked)\p{Ll}{2,}[^e\W]ed(?![\p{L}-])/gu;

export const STATUS_WORDS: readonly Saying<EventStatus>[] = [
  {
    value: "alleged",
    weight: 3,
    words: en("alleged(?:ly)?|claimed|claims|claiming|accused|accuses|purported(?:ly)?|supposedly"),
  },
  { value: "alleged", weight: 3, words: ko("주장(?:했|하|에 따르면|이다)|의혹") },
  {
    value: "planned",
    weight: 3,
    words: en(
      "(?:is|are) (?:scheduled|set|due|planned) (?:to|for)|plans? to|planned to|within \\d+ days|by the end of|slated|will (?:meet|visit|hold|be held)|to submit plans",
    ),
  },
  { value: "planned", weight: 3, words: ko("예정|하기로 (?:했|하였|합의)|계획이다|까지 제출") },
  {
    value: "projected",
    weight: 3,
    words: en(
      "(?:is|are) expected (?:to|that)|(?:is|are) likely|will likely|have likely|speculat\\p{L}+|possibility|highly possible|forecasts?|predict\\p{L}*|expressed the hope|could|may|might|is (?:im)?possible|would (?:return|exact)",
    ),
  },
  { value: "projected", weight: 2, words: en("will|would|likely") },
  {
    value: "projected",
    weight: 3,
    words: ko("전망|예상|것으로 보인|[될할] 것이다|[될할] 것으로|가능성"),
  },
  {
    value: "occurred",
    weight: 2,
    words: en(
      `${IRREGULAR}|(?:is|are|has been|have been) (?:\\p{L}+ly )?\\p{L}+ing|meets|says|stresses`,
    ),
  },
  { value: "occurred", weight: 2, words: REGULAR },
  {
    value: "occurred",
    weight: 2,
    words: ko(
      "[했됐였았었렸졌쳤났왔갔]다(?![\\p{L}])|[했됐였았었렸졌쳤났왔갔](?:고|으며|지만|는데)",
    ),
  },
];

/** Verbs by which somebody says or orders: what they say is still to come has been said. */
export const SAYING: readonly Saying<EventStatus>[] = [
  {
    value: "occurred",
    weight: 3,
    words: en(
      "said|told|stated|declared|announced|explained|vowed|pledged|promised|warned|ordered|signed|presented|requested|asked|estimated|urged|protested|called (?:on|for)|reaffirms|calls (?:on|for)",
    ),
  },
  {
    value: "occurred",
    weight: 3,
    words: ko("밝혔|말했|발표했|선언했|약속했|지시했|명령했|경고했|강조했|설명했"),
  },
];
