/** Roles that a column may have, and the names by which columns are known, in English and Korean. */

/** The part of an event that a column becomes; `none` is not used. */
export const ROLES = [
  "date",
  "end",
  "end-exclusive",
  "year",
  "month",
  "day",
  "end-year",
  "end-month",
  "end-day",
  "shown-date",
  "timestamp",
  "ucdp-precision",
  "acled-precision",
  "wikidata-precision",
  "end-precision",
  "end-time",
  "all-day",
  "title",
  "text",
  "id",
  "kind",
  "status",
  "weight",
  "place",
  "topics",
  "actors",
  "countries",
  "source",
  "sources",
  "url",
  "quote",
  "page",
  "authors",
  "published",
  "type",
  "none",
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that several columns may share; of any other the best column has it alone. */
export const SHARED: ReadonlySet<Role> = new Set<Role>([
  "text",
  "topics",
  "actors",
  "countries",
  "source",
  "sources",
  "url",
  "authors",
  "none",
]);

/** Names, a few of them of the languages whose months are read too, in the order in which they are believed: of two columns the one with the earlier name has the role. */
const NAMES: readonly (readonly [Role, string])[] = [
  [
    "date",
    "start date|date start|start timestamp|begin date time|start date time|date time original|date taken|timeline start|start|begin|begin date|from|date|dates|event date|date of event|not before|date event|date original|when|datetime|date time|day date|dated|date range|start time|time|period|시작일|시작 날짜|시작|날짜|일자|일시|연월일|발생일|시기|때|연대|기간|datum|fecha|eventdate|startdate|evdate|startdatum|beginn|von|fecha inicio|fecha de inicio|inicio|date de début|date début|début|du|beginnt am|begindatum|comienzo|fecha de comienzo|data inizio|inizio|開始日|дата|日付|日期|年月日|date occurred|occurred|occurred on|occurrence date|date of occurrence|incident date|date of incident|observed on|date observed|observation date|object date|date filed|filed|filing date|date of introduction|introduced|date introduced|date sent|sent|sent date|date received|received date|received on|received|date submitted|submission date|submitted on|submitted|date opened|opened|date read|post created date|post created|date posted|posted|posted on|took office|launch date|launched|announced|date announced|announced date|date signed|signed|date issued|issue date|started|started on|date started|connected on|발생일자|사건일|사건일자|사고일|회의일|회의일자|접수일|접수일자|신청일|신청일자|제안일|제안일자|발의일|발의일자|선고일|선고일자|공포일|공포일자|체결일|개최일|created|date created|creation date|created at|created on|생산일|생산일자|due|due date|due on|deadline|기한|마감일",
  ],
  ["end-exclusive", "end exclusive|exclusive end|end date exclusive|until exclusive|end excl"],
  [
    "end",
    "end date|date end|end timestamp|end date time|date terminated|terminated|timeline end|end|until|not after|to|till|finish|finished|end of date|enddate|ende|enddatum|fecha fin|endet am|einddatum|finalización|fecha de finalización|data fine|fine|fecha de fin|date de fin|date fin|終了日|结束日期|종료일|종료 날짜|종료|finished on|ended|ended on|date ended|left office|끝|끝난 날|까지|bis|fin",
  ],
  [
    "year",
    "start year|start yr|st year|styear|시작연도|시작년도|event year|year of event|발생연도|발생년도|발생년|사건연도|year|yr|연도|년도|년|해|서력|서기",
  ],
  ["month", "start month|start mo|st mon|stmon|시작월|event month|발생월|month|월|달"],
  ["day", "start day|start dy|st day|stday|event day|day|일"],
  ["end-year", "end year|end yr|endyear|종료연도|종료년도|종료 연도"],
  ["end-month", "end month|end mo|end mon|endmon|종료월|종료 월"],
  ["end-day", "end day|end dy|endday|종료 일"],
  [
    "shown-date",
    "display date|displayed date|date display|date expression|expression|date text|verbatim date|verbatim event date|date as written",
  ],
  ["end-time", "end time|종료 시각|종료 시간|endet um|heure de fin|hora de finalización|終了時刻"],
  [
    "all-day",
    "all day event|all day|is all day|종일|하루 종일|ganztägiges ereignis|journée entière|todo el día|終日イベント",
  ],
  [
    "title",
    "title|event title|unittitle|headline|head|event|event name|heading|what|name|label|subject|message|msg|content|case name|case title|activity name|track name|request description|short description|제목|사건|사건명|안건명|안건|행사|행사명|표제|이름|무엇|titel|ereignis|titre|título|titulo|evento|événement|betreff|objet|asunto|oggetto|onderwerp|assunto|событие|название|eventname|evname|出来事|事件|件名|標題|标题|タイトル|명칭|tag name",
  ],
  [
    "text",
    "text|description|descr|summary|본문|details|detail|body|notes|note|comment|comments|remarks|remark|additional information|narrative|abstract|desc|full text|fulltext|intro|내용|설명|요약|상세|비고|메모|개요|경위|특이사항|説明|内容|描述|说明|beschreibung|descripción|descripcion|descrizione|omschrijving|descrição|описание|translation|국역|번역문",
  ],
  ["id", "id|event id|identifier|key|uid|식별자|아이디"],
  ["kind", "kind|event kind"],
  ["status", "status|상태"],
  ["weight", "weight"],
  [
    "place",
    "place|place name|location|event location|location name|where|venue|city|town|site|장소|장소명|위치|곳|어디|개최지|발생지|소재지|지역|場所|地点|地點|ort|lieu|lugar|luogo|locatie|ubicación|место|region|province",
  ],
  [
    "topics",
    "topics|topic|tags|tag|labels|categories|category|themes|theme|keywords|keyword|group|layer|lane|hashtags|hashtag|kategorien|kategorie|catégories|catégorie|categorías|categorie|主題|分類|주제|분류|태그|해시태그|범주|범주 항목|핵심어|키워드|era|시대",
  ],
  [
    "actors",
    "actors|actor|people|persons|person|participants|participant|organisations|organizations|organisation|organization|company|company name|employer|who|인물|행위자|주체|관련자|단체|기관|누가|organizer|organizers|organiser|organisers|organized by|organised by|주최|주최자|주최기관|주최 기관|주관|주관기관|주관 기관|주최 주관|주최주관",
  ],
  [
    "countries",
    "countries|country|country code|country name|iso3|iso3 code|nation|nations|국가|나라|국가명",
  ],
  [
    "source",
    "source|source title|source name|publication|newspaper|reference|citation|book|work|출처|자료|문헌|출전|언론사|매체|매체명|신문|出典|来源|來源|quelle|fuente",
  ],
  ["sources", "sources|references"],
  [
    "url",
    "url|link|links|permalink|link resource|is shown at|edm is shown at|guid|source url|source link|href|web address|website|uri|address|media|링크|주소|웹주소|누리집",
  ],
  [
    "quote",
    "quote|quotation|passage|excerpt|words|exact|original text|source text|인용|인용문|원문|구절|zitat|wortlaut|extrait|cita|citazione|citaat|цитата|引用|引文",
  ],
  [
    "page",
    "page|pages|page number|쪽|면|페이지|seite|seiten|seitenzahl|página|pagina|páginas|страница|頁|ページ",
  ],
  [
    "authors",
    "authors|author|byline|writer|저자|지은이|글쓴이|기자|기고자|autor|autorin|verfasser|auteur|auteurs|autores|autore|autori|автор|著者|作者",
  ],
  [
    "published",
    "published|publication date|date published|published on|pubdate|publication year|year of publication|발행일|게재일|보도일|발행연도|발행년도|출판연도",
  ],
];

interface Known {
  readonly role: Role;
  /** How early the name stands among those of its role: less is better. */
  readonly rank: number;
}

const BY_NAME = new Map<string, Known>(
  NAMES.flatMap(([role, names]) =>
    names.split("|").map((name, rank) => [name, { role, rank }] as const),
  ),
);

/** A name as it is looked up: no marks, no capitals, no format or zone in it. */
export function foldedName(name: string): string {
  return (
    name
      .normalize("NFKC")
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      // "Date(s)" is one or several of them.
      .replace(/\(s\)/g, "s")
      .replace(/[\s_\-.:/()[\]<>*#"'?@]+/g, " ")
      .replace(/\b(?:dd?|mm?m?m?|yyyy|yy|utc|gmt|kst|iso)\b/g, (word) =>
        word === "d" || word === "m" ? word : "",
      )
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** Words in a name that is not known as a whole. */
const PARTS: readonly (readonly [RegExp, Role])[] = [
  [/(?:^| )(?:end|finish) date$|종료일/, "end"],
  [/(?:^| )(?:begin|start) year$/, "year"],
  [/(?:^| )(?:end|finish) year$/, "end-year"],
  [/ dates?$|^when |날짜$|일자$|일시$|[년연]월일$/, "date"],
  [/기간$/, "shown-date"],
  [/(?:^| )secondary title$/, "source"],
  [/ title$|제목$|사건명$/, "title"],
  [/ description$| summary$| desc$|설명$|내용$/, "text"],
  [/(?:^| )(?:url|link|uri)$|링크$|(?<!소재지|도로명|지번|상세)주소$/, "url"],
  [/ (?:tags|keywords)$|태그$|핵심어$|분류\d?$/, "topics"],
  [/출처$| source$/, "source"],
  [/인용문?$| quote$/, "quote"],
  [/장소$|개최지$| place$| location$| venue$/, "place"],
  [/(?:발생|사고|피해|사건|행사)(?:지역|위치|지점|지)$|(?:소재지|도로명|지번)주소$/, "place"],
];

/** "title_kr" beside "title_en". */
const IN_A_LANGUAGE =
  /^(.+) ?(?: (?:ko|kr|kor|korean|en|eng|english|zh|cn|ja|jp|de|fr|es|it|pt|ru|nl)|국문|영문|한글|영어)$/;

/** "StartYear1" beside "StartYear2": the first time that it was. */
const FIRST_OF_SEVERAL = /^((?:start|begin|st|end) ?(?:year|yr|month|mon|mo|day|dy|date)) ?1$/;

/** Between the words of a name in Hangul a space may stand or not. */
const withoutSpaces = (folded: string): string =>
  /^[\uAC00-\uD7A3\d ]+$/.test(folded) ? folded.replaceAll(" ", "") : folded;

/** Ranks of names that are only partly known come after all others. */
export const PARTLY = 1_000;

/** Pictures of it, and pages on somebody or on a word: none of them says that it happened. */
const OF_A_PICTURE =
  /(?:^| )(?:images?|img|thumbnails?|thumb|icon|favicon|avatar|logo|photo|poster|banner)(?: \w+)? (?:url|uri|link|href)$|^(?:artist|constituent|creator|maker|author|tags?|subject) .*(?:url|uri|link)$/;

/** Days of the record and not of what it records: when somebody changed it, or looked it up. */
const OF_THE_RECORD =
  /(?:^| )(?:modified|modify|updated|edited|changed|accessed|retrieved|last (?:change|update|edit))(?: |$)|^file (?:access|inode change|creation|create) |수정일|갱신일|열람일|접속일|등록일|기준일|(?:^| )(?:entry|create|created|creation|indexed|added|inserted|imported|ingest|ingested|harvested|crawled|uploaded|downloaded|exported) date(?: |$)/;

/** Fields of somebody: what they are called is not what happened. */
const OF_A_PERSON =
  /(?:^|\.)(?:user(?:_profile)?|owner|creator|sender|account|profile|provider|editor|reporter|assignee|committer|member(?:Creator)?)\.[^.]*(?:name|title|label|url|link)$/i;
/** The day on which somebody came, or a plan was made that it belongs to: none of the event's. */
const OF_ANOTHER =
  /(?:^|\.)(?:author|user|account|profile|owner|actor|creator|sender|member|channel|milestone|repo(?:sitory)?)\.(?:created|joined|registered)[^.]*$/i;
/** Matches names of columns of people who have something to do with it, mostly the same few. */
const PERSON = /^(?:user|username|requester|requestor|assignee|reporter|sender)(?: name)?$/;

/** The life of whoever made a thing is no date of the thing. */
const OF_A_LIFE =
  /^(?:artist|constituent|creator|maker|author|painter|designer|person|sitter)s? (?:begin|start|birth|end|death) (?:date|year)$/;

export const isOfAPerson = (name: string): boolean =>
  OF_A_PERSON.test(name) || PERSON.test(foldedName(name));

export const isOfAPicture = (name: string): boolean => OF_A_PICTURE.test(foldedName(name));

export const isOfTheRecord = (name: string): boolean =>
  OF_THE_RECORD.test(foldedName(name)) || OF_ANOTHER.test(name);

/** The role that a name speaks for; null where it says nothing. */
export function roleByName(name: string): Known | null {
  // Of several columns of one name each has a number.
  const folded = foldedName(name.replace(/ \(\d+\)$/, ""));
  if (folded === "") return null;
  const tight = withoutSpaces(folded);
  const known = BY_NAME.get(folded) ?? BY_NAME.get(tight);
  if (known) return known;
  const [, bare] = IN_A_LANGUAGE.exec(folded) ?? [];
  const inLanguage = bare === undefined ? undefined : BY_NAME.get(bare);
  if (inLanguage) return partly(inLanguage);
  if (isOfTheRecord(name) || OF_A_LIFE.test(folded) || isOfAPerson(name)) return null;
  if (OF_A_PICTURE.test(folded)) return null;
  const first = FIRST_OF_SEVERAL.exec(folded)?.[1];
  if (first !== undefined && BY_NAME.has(first)) return partly(BY_NAME.get(first) as Known);
  const [of, field] = pathOf(name);
  if (of && field !== null) return ofField(of.role, field);
  const index = PARTS.findIndex(([words]) => words.test(tight));
  const part = PARTS[index];
  if (part !== undefined) return { role: part[1], rank: PARTLY + index };
  return field ? partly(field) : null;
}

/** Of two such fields the one with the better name is believed. */
const partly = ({ role, rank }: Known): Known => ({ role, rank: PARTLY + PARTS.length + rank });

/** Looks up both names of "when.start", a field of a field; the second is null where there is none. */
function pathOf(name: string): readonly [Known | undefined, Known | undefined | null] {
  const names = /\s/.test(name) ? [] : name.split(".").filter(Boolean);
  if (names.length < 2) return [undefined, null];
  const [of, field] = [names[0], names.at(-1)].map((each) => BY_NAME.get(foldedName(each ?? "")));
  return [of, field];
}

/** A field of an object that has a meaning of its own: the address of an author is none of the event. */
function ofField(of: Role, known: Known | undefined): Known | null {
  if (known === undefined) return null;
  const { role: field } = known;
  if (of === "title") return partly(known);
  if (of === "url" && (field === "title" || field === "date")) return partly(known);
  if (of === "text") return field === "title" || field === "text" ? partly(known) : null;
  if (of === "date" && /^(?:date|end|year|month|day)$/.test(field)) return partly(known);
  if (of === "end" && /^(?:year|month|day)$/.test(field))
    return partly({ ...known, role: `end-${field as "year" | "month" | "day"}` });
  if (of === "end" && (field === "date" || field === "end"))
    return partly({ ...known, role: "end" });
  if (of === "place" && (field === "place" || field === "countries")) return partly(known);
  return null;
}
