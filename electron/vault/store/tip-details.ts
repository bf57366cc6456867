import type { TipContent } from '#shared/domain/tip-content.ts';
import { dangers, isTipAnswers, type Danger } from '#shared/domain/tip-answers.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import type { Database } from './database.ts';
import { canonicalJson } from './events/canonical-json.ts';

/** What came with a tip beside its texts and files. */
export type TipDetails = Pick<TipContent, 'answers' | 'receipt'>;

export const detailSaltBytes = 32;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The JSON in which details are stored, names in order; undefined for a tip that has none. */
export function spelledDetails({ answers, receipt }: TipDetails): string | undefined {
  if (answers === undefined && receipt === undefined) return undefined;
  return utf8.decode(
    canonicalJson({
      ...(answers === undefined ? {} : { answers: { ...answers } }),
      ...(receipt === undefined ? {} : { receipt: { ...receipt } }),
    }),
  );
}

/** SHA-256(salt || body): what a `tip-received` event names them by. */
export function detailsSha256(salt: Uint8Array, body: string): Uint8Array {
  const bytes = new TextEncoder().encode(body);
  const salted = new Uint8Array(salt.length + bytes.length);
  salted.set(salt);
  salted.set(bytes, salt.length);
  return sha256(salted);
}

/** The details of a tip; empty where it has none. Throws for a stored body that this program did not write. */
export function detailsOf(database: Database, tipId: string): TipDetails {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM tip_detail WHERE tip_id = ?', [tipId])?.['body'];
  if (!(body instanceof Uint8Array)) return {};
  const details: unknown = JSON.parse(utf8.decode(body));
  if (!isDetails(details)) throw new Error('stored details of another shape');
  return details;
}

function isDetails(value: unknown): value is TipDetails {
  if (typeof value !== 'object' || value === null) return false;
  const { answers, receipt } = value as Readonly<Record<string, unknown>>;
  return (
    (answers === undefined || isTipAnswers(answers)) &&
    (receipt === undefined || (typeof receipt === 'object' && receipt !== null && 'id' in receipt && typeof receipt.id === 'string' && 'replyKey' in receipt && typeof receipt.replyKey === 'string'))
  );
}

/** The signs of danger that were chosen; none for "none", "not sure" and no answer. */
export function saidDangers({ answers }: TipDetails): readonly Danger[] {
  return (answers?.danger ?? []).filter((danger) => danger !== 'none' && danger !== 'unsure');
}

/** The column `tip.danger`. */
export function dangerColumn(details: TipDetails): string | null {
  const said = saidDangers(details);
  return said.length === 0 ? null : said.join(',');
}

/** Reads the column back. */
export function dangersIn(column: unknown): readonly Danger[] {
  const codes = typeof column === 'string' ? column.split(',') : [];
  return dangers.filter((danger) => codes.includes(danger));
}
