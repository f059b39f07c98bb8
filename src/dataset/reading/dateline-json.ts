/** Reads a dataset that is one JSON text, as the schema describes it. */
import { locate, syntaxProblems } from "../problems/json-location.ts";
import { type FileFormat, unreadable } from "./file-text.ts";
import { repeatedIn } from "./repeated-fields.ts";

export const datelineJson: FileFormat = {
  recognise: (text) => /^\s*[{[]/.test(text),

  read(text) {
    try {
      const value: unknown = JSON.parse(text);
      return {
        value,
        refusal: null,
        broken: [],
        repeated: () => repeatedIn(value, text),
        locate: (findings) => locate(findings, text),
      };
    } catch {
      return unreadable("not-json", syntaxProblems(text));
    }
  },
};
