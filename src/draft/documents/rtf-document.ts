/** Paragraphs of an RTF file: its words out of groups, control words and code pages. */
import { type RawDocument, Refused } from "../texts/document-types.ts";
import { firstLineAsTitle } from "../texts/first-line.ts";

/** The platform's own decoder, which browsers, workers and Node have alike. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Groups that hold no text: tables of fonts, pictures, what stands at the edges of pages. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl generator datastore themedata colorschememapping latentstyles xmlnstbl fldinst nonshppict annotation atnid atnauthor deleted".split(
    " ",
  ),
);
const LETTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};
const BREAKS = new Set("par line sect page row cell".split(" "));
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/giy;

interface Group {
  readonly silent: boolean;
  /** Letters that follow a Unicode letter for programs that do not know it. */
  readonly skip: number;
}

/** @throws Refused where it is damaged. */
export function rtfDocument(bytes: Uint8Array): RawDocument {
  // A control word is ASCII, and so is all that stands for another letter.
  const letters = new TextDecoder("windows-1252").decode(bytes);
  if (!/^\s*\{\\rtf/.test(letters)) throw new Refused({ reason: "damaged" });
  const words = new RtfWords(codePageOf(letters));
  words.read(letters);
  const paragraphs = words.text.split("\n");
  return { paragraphs, title: firstLineAsTitle(paragraphs) };
}

const codePageOf = (letters: string): string => {
  const [, number = "1252"] = /\\ansicpg(\d{3,5})/.exec(letters.slice(0, 1_000)) ?? [];
  const known: Readonly<Record<string, string>> = {
    "949": "euc-kr",
    "932": "shift_jis",
    "936": "gbk",
    "950": "big5",
  };
  return known[number] ?? `windows-${number}`;
};

class RtfWords {
  text = "";
  readonly #decoder: { decode(bytes: Uint8Array): string };
  readonly #groups: Group[] = [];
  #group: Group = { silent: false, skip: 1 };
  #skipping = 0;
  #bytes: number[] = [];

  constructor(codePage: string) {
    this.#decoder = decoderOf(codePage);
  }

  read(letters: string): void {
    for (const [, word, number, hex, sign, brace, text] of letters.matchAll(
      new RegExp(TOKEN, "gi"),
    )) {
      if (hex === undefined) this.#flush();
      if (brace !== undefined) this.#brace(brace);
      else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (word !== undefined) this.#word(word.toLowerCase(), number);
      else if (sign !== undefined) this.#sign(sign);
      else this.#add(text ?? "");
    }
    this.#flush();
  }

  #brace(brace: string): void {
    this.#skipping = 0;
    if (brace === "{") this.#groups.push(this.#group);
    else this.#group = this.#groups.pop() ?? this.#group;
  }

  #word(word: string, number: string | undefined): void {
    if (SILENT.has(word)) this.#group = { ...this.#group, silent: true };
    else if (word === "uc") this.#group = { ...this.#group, skip: Number(number ?? 1) };
    else if (word === "u") this.#unicode(Number(number ?? 0));
    else if (BREAKS.has(word)) this.#add("\n");
    else if (LETTERS[word] !== undefined) this.#add(LETTERS[word]);
  }

  #unicode(code: number): void {
    this.#skipping = 0;
    this.#add(String.fromCharCode(code < 0 ? code + 65_536 : code));
    this.#skipping = this.#group.skip;
  }

  #sign(sign: string): void {
    if (sign === "*") this.#group = { ...this.#group, silent: true };
    else if (sign === "~") this.#add(" ");
    else if (sign === "_") this.#add("-");
    else if (/[\\{}]/.test(sign)) this.#add(sign);
    else if (/[\r\n]/.test(sign)) this.#add("\n");
  }

  #byte(byte: number): void {
    if (this.#skipping > 0) this.#skipping -= 1;
    else this.#bytes.push(byte);
  }

  /** A letter of two bytes is whole only when both are there. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = this.#decoder.decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#add(text);
  }

  #add(text: string): void {
    const skipped = Math.min(this.#skipping, text.length);
    this.#skipping -= skipped;
    if (!this.#group.silent) this.text += text.slice(skipped);
  }
}

function decoderOf(codePage: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(codePage);
  } catch {
    // A code page that no browser knows.
    return new TextDecoder("windows-1252");
  }
}
