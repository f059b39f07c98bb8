/** The page of an event as Markdown: for whoever takes notes, and for programs that read text. */

import { localText } from "../../dataset/format/localized.ts";
import { countryName } from "../../dataset/wording/country-name.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { versionLine } from "../../drawing/timeline/words.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import type { Edition } from "../text/edition.ts";
import { PAGE_WORDS } from "../text/words.ts";
import { headed } from "./parts.ts";

export function eventMarkdown(event: EventDetail, edition: Edition): string {
  const { lang, summary, say } = edition;
  const named = event.topics.flatMap((id) => summary.topics.filter((each) => each.id === id));
  const facts = [
    [say("event.subjects.country"), event.countries.map((code) => countryName(code, lang))],
    [say("event.subjects.topic"), named.map(({ label }) => localText(label, lang).text)],
    [say("event.subjects.actor"), event.actors.map(({ name }) => localText(name, lang).text)],
    [say("event.subjects.place"), event.place === null ? [] : [event.place.text]],
  ] as const;
  const blocks = [
    `# ${plain(event.title.text)}`,
    `${dateText(event.date, lang, "long")} · ${say(`kind.${event.kind}`)}`,
    event.summary === null ? "" : plain(event.summary.text),
    ...event.claims.flatMap(({ passage, date, dating }) => {
      const source = summary.sources.find(({ id }) => id === passage.source);
      const other = date.text === event.date.text ? "" : `${dateText(date, lang, "long")}, `;
      return [
        `> ${plain(passage.exact)}`,
        `— ${source ? [...source.authors, localText(source.title, lang).text, source.published ?? ""].filter(Boolean).map(plain).join(", ") : plain(passage.source)} (${other}${say(`basis.${dating.basis}`)})`,
      ];
    }),
    facts
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `- ${name}: ${values.map(plain).join(", ")}`)
      .join("\n"),
    event.related
      .map(
        ({ event: other, type, direction }) =>
          `- ${headed(say(`link.${direction}.${type}`))}: ${plain(other.title.text)}, ${dateText(other.date, lang, "long")} (\`${other.id}\`)`,
      )
      .join("\n"),
    `${plain(localText(summary.title, lang).text)}${versionLine(summary, lang) && `, ${versionLine(summary, lang)}`} · ${PAGE_WORDS[lang].open}: \`?event=${event.id}\``,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Text on one line, of which nothing is taken for a mark of Markdown or an element of HTML. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
