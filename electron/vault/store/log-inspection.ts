import { type Result, fail, ok } from '#shared/result.ts';
import type { PageCipher } from '#vault/crypto/page-cipher.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { carriesChecksum, checksumAfter, commitNumber, frameBytes, framePosition, headerChecksum, isCommit, oldContribution, pageOf, type WalChecksum } from './wal-frames.ts';

/** What a WAL holds that an interrupted session left behind. */
export interface LogInspection {
  readonly commits: number;
  readonly goodFrames: number;
  readonly contributions: ReadonlyMap<number, Uint8Array>;
}

/**
 * Reads every frame of the running generation as SQLite's recovery will, and tells a torn end from damage. A frame
 * numbered n says that transaction n - 1 was durable when it was written; after the last whole transaction c a torn end
 * can therefore hold nothing numbered above c + 1. Anything above, behind a frame that does not open, and anything less
 * than the anchor knows to be durable, is damage. Throws FileFault.
 */
export function inspectLog(files: FileSystem, descriptor: number | undefined, cipher: PageCipher, anchor: AnchorRecord): Result<LogInspection, 'log-damaged' | 'log-missing'> {
  const frames = descriptor === undefined ? 0 : Math.floor(files.sizeOf(descriptor) / frameBytes);
  const sealed = Buffer.alloc(frameBytes);
  const frame = Buffer.alloc(frameBytes);
  const contributions = new Map<number, Uint8Array>();
  let unfinished: [page: number, contribution: Uint8Array][] = [];
  let checksum: WalChecksum = headerChecksum(Buffer.from(anchor.walHeader));
  let commits = anchor.base;
  let goodFrames = 0;
  let firstBad = 0;
  for (let number = 1; descriptor !== undefined && number <= frames; number++) {
    files.read(descriptor, sealed, framePosition(number));
    const opened = cipher.open(sealed, frame, number);
    if (firstBad === 0) {
      if (opened) checksum = checksumAfter(frame, checksum);
      // An authentic frame off the chain is what a rolled-back or torn attempt left behind the end.
      if (!opened || !carriesChecksum(frame, checksum)) firstBad = number;
      else {
        unfinished.push([pageOf(frame), new Uint8Array(oldContribution(frame))]);
        if (isCommit(frame)) {
          commits = commitNumber(frame);
          goodFrames = number;
          for (const [page, contribution] of unfinished) contributions.set(page, contribution);
          unfinished = [];
        }
      }
    }
    if (firstBad !== 0 && opened && commitNumber(frame) > commits + 1) return fail('log-damaged');
  }
  if (commits < anchor.atLeast) return fail(firstBad === 0 ? 'log-missing' : 'log-damaged');
  return ok({ commits, goodFrames, contributions });
}
