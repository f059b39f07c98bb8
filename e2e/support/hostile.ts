import { fixture } from "./serve.ts";

/** What would run, load or break out, were text from a dataset ever taken for markup. */
export const MARKUP = [
  `<img src=x onerror="window.harmed='img'">`,
  `<script>window.harmed='script'</script>`,
  `"><svg onload="window.harmed='svg'">`,
  `<iframe src="https://example.org/frame"></iframe>`,
  `<style>*{display:none}</style>`,
  `<a href="javascript:window.harmed='link'">x</a>`,
  `{{constructor.constructor("window.harmed='template'")()}}`,
] as const;

/** Fields that hold words for people. In all others, hostile text is refused and not shown. */
const WORDS = new Set(
  ["title", "description", "license", "summary", "label", "name", "publisher", "series"].concat([
    "authors",
    "exact",
    "prefix",
    "suffix",
    "wording",
    "note",
    "en",
    "ko",
  ]),
);

/** The harbour dataset with markup in every field that holds words. */
export function poisoned(markup: string): string {
  const poison = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => poison(each, key));
    if (typeof value === "string") return WORDS.has(key) ? `${markup} ${value}` : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, poison(each, name)]),
    );
  };
  return JSON.stringify(poison(JSON.parse(fixture("harbour.json")), ""));
}

/** The harbour dataset with something else in place of what is there. */
export function altered(alter: (dataset: Record<string, unknown>) => void): string {
  const dataset = JSON.parse(fixture("harbour.json"));
  alter(dataset);
  return JSON.stringify(dataset);
}
