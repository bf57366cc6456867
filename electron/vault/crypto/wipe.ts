/** Overwrites keys that are no longer needed. The garbage collector may have moved copies; ending the process is what clears those. */
export function wipe(...secrets: readonly (Uint8Array | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
