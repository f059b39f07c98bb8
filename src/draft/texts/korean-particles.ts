/** Particles that Korean writes at the end of a word: which words they can be told from. */

/** Longest first, so that 에서는 is one and not 는 with 에서 before it. */
const PARTICLES =
  "에게서는 으로부터 에서부터 이라는 이라고 이라며 으로서 으로써 으로는 으로도 에서는 에서도 에게서 에게는 까지는 까지도 부터는 이라도 이었다 이며 라는 라고 라며 로서 로써 로는 로도 에서 에게 에는 에도 까지 부터 처럼 보다 만큼 마저 조차 밖에 으로 이나 이란 이다 와의 과의 와는 과는 께서 한테 이던 들이 들은 들을 들의 들에 은 는 이 가 을 를 의 에 로 와 과 도 만 나 란 께".split(
    " ",
  );
/** One syllable of these is a word of its own as well: 이 조약, 그 나, 한 가지. */
const FREE_TOO = /^(?:이|가|의|도|만|나|란|은|과|로|이다|이란|이나|이며|보다)$/;

const ENDS = new RegExp(`^(.{2,}?)(${PARTICLES.join("|")})$`, "u");
const BOUND = new Set(PARTICLES.filter((particle) => !FREE_TOO.test(particle)));

/** The word without its particle, as far as it can be told; a word of one syllable has none. */
export function withoutParticle(word: string): string {
  const [, stem] = /[\p{Script=Hangul}]$/u.test(word) ? (ENDS.exec(word) ?? []) : [];
  return stem ?? word;
}

/** True for what never stands at the beginning of a word. */
export const isBoundParticle = (word: string): boolean => BOUND.has(word);
