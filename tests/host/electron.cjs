#!/usr/bin/env node
'use strict';
// Stands for the Electron executable. It takes the same command line and prints the same two "listening on" lines, so
// Playwright's _electron.launch({ executablePath }) drives it unchanged. It must be CommonJS and keep its extension: a script
// without one is an ES module in this package, and `require('electron')` has to be answered before any module loads.
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { readCommandLine } = require('./command-line.cjs');

const electronUrl = pathToFileURL(path.join(__dirname, 'electron.mjs')).href;
const isElectron = (specifier) => /^electron(\/(main|common))?$/.test(specifier);

/** Makes `electron` mean our module, for require() and for import, on every Node from 20 on. */
function answerForElectron(standIn) {
  const load = Module._load;
  Module._load = function loadOrElectron(request, ...others) {
    return isElectron(request) ? standIn.electron : load.call(this, request, ...others);
  };
  if (Module.registerHooks) {
    Module.registerHooks({
      resolve: (specifier, context, next) =>
        isElectron(specifier) && context.conditions?.includes('import') ? { url: electronUrl, shortCircuit: true } : next(specifier, context),
    });
  } else {
    Module.register('./module-hooks.mjs', pathToFileURL(__filename)); // Node 20 has only hooks on a thread of their own
  }
}

function lookLikeElectron(boot) {
  const versions = { ...process.versions, electron: boot.version, chrome: '' };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: boot.root });
  process.argv = [process.argv[0], ...boot.argv];
}

function main() {
  const boot = readCommandLine(process.argv.slice(2), process.env);
  if ('version' in boot.switches) {
    process.stdout.write(`v${boot.version}\n`);
    return;
  }
  let letRun = () => undefined;
  const released = boot.driven ? new Promise((resolve) => (letRun = resolve)) : Promise.resolve();
  if (boot.driven) globalThis.__playwright_run = () => letRun(); // called by Playwright once it listens
  const standIn = { boot, released, electron: undefined };
  Object.defineProperty(globalThis, Symbol.for('tipkeep.stand-in'), { value: standIn });
  lookLikeElectron(boot);
  answerForElectron(standIn);
  if ('inspect' in boot.switches) require('node:inspector').open(Number(boot.switches.inspect) || 0, '127.0.0.1');
  process.on('uncaughtException', (error) => {
    console.error('Uncaught exception in the main process:', error);
    process.exit(1);
  });
  // Electron warns and goes on; Node would end the process.
  process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejectionWarning:', reason));
  void import(electronUrl).then(({ start }) => start());
}

main();
