/**
 * The words of a date in other languages, and figures that are no Arabic ones, as the words that the readers of dates
 * know: English, and Hangul for what is written in the letters of China.
 */
import { recounted } from "./eras.ts";
import { romanNumber, romanYear } from "./roman.ts";

/** A date in plain words; or a reason why there is none, in the words of who wrote it. */
export type PlainWords = { readonly text: string } | { readonly why: string };

/** Null where nothing of it is in other words. */
export function inPlainWords(written: string): PlainWords | null {
  const given = written.replace(/[–—]/g, "–");
  if (isUnknown(given)) return { why: "no date is known, as the file says" };
  if (TURN.test(given)) return { why: NO_SIDE };
  const figures = withFigures(given).replace(ROMAN_YEAR, (letters) =>
    String(romanYear(letters) ?? letters),
  );
  const counted = recounted(figures);
  if (counted && "why" in counted) return counted;
  const text = inEnglish(fiscal(fromChinese(counted?.text ?? figures)))
    .replace(/\s+/g, " ")
    .trim();
  return text === given ? null : { text };
}

/** Some mean the last years of a century by it, some the first of the next, and of "the" century nobody else knows which. */
const TURN = /\bturn of (?:the|a|this) (?:[\w-]+ )?century\b|^세기\s?(?:전환기|말)$/i;
const NO_SIDE = "the turn of a century is no years that everybody would take for the same";

const fiscal = (text: string): string =>
  text.replace(/^(\d{4})\s*년?\s*회계\s*연도$/, "fiscal year $1");

const isUnknown = (text: string): boolean =>
  /^(?:n\.?\s?d\.?|s\.?\s?d\.?|o\.\s?j\.|undated|no date|unknown|date unknown|not known|sine dato|ohne jahr|미상|불명|연대\s?미상|날짜\s?없음|不明|不詳|\?+|[-–]+|\.|tbd|tba|tbc|null|[[(<]null[\])>]|n\/?a|#n\/a|<na>|nan|nat|none|\\n)$/i.test(
    text,
  );

/** "MCMLXXIV", "M. DCC. LXXVI": in capitals, as nobody writes a word. */
const ROMAN_YEAR = /\bM[MDCLXVI]*(?:\.? ?[DCLXVI]+)*\b\.?/g;

const KANJI = "〇一二三四五六七八九";

/** 二〇〇一年二月二十七日, figure by figure or with tens. */
function withFigures(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=\s*[年月日世])/g, (written) => {
    const letters = written.replaceAll("零", "〇");
    const [, tens, ones] = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(letters) ?? [];
    if (tens !== undefined && ones !== undefined) {
      return String(
        (tens === "" ? 1 : KANJI.indexOf(tens)) * 10 + (ones === "" ? 0 : KANJI.indexOf(ones)),
      );
    }
    return [...letters]
      .map((letter) => KANJI.indexOf(letter))
      .join("")
      .replace("-1", letters);
  });
}

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/年代/g, "년대"],
  [/年度$/g, "회계연도"],
  [/世[紀纪]/g, "세기"],
  [/年/g, "년"],
  [/月/g, "월"],
  [/日/g, "일"],
  [/(?:公元|紀元|西元)前\s*(?=\d)/g, "기원전 "],
  [/^(?:西暦|西历|公元|西元)\s*(?=\d)/g, ""],
  [/\s*(?:頃|ごろ|前後)$/g, "경"],
  [/^(?:約|约)\s*/g, "약 "],
  [/以前$/g, "이전"],
  [/以[後后降]$/g, "이후"],
  [/上旬$/g, "상순"],
  [/中旬$/g, "중순"],
  [/下旬$/g, "하순"],
  [/(?:初頭|初)$/g, "초"],
  [/末$/g, "말"],
  [/春$/g, "봄"],
  [/夏$/g, "여름"],
  [/秋$/g, "가을"],
  [/冬$/g, "겨울"],
  [/\s*から\s*/g, " ~ "],
  [/まで$/g, "까지"],
];

const fromChinese = (text: string): string =>
  /[\u3040-\u30FF\u4E00-\u9FFF]/.test(text)
    ? CHINESE.reduce((plain, [words, hangul]) => plain.replace(words, hangul), text)
    : text;

