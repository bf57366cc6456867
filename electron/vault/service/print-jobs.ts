/** Printing takes this long at the most: a thousand pages take seconds. */
const printWithinMs = 120_000;

/** Pages sent to main to be printed, and the PDF bytes that come back. */
export class PrintJobs {
  readonly #waiting = new Map<string, (pdf: Uint8Array | null) => void>();
  readonly #send: (jobId: string, html: string) => void;
  readonly #newId: () => string;

  constructor(send: (jobId: string, html: string) => void, newId: () => string) {
    this.#send = send;
    this.#newId = newId;
  }

  /** null when the page could not be printed, or not in time. */
  print(html: string): Promise<Uint8Array | null> {
    const jobId = this.#newId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.finish(jobId, null);
      }, printWithinMs);
      this.#waiting.set(jobId, (pdf) => {
        clearTimeout(timer);
        resolve(pdf);
      });
      this.#send(jobId, html);
    });
  }

  finish(jobId: string, pdf: Uint8Array | null): void {
    const done = this.#waiting.get(jobId);
    this.#waiting.delete(jobId);
    done?.(pdf);
  }
}
