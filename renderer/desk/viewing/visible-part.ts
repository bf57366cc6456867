import { viewSize, type Region } from '#shared/viewing/decode-limits.ts';
import type { Size } from './turned.ts';

/** The window onto a picture that is larger than it: measures of the screen. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

export const zooms = [1, 1.5, 2, 3, 4, 6, 8, 12, 16] as const;

/** Pixels of the screen for one of the picture, so that all of it fits; a small picture is not made larger. */
export function fittingScale(whole: Size, stage: Size): number {
  return Math.min(1, stage.width / whole.width, stage.height / whole.height);
}

/** What is seen of a picture at this scale, in its pixels; never empty, never outside. */
export function visiblePart(whole: Size, scale: number, stage: Stage): Region {
  const x = Math.min(whole.width - 1, Math.max(0, Math.floor(stage.left / scale)));
  const y = Math.min(whole.height - 1, Math.max(0, Math.floor(stage.top / scale)));
  return {
    x,
    y,
    width: Math.max(1, Math.min(whole.width - x, Math.ceil(stage.width / scale))),
    height: Math.max(1, Math.min(whole.height - y, Math.ceil(stage.height / scale))),
  };
}

/** Whether decoding a part again would show more of it than what is there: `shownWidth` pixels for the whole width. */
export function wouldBeSharper(whole: Size, shownWidth: number, part: Region): boolean {
  return viewSize(part.width, part.height).width / part.width > (shownWidth / whole.width) * 1.1;
}