/** Months of German, French, Spanish, Italian, Portuguese, Dutch and Russian, and how they are shortened. */
const MONTHS: Readonly<Record<string, string>> = {
  january:
    "januar jänner jän janvier janv enero ene gennaio genn janeiro januari январь января янв",
  february:
    "februar feber février fevrier févr fevr febrero febbraio febbr fevereiro februari февраль февраля фев",
  march: "märz maerz mär mrz mars marzo marz março marco maart март марта мар",
  april: "avril avr abril abr aprile апрель апреля апр",
  may: "mai mayo maggio magg maio mei май мая",
  june: "juni juin junio giugno giu junho июнь июня июн",
  july: "juli juillet juil julio luglio lug julho июль июля июл",
  august: "août aout agosto ago augustus август августа авг",
  september: "septembre septiembre setiembre settembre sett setembro сентябрь сентября сен сент",
  october: "oktober okt octobre octubre ottobre ott outubro октябрь октября окт",
  november: "novembre noviembre novembro ноябрь ноября ноя нояб",
  december:
    "dezember dez décembre decembre déc diciembre dic dicembre dezembro декабрь декабря дек",
};

/** Other words, by the English one that the readers know. */
const WORDS: Readonly<Record<string, string>> = {
  spring: "frühling frühjahr printemps primavera весна",
  summer: "sommer été verano estate verão лето",
  autumn: "herbst automne otoño autunno outono осень",
  winter: "hiver invierno inverno зима",
  during: "während pendant durant",
  early: "anfang anf frühe früher début debut principios inizi inizio начало",
  mid: "mitte mediados metà середина",
  late: "ende spät späte fin finales fines fine конец",
  about: "abt cal um etwa circa vers environ env hacia verso около ок cca ungefähr",
  probably: "vermutlich wohl wahrscheinlich probablement quizás quizá probablemente forse",
  before: "bef vor avant antes prima до",
  after: "aft nach après apres después despues dopo после",
  since: "seit depuis desde dal с",
  until: "hasta fino по",
  between: "bet zwischen entre tra fra между",
  from: "von",
  or: "oder ou",
  century: "jahrhundert jahrhunderts jh jhd jhdt siècle siecle secolo sec século век века siglo",
  quarter: "quartal trimestre trim квартал",
  present: "heute hoy oggi",
};

const ENGLISH = new Map(
  [...Object.entries(MONTHS), ...Object.entries(WORDS)].flatMap(([english, names]) =>
    names.split(" ").map((name) => [name, english] as const),
  ),
);

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );
const DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

const WEEKDAYS =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\.?,?\s+/i;

const HALVES = "hälfte moitié metà mitad metade".replaceAll(" ", "|");
const THIRDS = "drittel tiers tercio".replaceAll(" ", "|");
const QUARTERS = "viertel quart cuarto".replaceAll(" ", "|");
const FIRST = "1\\.|1(?:er|[eè]re|ra|a|ª)|erste[ns]?|premi[eè]re?|prima|primera?|primeira";
const SECOND = "2\\.|2(?:e|[eè]me|nde?|da|a|ª)|zweite[ns]?|seconde?|deuxi[eè]me|seconda|segund[ao]";
const THIRD = "3\\.|3(?:e|[eè]me)|dritte[ns]?|troisi[eè]me|tercer";

/** Halves, thirds and quarters of a century, in the words by which they are known to be vague. */
const PARTS = [
  ["first", FIRST],
  ["second", SECOND],
  ["third", THIRD],
  ["last", "letzte[ns]?|derni[eè]re?|ultim[ao]"],
].flatMap(([which, ordinal]) =>
  [
    ["half", HALVES],
    ["third", THIRDS],
    ["quarter", QUARTERS],
  ].map(
    ([part, names]) =>
      [
        new RegExp(`^(?:${ordinal})\\s*(?:${names})\\s+(?:(?:des|du|del|do|de)\\s+)?(?=\\d)`, "g"),
        `${which} ${part} of the `,
      ] as const,
  ),
);

