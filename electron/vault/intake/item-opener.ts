import type { TipContent } from '#shared/domain/tip-content.ts';
import type { IntakeCode, SealedTipCode } from '#shared/errors.ts';
import type { ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openHeader, type OpenedHeader } from '#shared/sealed-tip/open.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import type { OpeningPrimitives } from '#shared/sealed-tip/primitives.ts';
import { recognise, type SealedFormat } from '#shared/sealed-tip/recognise.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256 } from '../crypto/hash.ts';
import type { UrgencyHint } from '#shared/domain/urgency-sign.ts';
import { hintOf } from '../store/urgency-hint.ts';
import { searchEntryOf, type SearchEntry } from '../store/search/search-entry.ts';
import type { ContainerEntry } from './containers/container-entry.ts';
import { readContainer } from './containers/read-container.ts';
import type { KeySeed, KnownKey } from './known-keys.ts';
import { sealedItems } from './sealed-items.ts';

/** A file of our binary format whose header one of our keys has opened: with it the file opens without a second key exchange. */
export interface HeaderFound {
  readonly keyId: string;
  readonly fileKey: Uint8Array;
  readonly plaintextBytes: number;
}

/** What is in a zip archive or a mail, one by one. `code`: why it would not open; null when it would. */
export interface EntriesFound {
  readonly entries: readonly { readonly entry: string; readonly sizeBytes: number; readonly sha256: Uint8Array | undefined; readonly code: IntakeCode | null; readonly isLeft: boolean }[];
}

/** A file that would open; with what its header gave, where it has one, or with what is in it. */
export type Look = Result<HeaderFound | EntriesFound | undefined, IntakeCode>;

/** A look at a whole file. With parts and nothing else in it, `look` is `armour-incomplete`. */
export interface FileLook {
  readonly look: Look;
  readonly parts: readonly ArmourPart[];
}

/** A tip as the store wants it, except for where its bytes lie. Nothing but data: it travels between threads. */
export interface PreparedTip {
  readonly content: TipContent;
  readonly plaintextSha256: Uint8Array;
  readonly format: SealedFormat;
  readonly keyId: string;
  readonly search: SearchEntry;
  readonly hint: UrgencyHint | null;
  readonly attachments: readonly { readonly bytes: Uint8Array; readonly sha256: Uint8Array }[];
}

/** One sealed tip of a file, or what stands for it in quarantine. */
export interface OpenedItem {
  /** undefined: the file's own bytes. */
  readonly bytes: Uint8Array | undefined;
  readonly sha256: Uint8Array;
  readonly outcome: Result<PreparedTip, IntakeCode>;
  /** Its name in the zip archive or the mail that it came in. */
  readonly entry?: string;
}

/** Something in a container that is no sealed tip: it is listed and stays where it is. */
export interface LeftEntry {
  readonly entry: string;
  readonly sizeBytes: number;
  readonly left: IntakeCode;
}

/** What one file held. */
export interface OpenedFile {
  readonly items: readonly (OpenedItem | LeftEntry)[];
  /** Of tips that are not whole in this file. */
  readonly parts: readonly ArmourPart[];
}

/** Everything about one file that needs no vault: trying the keys, opening, checking, cutting into words. The key that opened last is tried first. */
export class ItemOpener {
  readonly #keys: KnownKey[];
  readonly #primitives: OpeningPrimitives;

  constructor(seeds: readonly KeySeed[], primitives: OpeningPrimitives) {
    this.#keys = seeds.map(({ keyId, seed }) => ({ keyId, key: intakeKeyFromSeed(seed) }));
    this.#primitives = primitives;
  }

