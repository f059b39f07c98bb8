/**
 * Years that are counted otherwise than from the birth of Christ, as East Asia counts them: from a founding, from a
 * birth, from an accession.
 */

interface Count {
  /** The names that it goes by. */
  readonly names: string;
  /** The year 1 of it, in the common count. */
  readonly first: number;
  /** Its last year, where it has ended. */
  readonly last?: number;
}

/** Before it the months of a land were those of the moon, whose days are others. */
const SUN_SINCE = { japan: 1873, korea: 1896 } as const;

const COUNTS: readonly (Count & { readonly land?: keyof typeof SUN_SINCE })[] = [
  // From the founding of Korea by Dangun; on every paper of the state from 1948 to 1961.
  { names: "단기|단군기원|檀紀|檀君紀元", first: -2332, land: "korea" },
  // From the death of the Buddha, as Korea counts.
  { names: "불기|佛紀", first: -543 },
  { names: "주체|主體", first: 1912 },
  { names: "民國|民国|민국|中華民國|중화민국", first: 1912 },
  { names: "건양|建陽", first: 1896, last: 1897 },
  { names: "광무|光武", first: 1897, last: 1907 },
  { names: "융희|隆熙", first: 1907, last: 1910 },
  { names: "明治|메이지", first: 1868, last: 1912, land: "japan" },
  { names: "大正|다이쇼", first: 1912, last: 1926 },
  { names: "昭和|쇼와", first: 1926, last: 1989 },
  { names: "平成|헤이세이", first: 1989, last: 2019 },
  { names: "令和|레이와", first: 2019 },
];

const BY_NAME = new Map(
  COUNTS.flatMap((count) => count.names.split("|").map((name) => [name, count] as const)),
);

const COUNTED = new RegExp(
  `^(${[...BY_NAME.keys()].join("|")})\\s*(\\d{1,4}|元|원)\\s*(?:\\(\\d{4}\\)\\s*)?([年년.]|$)(.*)$`,
);

/** What became of a year that is counted otherwise; a text is a reason why there is no such one. */
type Recounted = { readonly text: string } | { readonly why: string };

/** Years counted back from 1950, as geologists and archaeologists do: "12,000 BP", "5.5 kya", "10 ka", "1.2 Mya", "4만 년 전". */
const BACK =
  /^(?:c(?:a|irca)?\.?\s*|~|약\s*)?([\d,]+(?:\.\d+)?)\s*(?:(cal\.?\s*)?(?:BP|B\.P\.)|(k|M)(?:ya|a)|(thousand |million )?years ago|(천|만|백만)\s?년\s?전)$/i;

const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  천: 1e3,
  만: 1e4,
  m: 1e6,
  million: 1e6,
  백만: 1e6,
};

/** So long ago nobody means a year; fewer years ago is of whoever wrote it, and nobody knows when. */
const LONG_AGO = 2_500;
/** There is room for no more years. */
const FURTHEST = 250_000;

/** About such a year before Christ; null where it is not counted back, or not from long ago. */
function countedBack(written: string): Recounted | null {
  const [, figures, , letter, word, hangul] = BACK.exec(written) ?? [];
  if (figures === undefined) return null;
  const unit = (letter ?? word ?? hangul ?? "").trim().toLowerCase();
  const years = Math.round(Number(figures.replaceAll(",", "")) * (TIMES[unit] ?? 1));
  if (years > FURTHEST) return { why: "the year is too far away" };
  return years < LONG_AGO ? null : { text: `c. ${asRound(years - 1950, years)} BC` };
}

/** Rounds a number as another one is, to two digits at most: who says 12,000 years means no single one. */
function asRound(year: number, as: number): number {
  const digits = String(as);
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  const unit = 10 ** Math.min(zeros, digits.length - 2);
  return Math.round(year / unit) * unit;
}

/** The same date in the common count; null where it is in no other. */
export function recounted(written: string): Recounted | null {
  const back = countedBack(written);
  if (back) return back;
  const [, name = "", digits = "", mark = "", rest = ""] = COUNTED.exec(written) ?? [];
  const count = BY_NAME.get(name);
  if (count === undefined) return null;
  const { first, last, land } = count;
  const year = first + (/\d/.test(digits) ? Number(digits) : 1) - 1;
  if (year < 1 || year < first || (last !== undefined && year > last)) {
    return { why: `there is no ${name} ${digits}` };
  }
  if (land !== undefined && year < SUN_SINCE[land] && /\d\s*[月월.]/.test(rest)) {
    return { why: `there is no telling the day: in ${year} months were those of the moon` };
  }
  return { text: `${year}${mark === "." ? mark : "년"}${rest}` };
}
