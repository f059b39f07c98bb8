/** What only the pages without script say, in each language; all else they say in the explorer's words. */
import type { Language } from "../../dataset/wording/languages.ts";

interface PageWords {
  readonly skip: string;
  /** Before the ways to the pages that need no script. */
  readonly withoutScript: string;
  allEvents(events: string): string;
  readonly sources: string;
  readonly open: string;
  readonly openHere: string;
  /** Before the languages of the page. */
  readonly languages: string;
  /** The place of an event in an episode. */
  eventOf(position: number, events: number): string;
  /** Heading of the passages. */
  readonly passages: string;
  readonly sameSource: string;
  /** Heading of the small drawing. */
  readonly inTime: string;
  readonly samePage: string;
  readonly calendar: string;
  /** A reference to an event of the dataset. */
  reference(title: string, date: string, dataset: string, edition: string): string;
  readonly before: string;
  readonly after: string;
  passageCount(count: number): string;
  /** What follows a passage: the events that rest on it. */
  readonly yields: string;
  alsoDated(date: string): string;
  readonly textHash: string;
  listPage(page: number, pages: number): string;
  readonly earlier: string;
  readonly later: string;
  readonly years: string;
  /** The whole dataset in other formats. */
  readonly whole: string;
  readonly dataPackage: string;
  readonly frozen: string;
  readonly feed: string;
  /** Title and text of the entry of a version in the feed. */
  newVersion(edition: string): string;
  holds(events: number, sources: number): string;
}

const en: PageWords = {
  skip: "Skip to the page",
  withoutScript: "The timeline that moves needs a script; all that it says is here too:",
  allEvents: (events) => `All ${events}`,
  sources: "Sources",
  open: "Open in the timeline",
  openHere: "Open the timeline",
  languages: "Languages",
  eventOf: (position, events) => `event ${position} of ${events}`,
  passages: "The words it comes from",
  sameSource: "The same source",
  inTime: "In time",
  samePage: "The same page as",
  calendar: "calendar",
  reference: (title, date, dataset, edition) =>
    `“${title}”, ${date}. In: ${dataset}${edition === "" ? "" : `, ${lower(edition)}`}.`,
  before: "Previous",
  after: "Next",
  passageCount: (count) => (count === 1 ? "1 passage" : `${count} passages`),
  yields: "Events that rest on it",
  alsoDated: (date) => `here dated ${date}`,
  textHash: "SHA-256 of the text used",
  listPage: (page, pages) => `Part ${page} of ${pages}`,
  earlier: "Earlier events",
  later: "Later events",
  years: "Years",
  whole: "All of it as",
  dataPackage: "data package",
  frozen: "this version, for ever",
  feed: "Feed of new versions",
  newVersion: (edition) => (edition === "" ? "A new version" : edition),
  holds: (events, sources) =>
    `${events} ${events === 1 ? "event" : "events"} from ${sources} ${sources === 1 ? "source" : "sources"}.`,
};

const ko: PageWords = {
  skip: "본문으로 건너뛰기",
  withoutScript:
    "움직이는 연표에는 스크립트가 필요합니다. 내용은 스크립트 없이도 모두 볼 수 있습니다.",
  allEvents: (events) => `${events} 모두 보기`,
  sources: "출처",
  open: "연표에서 보기",
  openHere: "연표 열기",
  languages: "언어",
  eventOf: (position, events) => `${events}건 중 ${position}번째`,
  passages: "근거가 된 구절",
  sameSource: "같은 출처",
  inTime: "전후 사건",
  samePage: "다른 형식으로",
  calendar: "달력",
  reference: (title, date, dataset, edition) =>
    `“${title}”, ${date}. 수록: 『${dataset}』${edition === "" ? "" : `, ${edition}`}.`,
  before: "이전 사건",
  after: "다음 사건",
  passageCount: (count) => `구절 ${count}개`,
  yields: "이 구절에서 나온 사건",
  alsoDated: (date) => `여기서는 ${date}`,
  textHash: "사용한 본문의 SHA-256",
  listPage: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  earlier: "앞선 사건",
  later: "이후 사건",
  years: "연도",
  whole: "전체 내려받기",
  dataPackage: "데이터 패키지",
  frozen: "바뀌지 않는 이 판",
  feed: "새 판 소식",
  newVersion: (edition) => (edition === "" ? "새 판" : edition),
  holds: (events, sources) => `출처 ${sources}편에서 뽑은 사건 ${events}건.`,
};

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, ko };