/** What is said in more than a word, or means something only where it stands. All is in small letters by now. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [WEEKDAYS, ""],
  // Family trees estimate a date so; elsewhere it is a zone.
  [/^est\.?\s+(?=\d|\p{L}{3}\s)/u, "about "],
  [/^(?:im jahre?|am|im|den|le|el|il|en los|les|los|gli|dans les|en|em|nel|in den)\s+/, ""],
  [
    /(?<=\d)\s*v\.\s?(?:chr|u\.\s?z)\b\.?|(?<=\d)\s*(?:av|a)\.\s?(?:j\.?-?\s?)?c\.?$|(?<=\d.*)\s*до н\.\s?э\.?$/g,
    " bc",
  ],
  [
    /(?<=\d)\s*n\.\s?(?:chr|u\.\s?z)\b\.?|(?<=\d)\s*ap\.\s?j\.?-?\s?c\.?$|(?<=\d)\s*d\.\s?c\.$/g,
    " ad",
  ],
  [/(?<=\d)\s*(?:гг?\.?|года?|годов)$/g, ""],
  [/(?<=^|\s)1(?:er|º|°|ro)(?=\s)/g, "1"],
  [
    /(\d{1,2})(?:\.|ème|eme|e|º|ª|°)?\s*(?:jahrhunderts?|jhd?t?|jh|si[eè]cle|siglo|secolo|século|век[аe]?)\b\.?/g,
    "$1 century",
  ],
  [/(\d{1,2})e?\s+s\.$/g, "$1 century"],
  [
    /(?<=^|\s)(?:siglo|sec(?:olo)?\.?|século)\s*(\d{1,2})(?=$|\s)|^s\.\s*(\d{1,2})$/g,
    "$1$2 century",
  ],
  ...PARTS,
  [/(?<=^(?:anfang|mitte|ende|fin|début|debut)) (?:des|der)(?= )/g, ""],
  [/(\d{1,2})\s*(?:век[аe]?|вв?\.)(?=$|\s)/g, "$1 century"],
  [/(?<=^|\s)(?:ann[eé]es|años|anni|anos)\s+(\d{4})$/g, "$1s"],
  [/(?<=\d0)er(?:[ -]jahren?)?$|(?<=\d0)-?(?:е|х|ые)(?:\s*(?:гг?\.?|год[ыов]+))?$/g, "s"],
  [/\bmi-(?=\p{L})/gu, "mid "],
  [/\bpeut-être\b/g, "probably"],
  [/\bjusqu(?:e|['’](?:en|au|à))\s+/g, "until "],
  [/^(?:du|del|dal|de|desde|da)\s+(?=\d.*\s(?:au|al|a|à)\s+\d)/g, "from "],
  [
    /(?<=\b(?:prima|antes|después|despues|dopo|principios|mediados|finales|fines|inizio|inizi|fine|início|fin|début|debut)) (?:del|de|di|do|du)\b/g,
    "",
  ],
  [/(?<=\d(?:\s+\p{L}+)?)\s*\b(?:bis|au|al|a|à)\s+(?=\d|heute)/gu, " to "],
  [/(?<=\d)\s+(?:und|et|y|e|и)\s+(?=\d)/g, " and "],
  [/^bis\s+/g, "until "],
  [/\bdel\b/g, " "],
];

function inEnglish(given: string): string {
  const text = given.toLowerCase();
  if (!/\p{L}|'|’/u.test(text)) return given;
  const phrased = PHRASES.reduce(
    (plain, [words, english]) => plain.replace(words, english),
    withNumbers(text),
  );
  return phrased.replace(/\p{L}+\.?/gu, (word) => {
    const bare = word.replace(".", "");
    return ENGLISH.get(bare) ?? word;
  });
}

const ENGLISH_MONTHS = Object.keys(MONTHS);

/** Months in Roman figures, centuries in Roman figures and in words, decades in words. */
function withNumbers(text: string): string {
  const [, day = "", month = "", year = ""] =
    /^(?:(\d{1,2})[.\s/-]+)?([ivx]+)[.\s/-]+(\d{4})$/.exec(text) ?? [];
  const name = ENGLISH_MONTHS[(romanNumber(month) ?? 0) - 1];
  if (name !== undefined) return `${day} ${name} ${year}`.trim();
  return text
    .replace(
      /\b([ivxl]+)(?:ème|eme|e)?(?=\.?\s+(?:century|si[eè]cle|s\.$|secolo|jahrhundert|jh|век|вв?\.|w\.|wiek|c\.|cent\.))/g,
      numbered,
    )
    .replace(/(?<=(?:\bsiglo|\bsec(?:olo)?\.?|\bséculo|^s\.)\s*)([ivxl]+)(?=$|\s)/g, numbered)
    .replace(/\b(\p{L}+(?:-first)?)(?=\s+century)/gu, (word) => {
      const at = ORDINALS.indexOf(word);
      return at === -1 ? word : String(at + 1);
    })
    .replace(/\b(?:nineteen|the) ?-?(\p{L}+ies)$/u, (words, decade: string) => {
      const at = DECADES.indexOf(decade);
      return at === -1 || words.startsWith("the") ? words : `19${at + 2}0s`;
    });
}

const numbered = (whole: string, roman: string): string => String(romanNumber(roman) ?? whole);
