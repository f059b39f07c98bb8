/** Family trees (GEDCOM 5.5.1 and 7): what happened to people and couples, with the sources that it is cited from. */
import { bareOffer, type Offer, type OfferedSource, type RowRemark } from "../../assembly/offer.ts";
import { type DateReading, refuse } from "../../dates/date-reading.ts";
import { isWebAddress, oneLine, plainWords } from "../../tables/cell-words.ts";
import { Unreadable } from "../../tables/table.ts";
import { type OfferRead, UnusedFields } from "../read-types.ts";
import { gedcomDate } from "./gedcom-date.ts";
import { childrenOf, type GedcomNode, gedcomRecords, pointedAt, textOf } from "./gedcom-lines.ts";
import { EVENTS, mayBeEvent, nameOfTag } from "./gedcom-tags.ts";

/** @throws Unreadable where nothing happens in it. */
export function gedcom(text: string): OfferRead {
  const tree = new Tree(gedcomRecords(text));
  const unused = new UnusedFields(KNOWN);
  const offers = tree.lives.flatMap((life) =>
    life.children.flatMap((node) => {
      if (isEvent(node)) return [tree.offer(life, node)];
      unused.see({ [node.tag]: "…" });
      return [];
    }),
  );
  if (offers.length === 0) throw new Unreadable(NOTHING);
  return { shape: "offers", format: "gedcom", offers, broken: [], unused: unused.all() };
}

const NOTHING = {
  what: "a family tree without events",
  why: "No person or family of this family tree (GEDCOM) has an event.",
  todo: "Export it again with its events: births, marriages, deaths.",
};

/** Tags of a person or family that are read, or hold the records together. */
const KNOWN =
  "NAME SEX HUSB WIFE CHIL FAMC FAMS CHAN CREA RIN REFN UID _UID EXID RESN SUBM RFN AFN".split(" ");

const isEvent = ({ tag, children }: GedcomNode): boolean =>
  Object.hasOwn(EVENTS, tag) || (mayBeEvent(tag) && children.some((child) => child.tag === "DATE"));

/** A citation of a source, with the words that it quotes. */
interface Citation {
  readonly source: OfferedSource;
  readonly page: string;
  readonly words: string;
}

class Tree {
  readonly lives: readonly GedcomNode[];
  readonly #byId: ReadonlyMap<string, GedcomNode>;

  constructor(records: readonly GedcomNode[]) {
    this.lives = records.filter(({ tag }) => tag === "INDI" || tag === "FAM");
    this.#byId = new Map(records.map((record) => [record.id, record]));
  }

  offer(life: GedcomNode, event: GedcomNode): Offer {
    const { row, tag } = event;
    const value = textOf(event, "DATE");
    const citations = childrenOf(event, "SOUR").map((each) => this.#citation(each));
    // The words that are quoted are of the first source.
    const cited = [...citations].sort((a, b) => Number(b.words !== "") - Number(a.words !== ""));
    const type = oneLine(textOf(event, "TYPE"));
    const title = this.#title(life, event, type);
    return {
      // What has no date is told by what it is.
      ...bareOffer(row, dateOf(event, value), value || title),
      dateColumn: "DATE",
      title,
      text: this.#text(event, type, cited),
      topics: [tag === "EVEN" || tag === "FACT" ? type || nameOfTag(tag) : nameOfTag(tag)],
      actors: [...this.#people(life), ...this.#witnesses(event)],
      place: oneLine(textOf(event, "PLAC")) || addressOf(event),
      sources: cited.map(({ source }) => source),
      quote: cited[0]?.words ?? "",
      page: cited[0]?.words ? cited[0].page : "",
      remarks: otherDates(event),
    };
  }

  #title(life: GedcomNode, { tag, value }: GedcomNode, type: string): string {
    const people = this.#people(life).join(" and ") || `somebody (${life.id})`;
    const said = oneLine(value);
    if (tag === "EVEN" || tag === "FACT") return `${type || said || nameOfTag(tag)}: ${people}`;
    const title = `${nameOfTag(tag)} of ${people}`;
    return said === "" || /^[YN]$/i.test(said) || Object.hasOwn(EVENTS, tag)
      ? title
      : `${title}: ${said}`;
  }

  /** All that is said of it, a line for each. */
  #text(event: GedcomNode, type: string, cited: readonly Citation[]): string {
    const said = (name: string, tag: string) =>
      childrenOf(event, tag).map(({ value }) => `${name}: ${value}`);
    const isNamed = event.tag === "EVEN" || event.tag === "FACT";
    const hasPlace = textOf(event, "PLAC") !== "";
    const lines = [
      /^[YN]?$/i.test(event.value.trim()) ? "" : event.value,
      isNamed ? "" : type,
      ...childrenOf(event, "DATE").map((date) => textOf(date, "PHRASE")),
      hasPlace ? addressOf(event) : "",
      ...said("Cause", "CAUS"),
      ...said("Age", "AGE"),
      ...said("By", "AGNC"),
      ...[...childrenOf(event, "NOTE"), ...childrenOf(event, "SNOTE")].map((note) =>
        this.#textAt(note),
      ),
      ...cited.map((each, at) => citedLine(each, at === 0)),
    ];
    return plainWords(lines.filter((line) => line.trim() !== "").join("\n"));
  }

