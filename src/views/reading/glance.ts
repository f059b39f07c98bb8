/** Cuts a text between words to as much as is read at a glance. */
export const shortened = (words: string, most = GLANCE): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, "")} …`;

const GLANCE = 110;
