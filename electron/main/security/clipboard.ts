import { createHmac, randomBytes } from 'node:crypto';
import { clipboard } from 'electron';

/** How long what was copied in the desk may be pasted. */
const keptForMs = 10_000;
/** The page tells of a copy while it is made. */
const settledAfterMs = 150;

/**
 * What is copied in the desk leaves the clipboard again: after ten seconds, and when the desk is locked or left, unless something else
 * was copied meanwhile. Main has to look at the clipboard for that; it keeps only a keyed hash.
 */
export class CopiedText {
  readonly #key = randomBytes(32);
  #mark: string | undefined;
  #settling: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Something is being copied in the desk. */
  copied(): void {
    clearTimeout(this.#timer);
    this.#settling = new Promise<void>((resolve) => setTimeout(resolve, settledAfterMs)).then(async () => {
      this.#mark = await this.#markOf();
    });
    this.#timer = setTimeout(() => void this.clear(), keptForMs);
  }

  /** Clears now what the desk put there, if it is still there. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#settling;
    const mark = this.#mark;
    this.#mark = undefined;
    if (mark !== undefined && mark === (await this.#markOf())) clipboard.clear();
  }

  /** Clears the clipboard as above, and on Linux what is merely selected, which a middle click pastes elsewhere. */
  async clearAll(): Promise<void> {
    if (process.platform === 'linux') clipboard.selection.clear();
    await this.clear();
  }

  async #markOf(): Promise<string> {
    return createHmac('sha256', this.#key).update(await clipboard.readText()).digest('hex');
  }
}
