import { readFileSync } from 'node:fs';
import { registerHooks, setSourceMapsSupport } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

/**
 * Lets Node load `.tsx` directly: `node --import ./run/tsx-hook.ts …`. Node strips types by itself but knows no JSX, and the
 * pages rendered on the server are JSX. Line numbers of stack traces stay true through an inline source map.
 */
setSourceMapsSupport(true);
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.tsx')) return nextLoad(url, context);
    return { format: 'module', source: compileTsx(fileURLToPath(url)), shortCircuit: true };
  },
});

function compileTsx(path: string): string {
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    lang: 'tsx',
    sourceType: 'module',
    jsx: { runtime: 'automatic', importSource: 'preact' },
    typescript: { onlyRemoveTypeImports: true },
    sourcemap: true,
  });
  if (errors.length > 0) throw new SyntaxError(`${path}\n${errors.map((error) => error.codeframe ?? error.message).join('\n')}`);
  if (map === undefined) return code;
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
}
