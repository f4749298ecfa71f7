#!/usr/bin/env node
// Runs the TypeScript source as it stands, so that there is no built copy to fall behind it.
import { register } from 'tsx/esm/api';

register();
await import('../src/main.ts');
