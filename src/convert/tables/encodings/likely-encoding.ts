/** Tells encodings apart by what people write: days in the letters of the east, and letters inside words. */

/** Encodings of the east, whose letters are two bytes. */
const EASTERN = ["shift_jis", "euc-jp", "gb18030", "big5"] as const;

/** A day, and the names that such tables have. */
const OF_A_TABLE =
  /\d\s?[年月日]|(?:^|[,;\t"])(?:日付|日期|年月日|年份|出来事|事件|事項|件名|標題|标题|名称|名稱|內容|内容)/gm;

/** The encoding of the east in which most of a text is what stands in a table of dates; null where none is. */
export function easternEncoding(decoded: (label: string) => string | null): string | null {
  let [best, most]: [string | null, number] = [null, 0];
  for (const label of EASTERN) {
    const found = decoded(label)?.match(OF_A_TABLE)?.length ?? 0;
    if (found > most) [best, most] = [label, found];
  }
  return best;
}

/** A sign, a capital or half a quotation mark where only a small letter can stand, and what is no letter at all. */
const INSIDE_WORD =
  /[\u0081\u008D\u008F\u0090\u009D]|(?<=\p{Ll})[„‚“”](?=\p{Ll})|(?<=\p{Ll})\p{S}(?=\p{L})|(?<=\p{L})[\u0080-\uFFFF](?<=\p{Lu})(?=\p{Ll})|(?<=\p{Ll})[§¶†‡©®¿¡«»‹›‰•](?=\p{Ll})|(?<=\s)[ÐÑÒÓÔÕ](?=\s)/gu;
/** Letters and signs that hardly a word of the west has. */
const RARE = /[ƒˆ˜¤¦¨¯¸‡‰∆◊√≈∫∂∑∏πΩﬁﬂ˛ˇ˝˙˚˘ı\uF8FF]/g;

const oddities = (text: string): number =>
  (text.match(INSIDE_WORD)?.length ?? 0) + (text.match(RARE)?.length ?? 0);

/** True where a text of the west makes sense in the letters of an old Mac and none in those of Windows. */
export const isOfOldMac = (windows: string, mac: string): boolean =>
  oddities(mac) < oddities(windows);

/** Letters of the languages of western Europe. */
const WESTERN = /[À-ÖØ-öø-ÿ«»¿¡ºª]/g;
/** The letters that every Russian text has most of. */
const FREQUENT = /[оеаинт]/g;

/** Counts nearly all of the letters beyond ASCII. */
const areMost = (count: number, text: string): boolean =>
  count > 0 && count >= (text.match(/[\u0080-\uFFFF]/g)?.length ?? 0) * 0.9;

/** The code page of DOS in which a text makes sense, and in none of Windows or of an old Mac; null where it does not. */
export function dosEncoding(decoded: (label: string) => string): "cp850" | "ibm866" | null {
  const russian = decoded("ibm866");
  const letters = russian.match(/[А-яЁё]/g)?.length ?? 0;
  const frequent = russian.match(FREQUENT)?.length ?? 0;
  const inside =
    russian.match(/(?<=[а-я])[А-Я]|(?<=[A-Za-z])[А-я]|[А-я](?=[A-Za-z])/g)?.length ?? 0;
  if (areMost(letters, russian) && frequent > letters / 3 && inside < letters / 20) return "ibm866";
  const western = decoded("cp850");
  const others = Math.min(...["windows-1252", "macintosh"].map((each) => oddities(decoded(each))));
  const sound = western.match(WESTERN)?.length ?? 0;
  return areMost(sound, western) && oddities(western) < others ? "cp850" : null;
}

/** True where letters of Korea stand in the middle of words of the west: they are other letters, wrongly read. */
export function isAmongLatin(text: string): boolean {
  const letters = text.match(/[가-힣]/g)?.length ?? 0;
  const among =
    text.match(/(?<=[a-z])[가-힣]+(?=[a-z])|(?<![a-z가-힣])(?<=[A-Z])[가-힣](?=[a-z])/g)?.length ??
    0;
  return letters > 0 && among > letters / 3;
}
