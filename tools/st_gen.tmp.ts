import { structureTables } from './generate/structure.ts';
import { writeFileSync } from 'node:fs'; import {gzipSync,brotliCompressSync} from 'node:zlib';
for (const p of structureTables) { const t=await p.make(); writeFileSync('/work/main/'+p.path,t); console.log(p.path,t.length,gzipSync(t,{level:9}).length,brotliCompressSync(t).length); }
