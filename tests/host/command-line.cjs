'use strict';
// The command line of the Electron executable: [switches] [app] [switches and arguments of the app].
const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {object} Boot
 * @property {string} root the app's folder, with its package.json
 * @property {{ name: string, productName?: string, version: string, main: string }} manifest
 * @property {string} main the file to run
 * @property {Record<string, string>} switches
 * @property {string[]} argv what the app sees as process.argv, without the program
 * @property {string} version
 * @property {boolean} driven a test tool (Playwright) started it and talks to it
 * @property {boolean} headless
 */

/** Playwright's Node-side loader is for the real binary; here the two lines it waits for are enough. */
const switchesWithValue = new Set(['-r', '--require']);

function split(words) {
  const switches = {};
  const rest = [];
  let target;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (target === undefined && switchesWithValue.has(word)) {
      index += 1;
      continue;
    }
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (match) switches[match[1]] = match[2] ?? '';
    if (!match && target === undefined) target = word;
    else if (target !== undefined) rest.push(word);
  }
  return { switches, target: target ?? '.', rest };
}

function rootOf(folder) {
  let root = folder;
  while (!fs.existsSync(path.join(root, 'package.json')) && path.dirname(root) !== root) root = path.dirname(root);
  return root;
}

/** @param {string[]} words process.argv without node and script @param {NodeJS.ProcessEnv} environment @returns {Boot} */
function readCommandLine(words, environment) {
  const { switches, target, rest } = split(words);
  const entry = path.resolve(target);
  const isFolder = fs.statSync(entry).isDirectory();
  const root = rootOf(isFolder ? entry : path.dirname(entry));
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    root,
    manifest,
    main: isFolder ? path.resolve(entry, manifest.main ?? 'index.js') : entry,
    switches,
    argv: [target, ...rest],
    version: `${require('electron/package.json').version}-stand-in`,
    driven: 'remote-debugging-port' in switches && 'inspect' in switches,
    headless: environment.TIPKEEP_STAND_IN_HEADLESS === '1',
  };
}

module.exports = { readCommandLine };
