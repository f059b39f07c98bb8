/** Remembers what was made of each day, of which a table has many rows and few. */
import { DAY_MS } from "./interval.ts";

const DAYS_OF_A_PAGE = 32;

/** Some days a page: the pages are few, and are found sooner than each day of thirty years would be. */
export class ByDay<Made> {
  readonly #pages = new Map<number, (Made | undefined)[]>();

  /** @param midnight  with which the day begins, in UTC (epoch ms). */
  get(midnight: number): Made | undefined {
    const day = midnight / DAY_MS;
    return this.#pages.get(Math.floor(day / DAYS_OF_A_PAGE))?.[day & (DAYS_OF_A_PAGE - 1)];
  }

  set(midnight: number, made: Made): void {
    const day = midnight / DAY_MS;
    const number = Math.floor(day / DAYS_OF_A_PAGE);
    let page = this.#pages.get(number);
    if (page === undefined) {
      page = new Array<Made | undefined>(DAYS_OF_A_PAGE).fill(undefined);
      this.#pages.set(number, page);
    }
    page[day & (DAYS_OF_A_PAGE - 1)] = made;
  }
}
