/** The key of a drawing: the forms and colours that are on it, and no others. */
import type { Language } from "../../dataset/wording/languages.ts";
import { type MarkForm, markForm } from "../form.ts";
import { clusterDrawing, eventDrawing } from "../mark-shape.ts";
import { CLUSTER, PLOT } from "../mark-sizes.ts";
import type { Drawing } from "../shape.ts";
import { FACES, widthOf } from "../type.ts";
import type { PlacedMark } from "./marks.ts";
import { type Patch, type SetText, type Sign, words } from "./sheet-parts.ts";
import { SIGNS, type SignName, WORDS } from "./words.ts";

/** A colour and what it stands for. */
export interface Coloured {
  /** Null is ink. */
  readonly hue: number | null;
  readonly name: string;
  readonly lang: string;
}

export interface PlacedKey {
  readonly signs: readonly Sign[];
  readonly swatches: readonly Patch[];
  readonly texts: readonly SetText[];
  readonly bottom: number;
}

export interface KeyTerms {
  readonly marks: readonly PlacedMark[];
  readonly hasFolds: boolean;
  /** The colours that lanes do not explain. */
  readonly colours: readonly Coloured[];
  readonly lang: Language;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const LINE_PX = 20;
const SAMPLE = { disc: 16, bar: 30, swatch: 9, gap: 6, apart: 20 } as const;

interface Entry {
  readonly text: string;
  readonly lang: string;
  readonly samplePx: number;
  readonly sample: Drawing | { readonly hue: number | null } | "fold";
  /** From the top of the sample to its middle, where that is not half of its height. */
  readonly rise?: number;
}

/** Entries one after the other, on as many lines as they need. */
export function placeKey(terms: KeyTerms): PlacedKey {
  const { colours, lang, left, right, top } = terms;
  const used = new Set(terms.marks.flatMap(signsOf));
  if (terms.hasFolds) used.add("fold");
  const entries: readonly Entry[] = [
    ...colours.map(({ hue, name, lang: own }) => ({
      text: name,
      lang: own,
      samplePx: SAMPLE.swatch,
      sample: { hue },
    })),
    ...SIGNS.filter((name) => used.has(name)).map((name) => entryOf(name, lang)),
  ];
  const signs: Sign[] = [];
  const swatches: Patch[] = [];
  const texts: SetText[] = [];
  let x = left;
  let middle = top + LINE_PX / 2;
  for (const { text, lang: own, sample, samplePx, rise } of entries) {
    const textPx = widthOf(text, FACES.small);
    if (x > left && x + samplePx + SAMPLE.gap + textPx > right) {
      x = left;
      middle += LINE_PX;
    }
    if (sample === "fold") {
      swatches.push(...foldSample(x, middle, samplePx));
    } else if ("hue" in sample) {
      const side = SAMPLE.swatch;
      swatches.push({ x, y: middle - side / 2, width: side, height: side, fill: sample });
    } else {
      signs.push({ x, y: middle - (rise ?? sample.heightPx / 2), drawing: sample, hue: null });
    }
    texts.push(words(text, x + samplePx + SAMPLE.gap, middle, FACES.small, "quiet", own));
    x += samplePx + SAMPLE.gap + textPx + SAMPLE.apart;
  }
  return { signs, swatches, texts, bottom: entries.length === 0 ? top : middle + LINE_PX / 2 };
}

const foldSample = (x: number, middle: number, width: number): readonly Patch[] => [
  { x, y: middle - 6, width, height: 12, fill: "wash" },
  { x, y: middle - 6, width: 1, height: 12, fill: "edge" },
  { x: x + width - 1, y: middle - 6, width: 1, height: 12, fill: "edge" },
];

const DAY: MarkForm = {
  shape: "disc",
  fill: "full",
  unsure: false,
  about: false,
  lasted: false,
  openStart: false,
  openEnd: false,
};
const BAR: MarkForm = { ...DAY, shape: "bar" };

const FORMS: Readonly<Record<Exclude<SignName, "several" | "fold">, MarkForm>> = {
  day: DAY,
  between: BAR,
  lasted: { ...BAR, lasted: true },
  open: { ...BAR, openEnd: true },
  about: { ...BAR, about: true },
  told: { ...DAY, fill: "half" },
  alleged: { ...DAY, fill: "half", unsure: true },
  planned: { ...DAY, fill: "outline" },
  projected: { ...DAY, fill: "outline", unsure: true },
};

function entryOf(name: SignName, lang: Language): Entry {
  const text = WORDS[lang].signs[name];
  if (name === "fold") return { text, lang: "", samplePx: 18, sample: "fold" };
  const sample = signDrawing(name);
  const rise = name === "several" ? { rise: CLUSTER.bar + CLUSTER.thick } : {};
  return { text, lang: "", samplePx: sample.widthPx, sample, ...rise };
}

/** A mark as its entry shows it; what is folded is no mark. */
export function signDrawing(name: Exclude<SignName, "fold">): Drawing {
  if (name === "several") return clusterDrawing({ ticks: [0, 0.4, 1] }, SAMPLE.bar);
  const form = FORMS[name];
  return eventDrawing(form, SAMPLE[form.shape], PLOT);
}

const signsOf = ({ mark }: PlacedMark): readonly SignName[] =>
  mark.type === "cluster" ? ["several"] : signsOfForm(markForm(mark.event));

/** The entries that explain a form. */
export function signsOfForm(form: MarkForm): readonly SignName[] {
  const { fill, unsure, about, lasted, openStart, openEnd, shape } = form;
  const found: SignName[] = [];
  if (fill === "half") found.push(unsure ? "alleged" : "told");
  if (fill === "outline") found.push(unsure ? "projected" : "planned");
  if (about) found.push("about");
  if (openStart || openEnd) found.push("open");
  else if (shape === "bar") found.push(lasted ? "lasted" : "between");
  else if (found.length === 0) found.push("day");
  return found;
}
