/** Letters and mailboxes (EML, MBOX): each message is an event of the day that its sender's clock showed. */
import PostalMime, { type Address, decodeWords, type Email } from "postal-mime";
import { bareOffer, type Offer, type OfferedSource, type RowRemark } from "../../assembly/offer.ts";
import { type DateReading, refuse } from "../../dates/date-reading.ts";
import { readDate } from "../../dates/read-date.ts";
import { isWebAddress, oneLine } from "../../tables/cell-words.ts";
import { decode, decodeText, utf8Of } from "../../tables/decode-text.ts";
import type { BrokenRow } from "../../tables/table.ts";
import type { OfferRead } from "../read-types.ts";
import { firstWords, htmlWords, textWords } from "./letter-words.ts";
import { latin, messagesOf, type RawMessage } from "./mailbox.ts";

export async function mail(file: Uint8Array): Promise<OfferRead> {
  const offers: Offer[] = [];
  const broken: BrokenRow[] = [];
  for (const [index, message] of messagesOf(file).entries()) {
    const row = index + 1;
    try {
      const email = await PostalMime.parse(await inUtf8(message.bytes), LIMITS);
      offers.push(messageOffer(email, message, row));
    } catch (error) {
      broken.push(brokenMessage(row, message, error));
    }
  }
  return { shape: "offers", format: "mail", offers, broken, unused: [] };
}

/** Parts in parts beyond this depth are nobody's letter. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1_000_000 } as const;

const brokenMessage = (row: number, { bytes }: RawMessage, error: unknown): BrokenRow => ({
  row,
  value: latin(bytes.subarray(0, 300)),
  why: `the message cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : ""}`,
  accepted: "a message as its program exports it",
});

/** Names and subjects that stand in the head as bytes, as older programs left them, in the letters that they are. */
async function inUtf8(bytes: Uint8Array): Promise<Uint8Array> {
  const end = headEnd(bytes);
  const head = bytes.subarray(0, end);
  if (utf8Of(head) !== null) return bytes;
  const [, charset = ""] = /charset\s*=\s*"?([\w.:-]+)/i.exec(latin(head)) ?? [];
  const text = charset === "" ? null : tryDecode(head, charset);
  const known = new TextEncoder().encode(text ?? (await decodeText(head)).text);
  const whole = new Uint8Array(known.length + bytes.length - end);
  whole.set(known);
  whole.set(bytes.subarray(end), known.length);
  return whole;
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = decode(bytes, charset.toLowerCase());
    return text.includes("\uFFFD") ? null : text;
  } catch {
    return null;
  }
}

function headEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] === 10) return next;
  }
  return bytes.length;
}

function messageOffer(email: Email, { envelope }: RawMessage, row: number): Offer {
  const sent = fieldOf(email, "date");
  const received = sent === "" ? receivedIn(email, envelope) : "";
  const date = dateOf(sent || received);
  const subject = oneLine(email.subject ?? "");
  const [sender = ""] = namesOf([email.from ?? email.sender]);
  const text = wordsOf(email, envelope !== "");
  const quote = firstWords(text);
  // Words that are whole in the passage are said there alone, unless they are the title too.
  const own = text === quote && subject !== "" ? "" : text;
  return {
    // What has no date is told by what it is.
    ...bareOffer(row, date, sent || received || subject),
    dateColumn: received === "" ? "Date" : "Received",
    title: subject,
    text: [own, ...attachedTo(email)].filter(Boolean).join("\n\n"),
    id: email.messageId ?? "",
    topics: labelsOf(email),
    actors: [sender, ...namesOf([...(email.to ?? []), ...(email.cc ?? [])])].filter(Boolean),
    sources: [sourceOf(email, subject || "Message", sender, date.ok ? date.edtf : "")],
    quote,
    remarks: received === "" || !date.ok ? [] : [whenReceived(received)],
  };
}

function wordsOf({ text = "", html = "" }: Email, isInMailbox: boolean): string {
  const words = textWords(text, isInMailbox);
  return words === "" && html !== "" ? htmlWords(html) : words;
}

function attachedTo({ attachments }: Email): readonly string[] {
  const names = attachments.map(({ filename }) => oneLine(filename ?? "")).filter(Boolean);
  return names.length === 0 ? [] : [`Attached: ${names.join(", ")}`];
}

/** The message, told from others of its subject by who wrote it, and when. */
function sourceOf(email: Email, title: string, sender: string, published: string): OfferedSource {
  const told = [sender, published].filter(Boolean).join(", ");
  const url = fieldOf(email, "archived-at").replace(/^<(.*)>$/, "$1");
  return {
    title: told === "" ? title : `${title} (${told})`,
    ...(sender !== "" && { authors: [sender] }),
    ...(published !== "" && { published }),
    ...(isWebAddress(url) && { url }),
  };
}

const CONTEXT = { order: "dmy", thisYear: 2100 } as const;

const dateOf = (written: string): DateReading =>
  written === "" ? refuse("it has no date") : readDate(written, CONTEXT);

/** The remark that a field may end with, such as the name of a zone, is none of it. */
const fieldOf = (email: Email, name: string): string =>
  oneLine(email.headers.find(({ key }) => key === name)?.value ?? "")
    .replace(/\s*\([^()]*\)$/, "")
    .trim();

/** The day on which the first machine had it, else that of the mailbox. */
function receivedIn(email: Email, envelope: string): string {
  const first = email.headers.findLast(({ key }) => key === "received")?.value ?? "";
  const day = oneLine(first.slice(first.lastIndexOf(";") + 1)).replace(/\s*\([^()]*\)$/, "");
  if (first.includes(";") && dateOf(day).ok) return day;
  const [, arrived = ""] = /\s((?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} .*)$/.exec(envelope) ?? [];
  return arrived;
}

const whenReceived = (value: string): RowRemark => ({
  kind: "reading",
  column: "Received",
  value,
  said: "The message states no date: it is at the day on which it was received.",
  accepted: "a message with its date",
});

/** Names of people, or their addresses where they have none; those of a group one by one. */
const namesOf = (addresses: readonly (Address | undefined)[]): readonly string[] =>
  addresses.flatMap((each) =>
    each === undefined
      ? []
      : (each.group ?? [each]).map(({ name, address = "" }) => oneLine(name) || address),
  );

/** Labels of Gmail, and key words. */
function labelsOf(email: Email): readonly string[] {
  const written = email.headers.filter(({ key }) => /^(?:x-gmail-labels|keywords)$/.test(key));
  return written
    .flatMap(({ value }) => decodeWords(value).split(","))
    .map(oneLine)
    .filter((label) => label !== "");
}
