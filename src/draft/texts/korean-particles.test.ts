import { expect, test } from "vitest";
import { isBoundParticle, withoutParticle } from "./korean-particles.ts";

test.each([
  ["김대중은", "김대중"],
  ["러시아에서는", "러시아"],
  ["미국이라는", "미국"],
  ["조약", "조약"],
  ["한국", "한국"],
  ["나는", "나는"],
  ["treaty", "treaty"],
  ["NMD를", "NMD"],
])("%s is %s with or without a particle", (word, stem) => expect(withoutParticle(word)).toBe(stem));

test.each([
  ["이라는", true],
  ["에서", true],
  ["이", false],
  ["조약", false],
])("%s alone is no word: %s", (word, bound) => expect(isBoundParticle(word)).toBe(bound));
