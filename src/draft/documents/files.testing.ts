/** Small files of every kind, made for tests. */
import { strToU8, zipSync } from "fflate";

/** Lines of a page: words, how far from the left, how far from the foot, how large. */
export type SetLine = readonly [text: string, left: number, y: number, size?: number];

interface PdfOptions {
  readonly info?: string;
  /** A dictionary of the file's encryption. */
  readonly encrypt?: string;
  /** A font in the place of Helvetica, and the objects it needs from number 4 on. */
  readonly font?: string;
}

/** A PDF whose pages have these lines. Text in angle brackets is written in hexadecimal digits. */
export function pdf(
  pages: readonly (readonly SetLine[])[],
  { info, encrypt, font }: PdfOptions = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (object: string) => objects.push(object);
  const first = 5;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(font ?? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(`<< ${info ?? ""} >>`);
  pages.forEach((lines, at) => {
    const content = lines
      .map(
        ([text, left, y, size = 10]) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${left} ${y} Tm ${shown(text)} Tj ET`,
      )
      .join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const id = "<00112233445566778899aabbccddeeff>";
  const secret = encrypt === undefined ? "" : `/Encrypt ${encrypt} /ID [${id} ${id}]`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${secret} >>\nstartxref\n${text.length}\n%%EOF`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const shown = (text: string): string =>
  /^<[\da-f]+>$/.test(text) ? text : `(${text.replace(/[\\()]/g, "\\$&")})`;

/** A Word document with this body, in its own markup. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => {
  const files = {
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zip(files);
};

export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of one run. */
export const p = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
