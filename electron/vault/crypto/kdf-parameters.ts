/** What one Argon2id run costs (RFC 9106). Written in the clear in the header, so it is refused outside these bounds before anything is allocated. */
export interface KdfParameters {
  readonly memoryKib: number;
  readonly iterations: number;
  /** Always 1: WebAssembly runs one lane at a time, so more lanes would help only an attacker. */
  readonly parallelism: number;
}

/** RFC 9106 section 4 (second recommended option): 64 MiB and three passes; with one lane. A header that asks for less was weakened. */
export const kdfFloor: KdfParameters = { memoryKib: 65_536, iterations: 3, parallelism: 1 };
/** About one second on the laptops in the field. */
export const kdfDefault: KdfParameters = { memoryKib: 262_144, iterations: 3, parallelism: 1 };
/** A header that asks for more wants to exhaust the machine. */
export const kdfCeiling: KdfParameters = { memoryKib: 1_048_576, iterations: 10, parallelism: 1 };

/** Whether every value lies between the floor and the ceiling. */
export function kdfAllowed(parameters: KdfParameters): boolean {
  return (['memoryKib', 'iterations', 'parallelism'] as const).every((name) => {
    const value = parameters[name];
    return Number.isInteger(value) && value >= kdfFloor[name] && value <= kdfCeiling[name];
  });
}
