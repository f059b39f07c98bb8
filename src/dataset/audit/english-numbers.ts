/** Numbers as English text counts days and years with them: "60", "two", "a". */

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
/** From twenty on, beside another number. */
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number in the source of a pattern, without a group. */
export const NUMBER = `\\d{1,4}|(?:${TENS.join("|")})(?:[- ](?:${NUMBERS.slice(1, 10).join("|")}))?|${NUMBERS.join("|")}|hundred|an?`;

/** Reads what `NUMBER` matches. */
export function numberOf(text: string): number {
  const said = text.toLowerCase();
  const word = NUMBERS.indexOf(said);
  if (word >= 0) return word;
  if (said === "hundred") return 100;
  const [tens = "", one = "zero"] = said.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  if (ten >= 0) return (ten + 2) * 10 + NUMBERS.indexOf(one);
  return /^an?$/.test(said) ? 1 : Number(said);
}
