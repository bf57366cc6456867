import sodium from 'libsodium-wrappers';

/** libsodium in WebAssembly: what tweetnacl and @noble/post-quantum do as well, several times as fast. */
export interface Sodium {
  /** X25519; undefined for a point of low order. */
  readonly agree: (secretKey: Uint8Array, point: Uint8Array) => Uint8Array | undefined;
  /** ML-KEM-768 with the expanded key of FIPS 203, 2400 bytes. */
  readonly decapsulateMlKem: (ciphertext: Uint8Array, secretKey: Uint8Array) => Uint8Array;
  /** XSalsa20-Poly1305; undefined when it does not open. */
  readonly openSecretbox: (box: Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array | undefined;
}

const secretboxTagBytes = 16;

/** Compiles it, in about 20 ms. Rejects where WebAssembly is missing. */
export async function loadSodium(): Promise<Sodium> {
  await sodium.ready;
  return {
    agree: (secretKey, point) => unlessRefused(() => sodium.crypto_scalarmult(secretKey, point)),
    decapsulateMlKem: (ciphertext, secretKey) => sodium.crypto_kem_mlkem768_dec(ciphertext, secretKey),
    openSecretbox: (box, nonce, key) => (box.length < secretboxTagBytes ? undefined : unlessRefused(() => sodium.crypto_secretbox_open_easy(box, nonce, key))),
  };
}

/** The wrappers throw plain Errors for what the library refuses: a weak point, a box that does not open. They throw TypeErrors for wrong lengths, which is a bug. */
function unlessRefused(work: () => Uint8Array): Uint8Array | undefined {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof TypeError) throw problem;
    return undefined;
  }
}
