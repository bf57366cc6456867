export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of its package.json. */
  readonly license: string;
  readonly folder: string;
}
export function bundledPackages(): Promise<BundledPackage[]>;
