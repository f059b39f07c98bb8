/** Knows a letter or a mailbox by its first lines, and parts a mailbox into its messages, byte for byte. */

/** A message as it was sent, and the line by which a mailbox begins it; empty where it stands alone. */
export interface RawMessage {
  readonly envelope: string;
  readonly bytes: Uint8Array;
}

const ENVELOPE = /^From [^\n]*\d\d?:\d\d[^\n]*\n(?=[!-9;-~]+:)/;
const FIELD = /^[!-9;-~]+:|^[ \t]/;
/** What programs for mail write, and people hardly do. */
const OF_MAIL =
  /^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|sender|content-type|x-[\w-]+):/i;
const SENT = /^(?:from|received|return-path|message-id):/i;

/** Letters of a start in which a head shows what it is. */
const LOOKED_AT = 3_000;

/** @param bytes  of any encoding: the names of fields are plain letters. */
export function isMail(bytes: Uint8Array): boolean {
  const start = latin(withoutMark(bytes).subarray(0, LOOKED_AT)).replaceAll("\r\n", "\n");
  const own = start.replace(COUNT, "");
  if (ENVELOPE.test(own)) return true;
  const [head = ""] = own.split("\n\n", 1);
  const lines = head.split("\n");
  // The last one may be cut.
  if (lines.length > 1 && head === own) lines.pop();
  return (
    lines.every((line) => FIELD.test(line)) &&
    lines.some((line) => SENT.test(line)) &&
    lines.filter((line) => OF_MAIL.test(line)).length > 2
  );
}

/** Apple's program writes how many bytes a message has before it, and what it knows of it behind. */
const COUNT = /^\d{1,10} *\r?\n(?=[!-9;-~]+:)/;

const MARK = [0xef, 0xbb, 0xbf] as const;

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  MARK.every((each, at) => bytes[at] === each) ? bytes.subarray(MARK.length) : bytes;

/** One letter for each byte: fields of mail are looked for, not read. */
export const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

export function messagesOf(file: Uint8Array): readonly RawMessage[] {
  const bytes = withoutMark(file);
  const [count] = COUNT.exec(latin(bytes.subarray(0, 20))) ?? [];
  if (count !== undefined) {
    const from = count.length;
    return [{ envelope: "", bytes: bytes.subarray(from, from + Number(count)) }];
  }
  const starts = startsIn(bytes);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, at) => {
    const message = bytes.subarray(start, starts[at + 1]);
    const envelope = envelopeOf(message);
    return { envelope: envelope.trim(), bytes: message.subarray(envelope.length) };
  });
}

const NEWLINE = 10;
const RETURN = 13;

/** Where messages begin: at a line "From …" with an hour, after an empty one, with a field below it. */
function startsIn(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  for (let line = 0; line < bytes.length; ) {
    const isFrom = bytes[line] === 0x46 && bytes[line + 1] === 0x72 && bytes[line + 4] === 0x20;
    if (isFrom && isAfterEmpty(bytes, line) && envelopeOf(bytes.subarray(line)) !== "")
      starts.push(line);
    const end = bytes.indexOf(NEWLINE, line);
    if (end === -1) break;
    line = end + 1;
  }
  return starts;
}

function isAfterEmpty(bytes: Uint8Array, line: number): boolean {
  if (line === 0) return true;
  const before = bytes[line - 2] === RETURN ? line - 3 : line - 2;
  return before < 0 || bytes[before] === NEWLINE;
}

/** The line with which a mailbox begins a message, its end with it; empty where there is none. */
function envelopeOf(message: Uint8Array): string {
  const start = latin(message.subarray(0, 1_000));
  const [line = ""] = ENVELOPE.exec(start.replaceAll("\r", " ")) ?? [];
  return start.slice(0, line.length);
}
