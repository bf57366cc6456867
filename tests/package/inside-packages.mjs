// What bundled packages carry inside that their own licence files do not name. Kept by hand; a test fails when the package it
// belongs to is no longer bundled.

const mit = (copyright) => `${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** @type {ReadonlyArray<{ name: string, inPackage: string, license: string, text: string }>} */
export const insidePackages = [
  {
    name: 'SQLite',
    inPackage: 'sql.js',
    license: 'public domain',
    text: 'The authors of SQLite have dedicated its code to the public domain. It is compiled to WebAssembly in sqlite.wasm.',
  },
  {
    name: 'Emscripten (run-time parts)',
    inPackage: 'sql.js',
    license: 'MIT',
    text: mit('Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.'),
  },
  {
    name: 'musl (C library)',
    inPackage: 'sql.js',
    license: 'MIT',
    text: mit('Copyright © 2005-2020 Rich Felker, et al.'),
  },
  {
    name: 'base64-arraybuffer',
    inPackage: '@cantoo/pdf-lib',
    license: 'MIT',
    text: mit('Copyright (c) 2012 Niklas von Hertzen'),
  },
  {
    name: 'BLAKE2 reference code',
    inPackage: 'hash-wasm',
    license: 'CC0-1.0, OpenSSL or Apache-2.0, at choice',
    text: 'Copyright 2012, Samuel Neves. Compiled to WebAssembly as a part of Argon2. Used here under CC0-1.0.',
  },
  {
    name: 'BIP39 English word list',
    inPackage: '@scure/bip39',
    license: 'MIT',
    text: mit('Copyright (c) 2013 Pavol Rusnak (python-mnemonic, the reference implementation of BIP-0039)'),
  },
  {
    name: 'zxcvbn dictionaries (common passwords, names, words)',
    inPackage: '@zxcvbn-ts/language-common',
    license: 'MIT',
    text: 'Come with the packages @zxcvbn-ts/language-common and @zxcvbn-ts/language-en, under the licences of these packages, given above with the notices they ask to keep.',
  },
];
