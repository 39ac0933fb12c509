import type { NewsKind } from '#domain/news';
import type { Grant } from '#domain/rights';
import { managers } from '#domain/rights';

/** Kinds of news that somebody with these grants may ever be told of, in the order they are shown. */
export function kindsConcerning(grants: readonly Grant[]): readonly NewsKind[] {
  const isManager = grants.some(({ role }) => managers.some((one) => one === role));
  const kinds: (NewsKind | false)[] = [
    grants.some(({ spaces }) => spaces['invoices-issued'] !== undefined) && 'invoices-issued',
    grants.some(({ spaces }) => spaces['invoices-received'] !== undefined) && 'invoices-received',
    isManager && 'requests',
    grants.length > 0 && 'structure',
  ];
  return kinds.filter((kind) => kind !== false);
}
