import { listedAtOnce } from '#shared/contract/tip-calls.ts';

/** Rows of a long list, kept by page. Immutable: every change makes a new cache. */
export interface PageCache<Row> {
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  /** Pages fetched since the list last changed; the others are shown until their new rows arrive. */
  readonly fresh: ReadonlySet<number>;
}

export function emptyCache<Row>(): PageCache<Row> {
  return { total: undefined, pages: new Map(), fresh: new Set() };
}

export function rowAt<Row>(cache: PageCache<Row>, index: number): Row | undefined {
  return cache.pages.get(Math.floor(index / listedAtOnce))?.[index % listedAtOnce];
}

/** The place of a row among those that are loaded, or undefined. */
export function indexWhere<Row>(cache: PageCache<Row>, is: (row: Row) => boolean): number | undefined {
  for (const [page, rows] of cache.pages) {
    const at = rows.findIndex(is);
    if (at >= 0) return page * listedAtOnce + at;
  }
  return undefined;
}

/** The pages that rows `first` to `last` (inclusive) need and that are not fresh; of a list of which nothing is known yet, the first. */
export function missingPages<Row>(cache: PageCache<Row>, first: number, last: number): readonly number[] {
  if (cache.total === undefined) return [0];
  const end = Math.min(last, cache.total - 1);
  const wanted: number[] = [];
  for (let page = Math.floor(Math.max(first, 0) / listedAtOnce); page * listedAtOnce <= end; page += 1) if (!cache.fresh.has(page)) wanted.push(page);
  return wanted;
}

/** With one page's reply. Pages that the new total no longer reaches are dropped. */
export function withPage<Row>(cache: PageCache<Row>, page: number, reply: { readonly total: number; readonly rows: readonly Row[] }): PageCache<Row> {
  const pages = new Map([...cache.pages].filter(([each]) => each * listedAtOnce < reply.total));
  pages.set(page, reply.rows);
  return { total: reply.total, pages, fresh: new Set([...cache.fresh, page]) };
}

/** The same rows, all of them to be fetched again. */
export function stale<Row>(cache: PageCache<Row>): PageCache<Row> {
  return { ...cache, fresh: new Set() };
}
