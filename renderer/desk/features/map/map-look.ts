import type { Layer } from './layers.ts';
import { allOfCambodia, type MapWindow } from './map-window.ts';
import type { Level } from './place-names.ts';

/** How the map was left, so that it is found like that again. Nothing of it is kept beyond the session. */
export interface MapLook {
  readonly layer: Layer;
  readonly level: Level;
  readonly form: 'map' | 'table';
  readonly closedToo: boolean;
  readonly window: MapWindow;
}

export const firstLook: MapLook = { layer: 'compounds', level: 'province', form: 'map', closedToo: false, window: allOfCambodia };
