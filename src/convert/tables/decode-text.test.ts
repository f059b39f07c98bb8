import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...strToU8(part)])),
  );

test.each([
  ["plain", bytes("date,title"), "utf-8", "date,title"],
  ["a mark of UTF-8", bytes(0xef, 0xbb, 0xbf, "날짜"), "utf-8-bom", "날짜"],
  [
    "UTF-16 without a mark",
    Uint8Array.from([..."date"].flatMap((letter) => [letter.charCodeAt(0), 0])),
    "utf-16le",
    "date",
  ],
  ["UTF-16, the other way round", Uint8Array.from([0xfe, 0xff, 0xb0, 0xa0]), "utf-16be", "날"],
  ["EUC-KR", bytes(0xb3, 0xaf, 0xc2, 0xa5, ",x"), "euc-kr", "날짜,x"],
  ["CP949, which only Windows has", bytes(0x8c, 0x63, 0xbe, 0xe4), "euc-kr", "똠얌"],
])("%s", async (_, content, encoding, text) => {
  expect(await decodeText(content)).toMatchObject({ encoding, text, notes: [] });
});

test("what somebody chose is taken", async () => {
  expect(await decodeText(bytes(0xe9), "windows-1251")).toMatchObject({ text: "й" });
});

test("the dashes and quotation marks of Windows-1252 are these, also where Node forgets them", async () => {
  const bytes = Uint8Array.of(0x31, 0x38, 0x37, 0x38, 0x96, 0x38, 0x31, 0x20, 0x93, 0xd8, 0x94);
  const { text } = await decodeText(bytes, "windows-1252");
  expect(text).toBe("1878–81 “Ø”");
});

test("of a file that two programs wrote to each line is read as it was written, and is named", async () => {
  const cp949 = bytes(0xb3, 0xaf, 0xc2, 0xa5, 0xb3, 0xaf, 0xc2, 0xa5, ",B\n");
  const mixed = Uint8Array.from([...bytes("날,A\n"), ...cp949, ...bytes("Z", 0xfc, "rich,C")]);
  const { text, notes } = await decodeText(mixed);
  expect(text).toBe("날,A\n날짜날짜,B\nZürich,C");
  expect(notes.map(({ row, said }) => [row, said.split(" ").at(-1)])).toEqual([
    [2, "EUC-KR."],
    [3, "Windows-1252."],
  ]);
});

test("of a file in which as many lines are UTF-8 as are not, none is read as what it is not", async () => {
  const mixed = bytes("date,title\n1,Café\n2,Caf", 0xe9, "\n3,ok");
  const { text, notes } = await decodeText(mixed);
  expect(text).toBe("date,title\n1,Café\n2,Café\n3,ok");
  expect(notes.map(({ row }) => row)).toEqual([3]);
});

test.each([
  ["날짜,방앗간", "ë\u0082\u00A0ì§œ,ë°©ì•—ê°„"],
  ["Été", "Ã‰tÃ©"],
])(
  "%s that was written twice over is read as it was meant, and that is told",
  async (meant, written) => {
    const { text, notes } = await decodeText(bytes(written));
    expect([text, notes]).toMatchObject([meant, [{ row: 1 }]]);
  },
);

test("letters that only look so are left alone", async () => {
  for (const text of ["Café “Ä” – naïve", "Ã is a letter, é another", "날짜 Ã©"])
    expect(await decodeText(bytes(text))).toMatchObject({ text, notes: [] });
});
