// `npm run generate`: a vault of invented tips in seven languages, of any size, to look at, to measure and to try things out.
import path from 'node:path';
import process from 'node:process';
import { appEnvironment } from '../bench/support/bench-vaults.ts';
import { build, isStale } from '../host/build.mjs';
import { generateOptions, generateUsage, newFolder } from './generate-options.ts';
import { generatedPassphrase, generateVault } from './generate-vault.ts';

const options = generateOptions(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(generateUsage);
  process.exit(2);
}
if (isStale()) build();

const { tips, out = newFolder(options), seed, compounds, untilMs = Date.now() } = options;
const begunMs = performance.now();
const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);
let toldMs = begunMs;
let highestBytes = 0;
await generateVault(appEnvironment(), { folder: out, tips, compounds, seed, endMs: untilMs }, (stored) => {
  const nowMs = performance.now();
  highestBytes = Math.max(highestBytes, process.memoryUsage.rss());
  if (nowMs - toldMs < 5000) return;
  toldMs = nowMs;
  process.stderr.write(`  ... ${stored.toLocaleString('en-GB')} of ${tips.toLocaleString('en-GB')} tips, ${Math.round((stored * 1000) / (nowMs - begunMs))} a second, ${megabytes(process.memoryUsage.rss())} MB\n`);
});
const seconds = (performance.now() - begunMs) / 1000;
console.log(`${tips.toLocaleString('en-GB')} invented tips and ${compounds} compounds in ${path.resolve(out)}`);
console.log(`${seconds.toFixed(1)} s, ${Math.round(tips / seconds)} tips a second, at most ${megabytes(highestBytes)} MB; passphrase: ${generatedPassphrase}`);
