/** XML as a tree of plain objects; entities of its own are refused, for they can hold anything. */
import { Unreadable } from "./table.ts";

/** An element: its attributes and its children by name, its text under `#text`. */
export type XmlNode = { readonly [name: string]: XmlValue };
export type XmlValue = string | XmlNode | readonly XmlValue[];

/**
 * Reads XML that a person may have written or cut short: it is looked through first.
 *
 * @param lists  elements of which there may be several, so that one alone is a list too.
 * @throws Unreadable where it is not whole.
 */
export async function parseXml(text: string, lists: readonly string[]): Promise<XmlNode> {
  const bare = withoutDoctype(text);
  const { XMLValidator } = await import("fast-xml-parser");
  const valid = XMLValidator.validate(bare);
  if (valid === true) return parsePart(bare, lists);
  const { line, msg } = valid.err;
  throw new Unreadable({
    what: "XML that is not whole",
    why: `The XML cannot be read at line ${line}: ${plainly(msg).replace(/\.$/, "")}.`,
    todo: "It may be half a download: get it again, or mend that line.",
  });
}

/** What breaks it, without the brackets and quotation marks of the parser. */
function plainly(said: string): string {
  const [, open] = /^Invalid '\[([^\]]*)\]' found\.$/.exec(said.replace(/\s+/g, " ")) ?? [];
  const names = open?.match(/[^\s",]+/g) ?? [];
  return names.length > 0 ? `it ends within <${names.join("><")}>` : said;
}

/** Reads XML that a program wrote, as the parts of a workbook are. */
export async function parsePart(text: string, lists: readonly string[]): Promise<XmlNode> {
  const { XMLParser } = await import("fast-xml-parser");
  const known = new Set(lists);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    isArray: (name) => known.has(name),
  });
  return parser.parse(withoutDoctype(text)) as XmlNode;
}

/** Entities of a file's own can make a small file a huge one, or ask for other files. */
function withoutDoctype(text: string): string {
  if (/<!ENTITY/i.test(text)) {
    throw new Unreadable({
      what: "XML with entities of its own",
      why: "The XML defines entities (<!ENTITY …>), by which a small file can become a huge one or ask for other files; they are not read.",
      todo: "Save it without a DOCTYPE.",
    });
  }
  return text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/i, "");
}

/** The children of a name, as a list. */
export function childrenOf(node: XmlValue | undefined, name: string): readonly XmlNode[] {
  const child = childOf(node, name);
  if (child === undefined) return [];
  const list = Array.isArray(child) ? (child as readonly XmlValue[]) : [child];
  return list.map((each) => (isNode(each) ? each : { "#text": String(each) }));
}

export function childOf(node: XmlValue | undefined, name: string): XmlValue | undefined {
  return node !== undefined && isNode(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

const isNode = (value: XmlValue): value is XmlNode =>
  typeof value === "object" && !Array.isArray(value);

/** All text in a value, its children's too. */
export function textOf(value: XmlValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("");
  const node = value as XmlNode;
  return textOf(node["#text"]);
}

/** An attribute, or a child that is nothing but text. */
export const stringAt = (node: XmlNode, name: string): string => textOf(childOf(node, name));
