/** The passages that an event comes from, each with how it gives its date. */
import { basisOf } from "../../dataset/format/basis.ts";
import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate, type StatedDate } from "../../dataset/time/stated-date.ts";
import { dateText, weekday } from "../../dataset/wording/date-text.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { type Markup, markup, type Piece } from "../text/markup.ts";
import { PAGE_WORDS } from "../text/words.ts";
import { grouped, type Here, local, part, quote, sourceLine } from "./parts.ts";

export function passages(event: EventDetail, here: Here): Piece {
  const { say } = here;
  const claims = [...grouped(event.claims, ({ passage }) => passage.id).values()];
  const unquoted =
    event.unquoted.length > 0 &&
    markup`<div class="unquoted"><p>${say("event.unquoted")}</p><ul>${event.unquoted.map(
      (source) => markup`<li>${sourceLine(source, here, "linked")}</li>`,
    )}</ul></div>`;
  if (claims.length === 0) return unquoted || markup`<p class="note">${say("event.noPassage")}</p>`;
  return part(PAGE_WORDS[here.lang].passages, [
    event.claims.some(({ conflicts }) => conflicts) &&
      markup`<p class="note">${say("event.disagreement")}.</p>`,
    ...claims.map((each, i) => passage(event, each, claims[i - 1], i, here)),
    unquoted,
  ]);
}

/** @param before  those of the passage before, whose source need not be said again. */
function passage(
  event: EventDetail,
  claims: readonly ClaimDetail[],
  before: readonly ClaimDetail[] | undefined,
  rank: number,
  here: Here,
): Piece {
  const [first] = claims;
  if (first === undefined) return null;
  const { summary, lang, say } = here;
  const source = summary.sources.find(({ id }) => id === first.passage.source);
  const isSame = before?.[0]?.passage.source === first.passage.source;
  const cited = summary.sources.filter(({ citedBy }) => citedBy?.passage === first.passage.id);
  return markup`<figure class="passage" id="passage-${rank + 1}">
${quote(first.passage, here)}
<figcaption>
<p class="source">${
    isSame
      ? markup`<span class="same">${PAGE_WORDS[lang].sameSource}</span>`
      : source && sourceLine(source, here, "linked")
  }${cited.map((work) => markup` · ${say("event.cites")} ${sourceLine(work, here, "linked")}`)}</p>
${claims.map((claim, i) => known(event, claim, source, claims[i - 1], here))}
</figcaption>
</figure>`;
}

/** How a claim's date is known, and the coder's reason; said once where claims in succession share it. */
function known(
  event: EventDetail,
  claim: ClaimDetail,
  source: Source | undefined,
  before: ClaimDetail | undefined,
  here: Here,
): Markup {
  const { lang } = here;
  const note = claim.dating.note === undefined ? null : localText(claim.dating.note, lang);
  const isSaid = before?.dating.note !== undefined && before.dating.note === claim.dating.note;
  return markup`<p class="known">${
    claim.date.text !== event.date.text && markup`<b>${dateText(claim.date, lang, "long")}</b>, `
  }${working(claim, source, here)}.${note !== null && !isSaid && markup` ${local(note, here)}`}</p>`;
}

function working(claim: ClaimDetail, source: Source | undefined, here: Here): Piece {
  const { lang, say } = here;
  const { badge, working, wording, base } = basisOf(claim.dating, source?.published);
  const parsed = base === null ? null : parseDate(base);
  const speaker = claim.by && localText(claim.by.name, lang).text;
  return [
    claim.role !== "occurred" && [say(`role.${claim.role}`), ", "],
    say(badge),
    working !== null && [
      ": ",
      say(working, {
        wording: markup`<q lang="${claim.passage.lang || lang}">${wording}</q>`,
        base: parsed?.ok ? day(parsed.date, here) : (base ?? ""),
        date: day(claim.date, here),
      }),
    ],
    speaker !== null && [", ", say("event.says", { speaker })],
  ];
}

/** A date with its weekday, which is what "On Monday" is counted by. */
function day(date: StatedDate, { lang, say }: Here): Piece {
  const name = weekday(date, lang);
  const text = dateText(date, lang, "long");
  return name === null ? text : say("event.dayOfWeek", { weekday: name, date: text });
}
