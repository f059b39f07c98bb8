import type { ResolveReferences } from "../dataset/copy/html-words.ts";

/** As the browser's own parser knows them, which a worker has not: it is given nothing but references. */
export const lettersOf: ResolveReferences = (references) => {
  const page = references.map((each) => `<i>${each.replace(/[<>]/g, "")}</i>`).join("");
  const { body } = new DOMParser().parseFromString(page, "text/html");
  return Array.from(body.children, ({ textContent }) => textContent ?? "");
};
