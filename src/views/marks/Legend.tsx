import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { legendForm, type MarkForm } from "../../drawing/form.ts";
import { clusterDrawing, eventDrawing } from "../../drawing/mark-shape.ts";
import { TEXT } from "../../drawing/mark-sizes.ts";
import { CertaintyGlyph, OtherDateGlyph } from "./Glyph.tsx";
import css from "./Legend.module.css";
import { Picture } from "./Picture.tsx";

/**
 * Each kind of mark with the words for it, in ink: a hue says topic. What comes last in a line may find no room: first
 * stands what is left out, while something is, for it is new on the page; then what most pages are full of, and of
 * which a number over a bar explains itself the least.
 */
export function Legend({ hasGhosts }: { hasGhosts: boolean }): ReactNode {
  return (
    <ul className={css["legend"]}>
      {(hasGhosts ? WITH_GHOSTS : ENTRIES).map(({ message, picture }) => (
        <li key={message}>
          {picture}
          <FormattedMessage id={message} />
        </li>
      ))}
    </ul>
  );
}

const BAR_PX = 28;

const bar = (form: Partial<MarkForm>): ReactNode => (
  <Picture
    drawing={eventDrawing({ ...legendForm("occurred"), shape: "bar", ...form }, BAR_PX, TEXT)}
    hue={null}
  />
);

interface Entry {
  readonly message: string;
  readonly picture: ReactNode;
}

const ENTRIES: readonly Entry[] = [
  { message: "marks.day", picture: <CertaintyGlyph certainty="occurred" /> },
  { message: "marks.within", picture: bar({}) },
  { message: "marks.about", picture: bar({ about: true }) },
  { message: "marks.cluster", picture: <Cluster /> },
  { message: "marks.planned", picture: <CertaintyGlyph certainty="planned" /> },
  { message: "marks.projected", picture: <CertaintyGlyph certainty="projected" /> },
  { message: "marks.secondHand", picture: <CertaintyGlyph certainty="second-hand" /> },
  { message: "marks.alleged", picture: <CertaintyGlyph certainty="alleged" /> },
  { message: "marks.otherDate", picture: <OtherDateGlyph hue={null} /> },
  { message: "marks.folded", picture: <Fold /> },
];

const WITH_GHOSTS = [{ message: "marks.ghost", picture: <Ghosts /> }, ...ENTRIES];

/** Draws what is left out: the tick of a day, and the line of what lasted. */
function Ghosts(): ReactNode {
  return (
    <svg className={css["ghosts"]} width="18" height="16" viewBox="0 0 18 16" aria-hidden="true">
      <path d="M1 6h2v7H1zM7 11h11v2H7z" />
    </svg>
  );
}

function Cluster(): ReactNode {
  return (
    <span className={css["cluster"]} aria-hidden="true">
      <b>7</b>
      <Picture drawing={clusterDrawing({ ticks: [] }, BAR_PX)} hue={null} />
    </span>
  );
}

/** A stretch of the axis that is torn on both sides. */
function Fold(): ReactNode {
  return (
    <svg className={css["fold"]} width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
      <path d="M2 0l3 4l-3 4l3 4l-3 4H18l3-4l-3-4l3-4l-3-4z" />
    </svg>
  );
}
