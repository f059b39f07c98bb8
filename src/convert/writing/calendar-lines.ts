/** Lines of iCalendar (RFC 5545): folded at 75 octets, ended by CR LF, with texts that end no line. */

/** Longest line, in octets of UTF-8, without its end. */
const LONGEST = 75;

/** A line of a property, folded between characters: what is longer goes on after a line end and a space. */
export function calendarLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A text as a value. Letters that steer, which none may have, are left out. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
