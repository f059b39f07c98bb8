import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { decode, decodeText } from "../decode-text.ts";
import { dosEncoding, isAmongLatin, isOfOldMac } from "./likely-encoding.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...strToU8(part)] : part)));

/** "date,what", two days and two words, in the bytes of an encoding. */
test.each([
  ["shift_jis", [0x93, 0xfa, 0x95, 0x74], [0x94, 0x4e], [0x8c, 0x8e], [0x93, 0xfa], "日付"],
  ["euc-jp", [0xc6, 0xfc, 0xc9, 0xd5], [0xc7, 0xaf], [0xb7, 0xee], [0xc6, 0xfc], "日付"],
  ["gb18030", [0xc8, 0xd5, 0xc6, 0xda], [0xc4, 0xea], [0xd4, 0xc2], [0xc8, 0xd5], "日期"],
  ["big5", [0xa4, 0xe9, 0xb4, 0xc1], [0xa6, 0x7e], [0xa4, 0xeb], [0xa4, 0xe9], "日期"],
])(
  "a table of one line in %s is known by its day",
  async (encoding, name, year, month, day, said) => {
    const table = bytes(name, ",what\n2001", year, "2", month, "27", day, ",Mill\n");
    const text = `${said},what\n2001年2月27日,Mill\n`;
    expect(await decodeText(table)).toMatchObject({ encoding, text });
  },
);

test("words of an old Mac are known by letters that no word of the west has inside it", async () => {
  const mac = bytes("Titre\r", [0x83], "v", [0x8e], "nement ", [0x88], " Orl", [0x8e], "ans\r");
  expect(await decodeText(mac)).toMatchObject({
    encoding: "macintosh",
    text: "Titre\rÉvénement à Orléans\r",
  });
});

test.each([
  "Événement à Orléans, fête d’été – “été”…",
  "Mühle eröffnet: Straße, § 5",
  "Þór og Ð, Žižek, cœur, España, ¿qué?",
])("what is of Windows stays so: %s", (text) => {
  const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
  const written = Uint8Array.from(text, (letter) => {
    const sign = signs.indexOf(letter);
    return sign === -1 ? letter.charCodeAt(0) : 0x80 + sign;
  });
  expect(decode(written, "windows-1252")).toBe(text);
  expect(isOfOldMac(text, decode(written, "macintosh"))).toBe(false);
});

test("letters of Korea in the middle of a word of the west are none", () => {
  expect(isAmongLatin("Hafen er봣fnet, M갿le")).toBe(true);
  expect(isAmongLatin("방앗간 개업, Mill의 화재")).toBe(false);
});

/** A text in the bytes of an encoding that the platform or we can read. */
const written = (text: string, label: string): Uint8Array => {
  const all = decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    label,
  );
  return Uint8Array.from(text, (letter) => all.indexOf(letter));
};

test.each([
  ["cp850", "date;title\n1987;Gründung in Köln\n"],
  ["cp850", "date,title\n1987,Réunion du comité à Besançon\n1988,Fête de la région\n"],
  ["cp850", "fecha;título\n1987;Fundación del año, ¿cuál?\n"],
  ["ibm866", "Дата;Событие\n1987;Открытие завода в городе\n"],
  ["windows-1251", "Дата;Событие\n1987;Открытие завода в городе и закрытие старой шахты\n"],
  ["windows-1252", "date;title\n1987;Gründung „in“ Köln – groß\n"],
  ["macintosh", "date;title\n1987;Gründung in Köln, größer\n"],
])("a list in %s, which says so nowhere, is read as it was written: %s", async (label, text) => {
  expect(await decodeText(written(text, label))).toMatchObject({ encoding: label, text });
});

test.each(["koi8-r", "iso-8859-2", "windows-1250", "windows-1254"])(
  "what is %s is not taken for DOS",
  (label) => {
    const text =
      {
        "koi8-r": "Открытие завода в городе",
        "windows-1254": "Kuruluş günü, ığdır şehri",
      }[label] ?? "Założenie związku, święto, żółć";
    expect(dosEncoding((each) => decode(written(text, label), each))).toBeNull();
  },
);
