import type { BundledPackage } from './bundled-packages.mjs';
export const noticesFile: string;
export function noticesFor(packages: readonly BundledPackage[]): string;
