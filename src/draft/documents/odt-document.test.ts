import { expect, test } from "vitest";
import { wordsOfOdt } from "./odt-document.ts";

const words = (body: string) => wordsOfOdt(`<office:body><office:text>${body}`).join("|");

test.each([
  ["spaces and breaks", "<text:p>a<text:s/>b<text:tab/>c<text:line-break/>d</text:p>", "a b\tc|d"],
  [
    "parts of a paragraph",
    "<text:h>The <text:span>toll</text:span> stands</text:h>",
    "The toll stands",
  ],
  ["letters by number", "<text:p>&#51312;&amp;&#x1F514;</text:p>", "조&🔔"],
  [
    "notes behind the text",
    "<text:p>signed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Herald</text:p></text:note-body></text:note>.</text:p>",
    "signed.|Herald",
  ],
  [
    "nothing that was struck out",
    "<text:tracked-changes><text:p>never</text:p></text:tracked-changes><text:p>open</text:p>",
    "open",
  ],
  [
    "remarks of readers are not read",
    "<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>",
    "ab",
  ],
])("%s", (_, body, text) => expect(words(body)).toBe(text));
