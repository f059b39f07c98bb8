/**
 * What the widget exports to those who build on its parts, and leaves out of its own types. As
 * much of it as `vis.ts` uses.
 */
declare module "vis-timeline/esnext" {
  interface RangeChange {
    readonly start: Date;
    readonly end: Date;
    /** Whether a gesture made it. */
    readonly byUser: boolean;
  }

  class Core {
    protected options: object;
    protected props: Record<string, object>;
    protected dom: Record<string, HTMLElement>;
    protected body: object;
    protected components: object[];
    protected readonly hammer: { get(recognizer: string): { set(options: object): void } };
    protected _create(container: HTMLElement): void;
    protected _toTime(x: number): Date;
    protected _toScreen(time: Date): number;
    on(event: string, listener: (change: RangeChange) => void): void;
    off(event?: string, listener?: (change: RangeChange) => void): void;
    emit(event: string, change?: RangeChange): void;
    destroy(): void;
  }

  class Range {
    /** The timer that will say that a step without animation has come to rest. */
    protected timeoutID?: number;
    /** What a hand began from: the window, and of two fingers the place between them. */
    protected readonly props: {
      readonly touch: {
        start?: number;
        end?: number;
        centerDate?: number | null;
        dragging?: boolean;
      };
    };
    constructor(body: object, options: object);
    getRange(): { start: number; end: number };
    setRange(start: number, end: number, options?: object): void;
    /** A turn of the wheel. @param center  the place under the pointer. */
    zoom(scale: number, center: number, delta: number, event: MouseEvent): void;
    destroy(): void;
    protected _onPinch(event: Event): void;
    /** @returns whether it is another window than before. */
    protected _applyRange(start: number, end: number): boolean;
  }

  export const timeline: { readonly Core: typeof Core; readonly Range: typeof Range };
}

export {};
