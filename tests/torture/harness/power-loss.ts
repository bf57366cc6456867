import type { PowerCut } from '../../support/power-cut.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { diskName } from './disk-name.ts';
import { type Judgement, sameFound } from './judge.ts';
import { outOfPlace, type Recording } from './recording.ts';

/** Cuts the power in one recorded scenario, at any call and in any way, and judges what the next start finds. */
export class PowerLoss {
  readonly #recording: Recording;
  /** Many cuts leave the same disk: each is opened once. */
  readonly #judged = new Map<string, Judgement>();
  cuts = 0;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  get calls(): number {
    return this.#recording.files.calls.length;
  }

  /** The first call that can be lost: what was done before the scenario began is durable. */
  get from(): number {
    return this.#recording.acknowledgedAt[0] ?? 0;
  }

  get distinctDisks(): number {
    return this.#judged.size;
  }

  /** What is wrong after this cut, or undefined. */
  async wrongAfter(cut: PowerCut): Promise<string | undefined> {
    this.cuts += 1;
    const disk = this.#recording.files.afterPowerCut(cut);
    const name = diskName(disk);
    const judged = this.#judged.get(name) ?? (await this.#recording.judge.of(disk));
    // One object for each state: a hundred thousand disks must not hold a hundred thousand pictures.
    const known = judged.ok ? this.#recording.states.find((state) => sameFound(state.found, judged.found))?.found : undefined;
    this.#judged.set(name, known === undefined ? judged : { ok: true, found: known });
    const wrong = judged.ok ? outOfPlace(this.#recording, judged.found, this.#recording.acknowledgedAt.findLastIndex((done) => done <= cut.at)) : judged.wrong;
    return wrong === undefined ? undefined : `${this.#recording.scenario.name}, cut ${JSON.stringify(cut)}: ${wrong}`;
  }

  /** A cut that a seed and a number replay. */
  randomCut(seed: number, index: number): PowerCut {
    const random = seededRandom(Math.imul(seed, 2_654_435_761) ^ index);
    const at = this.from + Math.floor(random() * (this.calls - this.from + 1));
    return { at, seed: Math.floor(random() * 0xffff_ffff), sectorBytes: random() < 0.5 ? 512 : 4096 };
  }

  /** Every way in which a prefix is cut in the sweep over all prefixes. */
  cutsAt(at: number): readonly PowerCut[] {
    const seeded = [1, 2, 3, 4].map((seed): PowerCut => ({ at, seed: at * 16 + seed, sectorBytes: seed % 2 === 0 ? 512 : 4096 }));
    return [
      { at, seed: 0, contents: 'all', names: 'all' },
      { at, seed: 0, contents: 'none', names: 'none' },
      { at, seed: 0, contents: 'all', names: 'none' },
      { at, seed: 0, contents: 'none', names: 'all' },
      ...seeded,
    ];
  }
}
