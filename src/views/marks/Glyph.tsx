import type { ReactNode } from "react";
import type { EventBrief } from "../../query/columns/brief.ts";
import type { Certainty } from "../../query/criteria/evidence.ts";
import type { MarkForm } from "./form.ts";
import { markForm } from "./form.ts";
import css from "./Glyph.module.css";

/** The dotted halo of an approximate day: round dots, as far apart as they read as dots. */
const HALO = {
  r: 6.2,
  strokeWidth: 1.4,
  strokeDasharray: "0.1 3.14",
  strokeLinecap: "round",
} as const;

function Disc({ fill, about }: MarkForm): ReactNode {
  // The halo takes room from the disc: the glyph is 14 high.
  const radius = about ? 3.4 : 4.75;
  const outline = radius - 0.4;
  return (
    <>
      {fill === "full" && <circle className={css["solid"]} cx="8" cy="7" r={radius} />}
      {fill !== "full" && <circle className={css["outline"]} cx="8" cy="7" r={outline} />}
      {fill === "half" && (
        <path
          className={css["solid"]}
          d={`M8 ${7 - outline}a${outline} ${outline} 0 0 0 0 ${2 * outline}z`}
        />
      )}
      {about && <circle className={css["line"]} cx="8" cy="7" {...HALO} />}
    </>
  );
}

function OutlinedBar({ about, openStart, openEnd }: MarkForm): ReactNode {
  // An open side has no end to draw: the outline runs out of the picture and is faded by CSS.
  const left = openStart ? -6 : 1.4;
  const right = openEnd ? 22 : 14.6;
  return (
    <rect
      className={css["outline"]}
      x={left}
      y="3.4"
      width={right - left}
      height="7.2"
      rx="3.6"
      {...(about && { strokeDasharray: "0.1 2.9", strokeLinecap: "round" })}
    />
  );
}

/** Half vouched for: the lower half of the bar. */
function Bar(form: MarkForm): ReactNode {
  if (form.fill === "outline") return <OutlinedBar {...form} />;
  const half = form.fill === "half";
  return (
    <>
      <rect
        className={css["tint"]}
        x="0"
        y={half ? "7" : "2.5"}
        width="16"
        height={half ? "4.5" : "9"}
      />
      <path
        className={css["line"]}
        d="M0.6 7H16"
        strokeWidth="2"
        {...(form.about && { strokeDasharray: "0.1 3.7", strokeLinecap: "round" })}
      />
    </>
  );
}

function fading(form: MarkForm): string | undefined {
  if (form.shape === "disc") return undefined;
  if (form.openStart && form.openEnd) return "both";
  if (form.openEnd) return "end";
  if (form.openStart) return "start";
  return form.fill !== "outline" && !form.lasted ? "soft" : undefined;
}

/** `hue` is a slot of the palette, or null for ink. Decoration: the words beside it say the same. */
export function Glyph({ form, hue }: { form: MarkForm; hue: number | null }): ReactNode {
  return (
    <svg
      className={css["glyph"]}
      data-hue={hue ?? "none"}
      data-fade={fading(form)}
      viewBox="0 0 16 14"
      width="16"
      height="14"
      aria-hidden="true"
    >
      {form.shape === "disc" ? <Disc {...form} /> : <Bar {...form} />}
    </svg>
  );
}

/** Another stated date of the same event: a dashed ring. */
export function OtherDateGlyph({ hue }: { hue: number | null }): ReactNode {
  return (
    <svg
      className={css["glyph"]}
      data-hue={hue ?? "none"}
      viewBox="0 0 16 14"
      width="16"
      height="14"
      aria-hidden="true"
    >
      <circle
        className={css["line"]}
        cx="8"
        cy="7"
        r="4.1"
        strokeWidth="1.5"
        strokeDasharray="1.75 1.47"
      />
    </svg>
  );
}

const FILLS: Readonly<Record<Certainty, MarkForm["fill"]>> = {
  occurred: "full",
  planned: "outline",
  projected: "outline",
  alleged: "half",
  "second-hand": "half",
  approximate: "full",
};

/** The legend: the mark each value of the certainty filter stands for, in ink. */
export function CertaintyGlyph({ certainty }: { certainty: Certainty }): ReactNode {
  const form: MarkForm = {
    shape: "disc",
    fill: FILLS[certainty],
    about: certainty === "approximate",
    lasted: false,
    openStart: false,
    openEnd: false,
  };
  return <Glyph form={form} hue={null} />;
}

/** The mark of an event as the timeline draws it, 16 × 14, for rows and references. */
export function EventGlyph({ event }: { event: EventBrief }): ReactNode {
  return <Glyph form={markForm(event)} hue={event.hue} />;
}
