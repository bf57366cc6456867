/** The part of the WebAssembly JavaScript API the store uses; this environment has no DOM library to take it from. */
declare namespace WebAssembly {
  interface ImportDescriptor {
    readonly module: string;
    readonly name: string;
  }
  const Module: {
    new (bytes: Uint8Array): Module;
    imports(module: Module): ImportDescriptor[];
  };
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  const Instance: new (module: Module, imports: Record<string, Record<string, (...parameters: readonly (number | bigint)[]) => number>>) => Instance;
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  const Memory: new (description: { readonly initial: number }) => Memory;
}
