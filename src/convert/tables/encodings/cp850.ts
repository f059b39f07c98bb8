/**
 * Text of DOS in western Europe, in code page 850, which no browser knows. Its letters are those of code page 437 too,
 * but for some signs of mathematics.
 */

/** The signs from 80 on. */
const SIGNS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

/** The code of each byte's letter. */
const CODES = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? byte : SIGNS.charCodeAt(byte - 0x80),
);

/** Letters that are made a text at once. */
const PART = 8_192;

export function decodeCp850(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    const codes = Uint16Array.from(bytes.subarray(at, at + PART), (byte) => CODES[byte] ?? byte);
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