  /** `head` is the start of a file of our binary format, at least its longest possible header. */
  lookAtHeader(head: Uint8Array, sealedBytes: number): Look {
    const header = openHeader(head, this.#intakeKeys(), sealedBytes, this.#primitives);
    return header.ok ? ok({ keyId: this.#used(header.value.keyIndex), fileKey: header.value.fileKey, plaintextBytes: header.value.plaintextBytes }) : header;
  }

  /** Whether anything in a file of another format would open: by opening it. A text may hold several tips; of a container each entry is told. */
  async lookAtFile(bytes: Uint8Array): Promise<FileLook> {
    const contained = readContainer(bytes);
    if (contained === undefined) return this.#lookAtItems(bytes);
    if (!contained.ok) return { look: contained, parts: [] };
    const entries: EntriesFound['entries'][number][] = [];
    const parts: ArmourPart[] = [];
    for (const entry of contained.value) {
      if (entry.kind === 'left') entries.push({ entry: entry.name, sizeBytes: entry.sizeBytes, sha256: undefined, code: entry.code, isLeft: true });
      else {
        const inside = sealedItems(entry.bytes);
        for (const item of inside.tips) entries.push(await this.#lookAtEntry(entry.name, item));
        if (inside.rest !== undefined) entries.push({ entry: entry.name, sizeBytes: entry.bytes.length, sha256: sha256(entry.bytes), code: inside.rest, isLeft: false });
        parts.push(...inside.parts);
      }
    }
    return { look: ok({ entries }), parts };
  }

  async #lookAtEntry(entry: string, item: Uint8Array): Promise<EntriesFound['entries'][number]> {
    const look = isBinaryTip(item) ? this.lookAtHeader(item, item.length) : (await this.#lookAtItems(item)).look;
    const code = look.ok ? null : look.code;
    return { entry, sizeBytes: item.length, sha256: sha256(item), code, isLeft: code === 'not-sealed' };
  }

  async #lookAtItems(bytes: Uint8Array): Promise<FileLook> {
    const { tips, parts, rest } = sealedItems(bytes);
    let refusal: Look = fail(rest ?? 'armour-incomplete');
    for (const item of tips) {
      const opened = await openSealedTip(item, this.#intakeKeys(), undefined, this.#primitives);
      if (opened.ok) {
        this.#used(opened.value.keyIndex);
        return { look: ok(undefined), parts };
      }
      refusal = opened;
    }
    return { look: refusal, parts };
  }

  /** `found` is what the header of these very bytes gave before; it spares the key exchange if its key is still here. */
  async open(file: Uint8Array, found: HeaderFound | undefined): Promise<OpenedFile> {
    const contained = readContainer(file);
    if (contained !== undefined) return contained.ok ? this.#openEntries(contained.value, file.length) : { items: [{ bytes: undefined, sha256: sha256(file), outcome: contained }], parts: [] };
    const { tips, parts, rest } = sealedItems(file);
    const items: OpenedItem[] = [];
    for (const bytes of tips) {
      items.push({ bytes: bytes === file ? undefined : bytes, sha256: sha256(bytes), outcome: await this.#prepared(bytes, this.#headerOf(found)) });
    }
    if (rest !== undefined) items.push({ bytes: undefined, sha256: sha256(file), outcome: fail(rest) });
    return { items, parts };
  }

  async #openEntries(contained: readonly ContainerEntry[], sizeBytes: number): Promise<OpenedFile> {
    const items: (OpenedItem | LeftEntry)[] = [];
    const parts: ArmourPart[] = [];
    for (const entry of contained) {
      if (entry.kind === 'left') items.push({ entry: entry.name, sizeBytes: entry.sizeBytes, left: entry.code });
      else {
        const inside = sealedItems(entry.bytes);
        for (const bytes of inside.tips) {
          const outcome = await this.#prepared(bytes, undefined);
          const isLeft = !outcome.ok && outcome.code === 'not-sealed';
          items.push(isLeft ? { entry: entry.name, sizeBytes: bytes.length, left: outcome.code } : { bytes, sha256: sha256(bytes), outcome, entry: entry.name });
        }
        if (inside.rest !== undefined) items.push({ bytes: entry.bytes, sha256: sha256(entry.bytes), outcome: fail(inside.rest), entry: entry.name });
        parts.push(...inside.parts);
      }
    }
    return { items: items.length + parts.length > 0 ? items : [{ entry: '', sizeBytes, left: 'container-empty' }], parts };
  }

  async #prepared(bytes: Uint8Array, header: OpenedHeader | undefined): Promise<Result<PreparedTip, SealedTipCode>> {
    const opened = await openSealedTip(bytes, this.#intakeKeys(), header, this.#primitives);
    if (!opened.ok) return opened;
    const { content, plaintextSha256, format, attachments, keyIndex } = opened.value;
    return ok({
      content,
      plaintextSha256,
      format,
      keyId: this.#used(keyIndex),
      search: searchEntryOf(content),
      hint: hintOf(content),
      attachments: attachments.map((attachment) => ({ bytes: attachment, sha256: sha256(attachment) })),
    });
  }

  #headerOf(found: HeaderFound | undefined): OpenedHeader | undefined {
    const keyIndex = this.#keys.findIndex(({ keyId }) => keyId === found?.keyId);
    return found === undefined || keyIndex === -1 ? undefined : { fileKey: found.fileKey, plaintextBytes: found.plaintextBytes, keyIndex };
  }

  #intakeKeys(): readonly KnownKey['key'][] {
    return this.#keys.map(({ key }) => key);
  }

  /** The id of the key at this place, which from now on is the first. */
  #used(keyIndex: number): string {
    const [known] = this.#keys.splice(keyIndex, 1);
    if (known === undefined) throw new Error('a tip was opened by a key that was not given');
    this.#keys.unshift(known);
    return known.keyId;
  }
}

/** Whether a file begins as our binary format does. */
export function isBinaryTip(bytes: Uint8Array): boolean {
  return recognise(bytes.subarray(0, 8)) === 'tipkeep';
}
