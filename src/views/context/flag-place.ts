/** Finds a place for a few words on the timeline where they cover no mark and no label. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Half a line of marks, by which places lie under one another, and how many are looked at on either side. */
const STEP_PX = 12.5;
const STEPS = 16;

/**
 * The free place that is nearest to where the words would stand best; that place itself where none is free.
 *
 * @param wish  the words, where they would stand best.
 * @param taken  what they are not to cover.
 * @param room  what they do not leave.
 */
export function flagPlace(wish: Box, taken: readonly Box[], room: Box): Box {
  const shifts = Array.from({ length: 2 * STEPS + 1 }, (_, i) => i - STEPS);
  const places = shifts.flatMap((down) =>
    [0, -1, 1, -2, 2].map((across) =>
      within(
        { ...wish, left: wish.left + (across * wish.width) / 2, top: wish.top + down * STEP_PX },
        room,
      ),
    ),
  );
  const far = (place: Box) => Math.hypot(place.left - wish.left, place.top - wish.top);
  return (
    places
      .toSorted((a, b) => far(a) - far(b))
      .find((place) => taken.every((each) => !overlap(place, each))) ?? within(wish, room)
  );
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

function within(box: Box, room: Box): Box {
  const left = Math.min(box.left, room.left + room.width - box.width);
  const top = Math.min(box.top, room.top + room.height - box.height);
  return { ...box, left: Math.max(room.left, left), top: Math.max(room.top, top) };
}
