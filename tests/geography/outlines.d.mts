export const outlinesFile: string;
/** The whole text of shared/gazetteer/outlines.ts, made from world-atlas. */
export function outlinesSource(): string;
