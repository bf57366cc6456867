/** What a picture says of where, when and with what it was made. Nobody has proven it: anybody can write it, and most services remove it. */
export interface ExifFact {
  /** As the standard calls it (`DateTimeOriginal`), so that a colleague or a court can look it up; the desk says its kind in plain words beside it. */
  readonly name: string;
  /** For people: cleaned, at most `exifValueUnitsAtMost` UTF-16 units. */
  readonly value: string;
  readonly kind: 'place' | 'time' | 'device' | 'other';
}

/** Facts of one picture. Cameras write some forty that are in our tables. */
export const exifFactsAtMost = 200;
export const exifValueUnitsAtMost = 500;
