/** Electron itself, or the Chromium-backed stand-in that development machines without its binary use. */
export type HostKind = 'electron' | 'stand-in';

/** The stand-in marks itself in the version it reports. */
export function hostKind(electronVersion: string | undefined): HostKind {
  return electronVersion?.endsWith('-stand-in') === true ? 'stand-in' : 'electron';
}
