/** Words that say what kind of event they tell, in English and Korean. */
import type { EventKind } from "../../dataset/format/vocabulary.ts";

export interface Saying<Value> {
  readonly value: Value;
  /** 4: whatever else is told; 3: the deed itself is named; 2: mostly it is that. */
  readonly weight: 2 | 3 | 4;
  readonly words: RegExp;
}

const en = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}])`, "giu");
const ko = (words: string): RegExp => new RegExp(words, "gu");

export const KIND_WORDS: readonly Saying<EventKind>[] = [
  {
    value: "agreement",
    weight: 3,
    words: en(
      "agreed (?:that|to|on|with)|joint(?:ly)? (?:statement|announce\\p{L}*|declar\\p{L}*|communiqu\\p{L}*)|ceasefire|truce|armistice|sign(?:ed|ing) (?:of )?(?:a|an|the|its) (?:[\\p{L}.–-]+ ){0,5}(?:treaty|pact|accord|agreement|memorandum)|(?:treaty|pact|accord|agreement)(?: was| is)? (?:signed|concluded|reached)|concluded|reached an agreement",
    ),
  },
  { value: "agreement", weight: 2, words: en("signed|agreement|treaty|pact|accord|memorandum") },
  {
    value: "agreement",
    weight: 3,
    words: ko(
      "합의(?:했|하였|문)|체결|공동(?: ?성명| ?선언| ?발표)|정전|휴전|협정에 서명|조약에 서명",
    ),
  },
  { value: "agreement", weight: 2, words: ko("서명|합의|조약|협정|협약") },
  {
    value: "meeting",
    weight: 3,
    words: en(
      "met(?: with)?|meets(?: with)?|meeting with|held (?:a )?(?:summit|talks|meeting)|(?:visited|visits|visiting)|(?:his|her|their) visit|visit(?: of| by| to)|phone call|telephone call|spoke by phone|luncheon|was in \\p{Lu}\\p{L}+ to",
    ),
  },
  { value: "meeting", weight: 2, words: en("summit|talks|visit|conference") },
  {
    value: "meeting",
    weight: 3,
    words: ko(
      "정상회담|회담(?:했|을 (?:했|열|가졌|갖))|방문(?:했|하였|한|해)|만났|만나 |통화(?:했|에서)|방한|방미|방중|방러|방일|방북",
    ),
  },
  { value: "meeting", weight: 2, words: ko("회담|회의|방문|면담|통화|회동") },
  {
    value: "statement",
    weight: 3,
    words: en(
      "said|says|told|stated|declared|announced|claimed|claims|explained|expressed|warned|vowed|pledged|promised|protested|clarified|welcomed|criticized|criticised|condemned|denied|urged|reaffirmed|reaffirms|demanded|insisted|recommended|opposed|opposes|opposing|apologi[sz]ed|issued a statement|called (?:on|for)|posed",
    ),
  },
  {
    value: "statement",
    weight: 2,
    words: en(
      "statement|protest|regrets?|announcement|speech|remarks|declaration|pledge|should|oppose|we hope|objections?",
    ),
  },
  {
    value: "statement",
    weight: 3,
    words: ko(
      "밝혔|말했|발표했|주장했|강조했|촉구했|비난했|항의했|해명했|경고했|선언했|약속했|반대했|설명했|요구했|환영했",
    ),
  },
  { value: "statement", weight: 2, words: ko("성명|담화|발표|주장|항의|유감|연설|발언") },
  {
    value: "press",
    weight: 4,
    words: en(
      "(?:[\\p{Lu}][\\p{L}]+ )?(?:Times|Post|Ilbo|Herald|Journal|Guardian|News|Tribune|Reuters|AFP)\\W{1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? \\d{1,2}|reports? in the [\\p{Lu}]|(?:newspaper|daily|article) (?:reported|wrote|revealed)|later revealed",
    ),
  },
  {
    value: "press",
    weight: 4,
    words: ko(
      "(?:일보|신문|뉴스|타임스|방송) ?, ?\\d{4}년|(?:일보|신문|뉴스|타임스)[은는이가] [^.]{0,40}보도했",
    ),
  },
  { value: "press", weight: 2, words: ko("보도") },
  {
    value: "decision",
    weight: 3,
    words: en(
      "(?:signed|issued) (?:an?|the) (?:executive )?order|ordered|executive order|decided|withdrew|withdraws|withdrawal|directed|directs|adopted|imposed|approved|rejected|refused|ratified|ratification|abolished|vetoed|calls? (?:on|for)|calling on|should submit|to submit|within \\d+ days|was canceled|suspended",
    ),
  },
  {
    value: "decision",
    weight: 2,
    words: en(
      "order|decision|deadline|review|plans? (?:for|to)|compromise chosen|sought to|establish(?:ed)?",
    ),
  },
  {
    value: "decision",
    weight: 3,
    words: ko(
      "행정명령|명령했|지시했|결정했|결정하|승인했|탈퇴|철회했|비준|부과했|채택했|거부했|폐기",
    ),
  },
  { value: "decision", weight: 2, words: ko("결정|명령|지시|승인|시한") },
  {
    value: "office",
    weight: 3,
    words: en(
      "appointed|dismissed|elected|re-elected|inaugurated|inauguration|resigned|impeached|impeachment|sworn in|took office|nominated|succeeded|ousted|lost (?:its|their|his) majority|won (?:the|an) election|declaration of martial law",
    ),
  },
  { value: "office", weight: 2, words: en("election|in charge|majority|cabinet reshuffle") },
  { value: "office", weight: 3, words: ko("임명|해임|경질|취임|당선|탄핵|사임|선출|파면") },
  {
    value: "test",
    weight: 3,
    words: en(
      "launched (?:an?|two|three|several|its|the) (?:[\\p{L}-]+ ){0,3}(?:missiles?|rockets?|satellites?)|launching (?:an?|two|several) missiles?|test[- ]fired|(?:was|were) (?:first )?tested|weapons? tests?|conducted (?:an?|its) (?:[\\p{L}-]+ ){0,3}tests?|missile that flew",
    ),
  },
  {
    value: "test",
    weight: 2,
    words: en("missile launch|nuclear test|tested|tests?|launch(?:ed)?"),
  },
  { value: "test", weight: 3, words: ko("발사했|시험 ?발사|핵실험|쏘았|쐈|발사") },
  { value: "test", weight: 2, words: ko("시험") },
  {
    value: "forces",
    weight: 3,
    words: en(
      "deployed|deployment of|stationed|has provided (?:[\\p{L},-]+ ){0,6}(?:weapons|troops|rounds|shells|missiles)|troops (?:arrived|were sent)|was (?:established|activated) at|interception systems in",
    ),
  },
  {
    value: "forces",
    weight: 2,
    words: en("troops|units?|brigade|battery|stockpile|artillery rounds"),
  },
  { value: "forces", weight: 3, words: ko("배치했|배치됐|파병|창설|주둔") },
  { value: "forces", weight: 2, words: ko("배치|부대|병력") },
  {
    value: "conflict",
    weight: 3,
    words: en(
      "struck|airstrikes?|attacked|invaded|invasion|bombed|bombing|shelled|fighting|clashed|war broke out|hostilities|resolutions? (?:of|to) (?:the )?(?:[\\p{L}-]+ ){0,3}conflicts?",
    ),
  },
  { value: "conflict", weight: 2, words: en("strikes?|attacks?|war|conflict|dispute") },
  { value: "conflict", weight: 3, words: ko("공습|침공|공격했|포격|교전|폭격") },
  { value: "conflict", weight: 2, words: ko("전쟁|공격|충돌|분쟁") },
  {
    value: "economy",
    weight: 3,
    words: en(
      "has spent|spent \\$|economic retaliation|damage amounting|tariffs?|sanctions?|exports?|imports?|invested|trade (?:deal|deficit|war)",
    ),
  },
  {
    value: "economy",
    weight: 2,
    words: en("\\$?[\\d.,]+ (?:million|billion|trillion)|economy|budget|funding"),
  },
  { value: "economy", weight: 3, words: ko("관세|제재|수출|수입|경제 보복|지출") },
  { value: "economy", weight: 2, words: ko("[억조] ?(?:달러|원)|피해|예산") },
  {
    value: "estimate",
    weight: 3,
    words: en(
      "estimated(?: that| to| at)?|estimates|an estimated|is believed to|could be the|assessed|said to cost",
    ),
  },
  { value: "estimate", weight: 3, words: ko("추산|추정|평가했|평가된") },
  {
    value: "expectation",
    weight: 4,
    words: en(
      "(?:is|are) expected to|will likely|(?:is|are) likely to|highly possible|speculat\\p{L}+|raised the possibility|expressed the hope|predicts?|have likely|would (?:exact|return)",
    ),
  },
  {
    value: "expectation",
    weight: 2,
    words: en(
      "likely|expect|expected|predicted|forecasts?|hopes?|fears?|will seek|is (?:im)?possible|could|prospects?|possibility|anticipat\\p{L}+",
    ),
  },
  {
    value: "expectation",
    weight: 3,
    words: ko(
      "전망했|전망된|전망이다|예상된|예상했|것으로 (?:보인|예상|전망)|될 것이다|할 것이다|가능성이 (?:크|높)|우려",
    ),
  },
  { value: "expectation", weight: 2, words: ko("전망|예상|가능성|기대") },
];
