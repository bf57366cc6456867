/** Most pictures of one dossier: each takes some megabytes while a file is made, and a reader of more turns to the archive. */
export const picturesAtMost = 20;
/** Most rectangles painted over one picture. */
export const rectanglesAtMost = 200;
/** Longest words under a picture, in UTF-16 units. */
export const pictureCaptionUnits = 400;
/** Longest side of a picture that leaves, in pixels: A4 between its margins at 240 dots per inch. More would tell more of the camera and of far details than a reader of the page can see. */
export const pictureSidePixels = 1600;
/** Longest side that a picture may have by its header (shared/viewing), in pixels. */
export const sourceSidePixels = 32_767;

/** A part of a picture to paint over, in pixels of the whole picture as it is shown: turned as its orientation says, not scaled. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