  #people(life: GedcomNode): readonly string[] {
    if (life.tag === "INDI") return named([life]);
    const couple = [...childrenOf(life, "HUSB"), ...childrenOf(life, "WIFE")];
    return named(couple.map((each) => this.#record(each)));
  }

  #witnesses(event: GedcomNode): readonly string[] {
    const around = ["ASSO", "_ASSO", "WITN", "_WITN"].flatMap((tag) => childrenOf(event, tag));
    return named(around.map((each) => this.#record(each)));
  }

  #record(pointer: GedcomNode): GedcomNode | undefined {
    return this.#byId.get(pointedAt(pointer) ?? "");
  }

  /** The text of a note, or of the record that it points at. */
  #textAt(node: GedcomNode): string {
    return pointedAt(node) === null ? node.value : (this.#record(node)?.value ?? "");
  }

  #citation(node: GedcomNode): Citation {
    const record = this.#record(node);
    const words = [
      ...childrenOf(childrenOf(node, "DATA")[0], "TEXT"),
      ...childrenOf(node, "TEXT"),
    ].map(({ value }) => plainWords(value));
    const page = oneLine(textOf(node, "PAGE"));
    const author = oneLine(textOf(record, "AUTH"));
    const publisher = oneLine(textOf(record, "PUBL"));
    const title = oneLine(textOf(record, "TITL") || textOf(record, "ABBR"));
    const url = [page, textOf(node, "WWW"), textOf(record, "WWW")].find(isWebAddress);
    const source: OfferedSource = {
      title:
        title || (pointedAt(node) === null ? oneLine(node.value) : `Source ${pointedAt(node)}`),
      ...(author !== "" && { authors: [author] }),
      ...(publisher !== "" && { publisher }),
      ...(url !== undefined && { url }),
    };
    return { source, page, words: words.join("\n") };
  }
}

function dateOf({ tag, value }: GedcomNode, date: string): DateReading {
  if (tag !== "NO") return gedcomDate(date);
  return refuse(`it says that there was no such event (${value.trim()})`, "an event that was");
}

/** The name as it is read, its surname without the strokes around it. */
function named(people: readonly (GedcomNode | undefined)[]): readonly string[] {
  return people
    .map((person) => oneLine(textOf(person, "NAME").replaceAll("/", " ")))
    .filter((name) => name !== "");
}

/** A citation that is not shown as a passage: where it is, and its words. */
function citedLine({ source, page, words }: Citation, isFirst: boolean): string {
  if (isFirst && words !== "") return "";
  const where = page === "" ? "" : `${source.title}, ${page}`;
  return words === "" ? where : `“${words}” (${where || source.title})`;
}

function addressOf(event: GedcomNode): string {
  const [address] = childrenOf(event, "ADDR");
  if (address === undefined) return "";
  const parts = [address.value, ...address.children.map(({ value }) => value)];
  return parts.map(oneLine).filter(Boolean).join(", ");
}

/** An event has one date: others are named. */
const otherDates = (event: GedcomNode): readonly RowRemark[] =>
  childrenOf(event, "DATE")
    .slice(1)
    .map(({ value }) => ({
      kind: "two-moments",
      column: "DATE",
      value,
      said: `It has another date, “${value}”, which is not read.`,
      accepted: "an event for each date",
    }));
