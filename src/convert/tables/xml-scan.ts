/** Walks through XML once, from its first letter to its last, and builds nothing: for parts with a million cells. */

export interface ScanHandler {
  /** @param attributes  as they are written. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** Names come without their prefix, text with its entities read. What is not closed ends the walk. */
export function scanXml(xml: string, handler: ScanHandler): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    const text = xml.slice(at, start === -1 ? xml.length : start);
    if (text !== "") handler.text(withEntities(text));
    if (start === -1) return;
    const end = endOfMark(xml, start, handler);
    if (end === -1) return;
    at = end;
  }
}

/** The place after the mark at `start`, which the handler has then heard of; -1 where it is not closed. */
function endOfMark(xml: string, start: number, handler: ScanHandler): number {
  const sign = xml[start + 1];
  if (sign === "!" || sign === "?") return endOfAside(xml, start, handler);
  const end = xml.indexOf(">", start);
  if (end === -1) return -1;
  if (sign === "/") {
    handler.close(localName(xml.slice(start + 2, end).trim()));
    return end + 1;
  }
  const isEmpty = xml[end - 1] === "/";
  const inside = xml.slice(start + 1, isEmpty ? end - 1 : end);
  const space = inside.search(/\s/);
  const name = localName(space === -1 ? inside : inside.slice(0, space));
  handler.open(name, space === -1 ? "" : inside.slice(space));
  if (isEmpty) handler.close(name);
  return end + 1;
}

/** Comments and instructions say nothing; text that is set apart is text as it stands. */
function endOfAside(xml: string, start: number, handler: ScanHandler): number {
  const [opening, closing] = xml.startsWith("<![CDATA[", start)
    ? ["<![CDATA[", "]]>"]
    : xml.startsWith("<!--", start)
      ? ["<!--", "-->"]
      : ["<", ">"];
  const end = xml.indexOf(closing, start + opening.length);
  if (end === -1) return -1;
  if (closing === "]]>") handler.text(xml.slice(start + opening.length, end));
  return end + closing.length;
}

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

export function withEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
