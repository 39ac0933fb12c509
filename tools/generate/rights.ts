import { type Right, rights } from '../../domain/rights/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';

/** docs/reference/rights.md: who may do what. */
export const rightsPage: GeneratedPage = {
  path: 'docs/reference/rights.md',
  make() {
    const all: [string, Right][] = Object.entries(rights);
    return page(
      'Rights',
      'Made from `domain/rights/rights.ts`, the one table that every operation checks. `party` is either side of the paper, each through its own space; ' +
        '`member` means whoever belongs to the structure acted for; `anyone` means whoever is signed in. To have `write` in a space is to have `read` too. Where roles are named, only they may, whatever their spaces; managers hold the space `organisation` by their role.',
      table(
        ['Action', 'Must be', 'Role', 'Space', 'Level'],
        all.map(([name, right]) => [
          code(name),
          right.relation,
          right.roles?.join(', ') ?? 'any',
          right.space ? code(right.space) : right.relation === 'member' || right.relation === 'anyone' ? '' : 'the side’s own',
          right.level,
        ]),
      ),
    );
  },
};
