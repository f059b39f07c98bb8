/** Words of a reference around what it names, in the language of whoever cites. */
import type { Language } from "../dataset/wording/languages.ts";

export interface ReferenceWords {
  /** For the names of several authors and for days. */
  readonly locale: string;
  /** The title of what is cited in its marks. A whole is a book or a dataset; an article is part of one. */
  title(title: string, isWhole: boolean): string;
  /** The title of the whole that it is in. */
  within(title: string): string;
  version(version: string): string;
  updated(date: string): string;
  accessed(day: string): string;
  /** Before what the reference was needed for, before a colon. */
  readonly citedFor: string;
  readonly quotation: string;
  readonly published: string;
  readonly fileHash: string;
  readonly quotedIn: string;
  /** The same as a sentence of a note. */
  quotedAt(place: string): string;
  /** True where a comma that follows a quotation stands inside its marks, as Chicago has it. */
  readonly hasCommaInside: boolean;
}

const en: ReferenceWords = {
  locale: "en-US",
  // A plain text has no italics for a whole.
  title: (title) => `“${title}”`,
  within: (title) => title,
  version: (version) => `version ${version}`,
  updated: (date) => `updated ${date}`,
  accessed: (day) => `accessed ${day}`,
  citedFor: "Cited for",
  quotation: "Quotation",
  published: "Published",
  fileHash: "SHA-256 of the file",
  quotedIn: "Quoted in",
  quotedAt: (place) => `Quoted in ${place}.`,
  hasCommaInside: true,
};

const isEastern = (title: string): boolean => /[\p{Script=Hangul}\p{Script=Han}]/u.test(title);

const ko: ReferenceWords = {
  locale: "ko-KR",
  // A work of the West keeps the marks it has there.
  title: (title, isWhole) =>
    isEastern(title) ? (isWhole ? `『${title}』` : `「${title}」`) : `“${title}”`,
  within: (title) => (isEastern(title) ? `『${title}』` : title),
  version: (version) => `${version}판`,
  updated: (date) => `${date} 수정`,
  accessed: (day) => `${day} 열람`,
  citedFor: "인용 대상",
  quotation: "인용문",
  published: "발행",
  fileHash: "파일의 SHA-256",
  quotedIn: "수록",
  quotedAt: (place) => `수록: ${place}.`,
  hasCommaInside: false,
};

export const REFERENCE_WORDS: Readonly<Record<Language, ReferenceWords>> = { en, ko };
