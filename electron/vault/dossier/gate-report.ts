/** What the leak gate can find. None of it carries content. */
export type GateCheck =
  | 'hidden-text' // something hidden can be read in the file
  | 'hidden-bytes' // something hidden stands in its raw or inflated bytes
  | 'hidden-string' // something hidden stands in a string of the file that is not drawn
  | 'withheld-text' // words in a row of a text that these readers do not get
  | 'unreviewed-detail' // something that leads to a person, which nobody hid or let stand
  | 'receipt-time' // the minute at which something was sent, which nobody let stand as the time of an event
  | 'small-count' // a count in a table that is too small to be shown
  | 'text-missing' // fixed words of the dossier could not be read back, so that what was read cannot be trusted
  | 'text-unreadable' // part of the file could not be read at all
  | 'structure'; // the file holds something that a dossier never holds

export interface GateFinding {
  readonly check: GateCheck;
  /** Where: `text`, `bytes`, `stream 12`, `metadata`, `annotations`; never a word of the file. */
  readonly location: string;
  readonly count: number;
}

/** Told to a person, but no reason to refuse. */
export interface GateNotice {
  /** `other-word`: places where it is another word, known by what stands around them; raw bytes of a format that keeps its text as it is were not searched for it. `template-word`: a hidden passage is also one of the dossier's fixed words. `format-word`: it is also a word of the file format, so raw bytes were not searched for it. */
  readonly check: 'template-word' | 'format-word' | 'other-word';
  readonly count: number;
}

export interface GateReport {
  /** Comparisons made. */
  readonly checks: number;
  /** null for a format without pages. */
  readonly pages: number | null;
  readonly notices: readonly GateNotice[];
}

export type GateOutcome = { readonly ok: true; readonly value: GateReport } | { readonly ok: false; readonly code: 'leak-gate-refused'; readonly findings: readonly GateFinding[] };

/** Collects findings, one entry for each check and location. */
export class GateLedger {
  readonly #findings = new Map<string, GateFinding>();
  #checks = 0;

  /** One comparison; `count` above zero makes it a finding. */
  note(check: GateCheck, location: string, count: number): void {
    this.#checks += 1;
    if (count <= 0) return;
    const key = `${check} ${location}`;
    this.#findings.set(key, { check, location, count: count + (this.#findings.get(key)?.count ?? 0) });
  }

  outcome(pages: number | null, notices: readonly GateNotice[]): GateOutcome {
    const findings = [...this.#findings.values()];
    if (findings.length > 0) return { ok: false, code: 'leak-gate-refused', findings };
    return { ok: true, value: { checks: this.#checks, pages, notices: notices.filter((notice) => notice.count > 0) } };
  }
}
