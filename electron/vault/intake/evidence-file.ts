import { evidenceLimits } from '#shared/domain/evidence.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { FileFault, type FileStat, type FileSystem } from '../platform/file-system.ts';

export type EvidenceFileCode = 'not-a-file' | 'too-large' | 'file-unreadable' | 'file-changed';

/** A file of staff, open for reading from any place. */
export class EvidenceFile {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly #files: FileSystem;
  readonly #descriptor: number;

  private constructor(files: FileSystem, descriptor: number, { sizeBytes, modifiedMs }: FileStat) {
    this.#files = files;
    this.#descriptor = descriptor;
    this.sizeBytes = sizeBytes;
    this.modifiedMs = modifiedMs;
  }

  /** Links, pipes and devices are refused. The caller closes it. */
  static open(files: FileSystem, file: string): Result<EvidenceFile, EvidenceFileCode> {
    try {
      const named = files.stat(file);
      if (named === undefined) return fail('file-unreadable');
      if (named.kind !== 'file') return fail('not-a-file');
      const descriptor = files.open(file, 'read');
      const opened = files.statOpen(descriptor);
      const code = opened.kind !== 'file' ? 'not-a-file' : opened.identity !== named.identity ? 'file-changed' : opened.sizeBytes > evidenceLimits.bytes ? 'too-large' : undefined;
      if (code === undefined) return ok(new EvidenceFile(files, descriptor, opened));
      files.close(descriptor);
      return fail(code);
    } catch (problem) {
      if (problem instanceof FileFault) return fail(problem.code === 'ELOOP' ? 'not-a-file' : 'file-unreadable');
      throw problem;
    }
  }

  /** As many bytes as there are, from `position`; undefined when the disk does not give them. */
  read(target: Uint8Array, position: number): number | undefined {
    try {
      return this.#files.read(this.#descriptor, target, position);
    } catch (problem) {
      if (problem instanceof FileFault) return undefined;
      throw problem;
    }
  }

  /** Whether somebody has written to it since it was opened. */
  get isChanged(): boolean {
    const now = this.#files.statOpen(this.#descriptor);
    return now.sizeBytes !== this.sizeBytes || now.modifiedMs !== this.modifiedMs;
  }

  close(): void {
    this.#files.close(this.#descriptor);
  }
}
