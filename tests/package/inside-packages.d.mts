export const insidePackages: readonly { readonly name: string; readonly inPackage: string; readonly license: string; readonly text: string }[];
