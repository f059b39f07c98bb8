/** Words beside a date that say how sure it is, or that it is vague: circa, early, 경, 말. */
import type { Note } from "./date-reading.ts";

const ABOUT =
  /^(?:(?:c|ca|circa|about|around|approx|approximately|roughly|some time around|약|대략)\b\.?|~|≈|約|c\.(?=\s*\??\d)|c(?=1\d{3}|20\d\d)|약)\s*|\s*(?:경|쯤|무렵|전후|께|\((?:approx|est)\.?\)|\(estimated?\)|\(circa\)|approx\.?|(?<=\d)\s+(?:ca?|circa)\.?)$/i;
const UNSURE =
  /^(?:probably|possibly|perhaps|maybe|아마|likely|presumably)\s+|^\?\s*(?=\S)|\s*(?:\(\?\)|(?<=[\p{L}\d])\s*\?|추정|\(추정\))$/iu;
/** Something that has not been when it is written down. */
const PLANNED =
  /^\(?(?:planned|scheduled|expected|proposed|forecast|projected)(?:\s+(?:for|in|on|by))?(?:\)|:)?\s+|\s*\((?:planned|scheduled|expected|proposed|upcoming|forecast|projected|to come|예정|예상|계획|전망)\)|(?<=[\d년월일기])\s*(?:예정|예상)$/i;
const UNSETTLED =
  /\s*\((?:tentative|provisional|tbc|tbd|to be (?:confirmed|determined)|미정|잠정|가안)\)/i;
const VAGUE =
  /^(?:the\s+)?(?:1st|2nd|3rd|4th|first|second|third|fourth|last)\s+(?:half|third|quarter|decades?|years)\s+of\s+(?:the\s+)?(?=\d{1,2}(?:\w\w)?\s+cent)|^(?:(?:at|in|towards?)\s+)?(?:the\s+)?(?:very\s+)?(?:(?:early|mid|middle)(?:\s+to\s+|\s*[-–/]\s*)(?=(?:mid|late)\b))?(?:early|mid|middle|late|end|close|beginning|start)(?:\s+(?:part|years|months|days))?(?:\s+of)?[\s-]+(?:(?:in|the)\s+)*(?=\S)|\s*(?:초순|중순|하순|상순|초반|중반|후반|전반|(?<=세기\s*)[전중후]기|초엽|중엽|말엽|초|말)$/i;
const OF_MONTH = /\s*(?:초순|중순|하순|상순)$/;

export interface Qualified {
  readonly text: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly notes: readonly Note[];
}

/** Takes the words off and says what they mean. */
export function withoutQualifiers(given: string): Qualified {
  let text = given;
  let approximate = false;
  let uncertain = false;
  const notes: Note[] = [];
  // "probably early in c. 1972": few words stand before a date.
  for (let peeled = 0; peeled < 4; peeled++) {
    const before = text;
    text = peel(text, ABOUT, () => {
      approximate = true;
    });
    text = peel(text, UNSURE, () => {
      uncertain = true;
    });
    text = peel(text, PLANNED, (words) => notes.push(planned(words)));
    text = peel(text, UNSETTLED, (words) => {
      uncertain = true;
      notes.push(planned(words));
    });
    text = peel(text, VAGUE, (words) => notes.push(vague(words, given)));
    if (text === before) break;
  }
  return { text, approximate, uncertain, notes };
}

function peel(text: string, words: RegExp, found: (words: string) => void): string {
  const match = words.exec(text);
  if (match === null || match[0] === text) return text;
  found(match[0].trim());
  return text.replace(words, "").trim();
}

const planned = (words: string): Note => ({
  kind: "planned",
  said: `“${words}” is no part of the date: the event is taken for planned.`,
  accepted: "the date alone, and “planned” in a column called status",
});

function vague(words: string, given: string): Note {
  const third = OF_MONTH.test(given) ? "month" : "month or year";
  return {
    kind: "vague",
    said: `“${words}” is left out: the ${third} is certain, the days are stated by nobody.`,
    accepted:
      "the date without the words, or the days that are meant, such as 2001-03-21~/2001-03-31~",
  };
}
