#!/usr/bin/env node
// Runs the TypeScript source as it stands, so that there is no built copy to fall behind it.
import module from 'node:module';
import { register } from 'tsx/esm/api';

// The library of schemas has 700 files. Loaded before there is anything to translate, they take a third of the time.
await Promise.all(
  ['typebox', 'typebox/compile', 'typebox/format', 'typebox/system', 'typebox/value'].map(
    (name) => import(name),
  ),
);
register();
module.register('./resolve-source.mjs', import.meta.url);
await import('../src/main.ts');
