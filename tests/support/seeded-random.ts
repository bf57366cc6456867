/** The one stream of numbers that a seed replays; the sample vault is drawn from the same. */
export { seededRandom } from '#shared/sample/seeded-random.ts';
