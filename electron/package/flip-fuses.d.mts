/** The part of electron-builder's AfterPackContext that the hook reads. */
export interface Packed {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
    readonly config: { readonly electronFuses?: Readonly<Record<string, boolean | undefined>> | null };
  };
}
export default function afterPack(packed: Packed): Promise<void>;
