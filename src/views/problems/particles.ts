/** Chooses the Korean particle that the word before it takes: “2001년(으)로” is “2001년으로”, “3월(으)로” is “3월로”. */

const PAIRS: Readonly<Record<string, readonly [afterConsonant: string, afterVowel: string]>> = {
  "은(는)": ["은", "는"],
  "이(가)": ["이", "가"],
  "을(를)": ["을", "를"],
  "(으)로": ["으로", "로"],
};

/** Marks may stand between the word and its particle. */
const BOTH = /([\p{L}\p{N}])(["'”’)\]»›]*)(은\(는\)|이\(가\)|을\(를\)|\(으\)로)/gu;

/** Words of nobody knows which sound keep both. */
export const withParticles = (text: string): string =>
  text.replace(BOTH, (whole, last: string, marks: string, both: string) => {
    const [afterConsonant = both, afterVowel = both] = PAIRS[both] ?? [];
    const sound = endOf(last);
    if (sound === null) return whole;
    const isOpen = sound === "vowel" || (sound === "l" && both === "(으)로");
    return last + marks + (isOpen ? afterVowel : afterConsonant);
  });

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const FINAL_L = 8;

type Sound = "vowel" | "l" | "consonant";

/** The digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Sound[] = [
  "consonant",
  "l",
  "vowel",
  "consonant",
  "vowel",
  "vowel",
  "consonant",
  "l",
  "l",
  "vowel",
];

/** The sound that a letter ends with; null for one that is none of Korea's, and no digit. */
function endOf(letter: string): Sound | null {
  if (/\d/.test(letter)) return DIGITS[Number(letter)] ?? null;
  const code = letter.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  if (final === 0) return "vowel";
  return final === FINAL_L ? "l" : "consonant";
}
