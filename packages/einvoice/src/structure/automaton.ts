import type { Automaton, Place, StructureType } from './type.ts';

interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Compiles an expression such as `(a!|(b!,#~*)!)+`; `reference` finds the element for a name. */
export function automatonOf(expression: string, reference: (written: string) => { symbol: number; type: StructureType }): Automaton {
  const places: Place[] = [];
  const follow: Set<number>[] = [new Set()];
  let at = 0;

  function link(from: readonly number[], to: readonly number[]): void {
    for (const place of from) for (const next of to) follow[place + 1]?.add(next);
  }

  function often(part: Part): Part {
    const mark = expression.charAt(at);
    if (mark === '!' || mark === '+' || mark === '*') at++;
    if (mark === '+' || mark === '*') link(part.last, part.first);
    return mark === '!' || mark === '+' ? part : { ...part, nullable: true };
  }

  function group(): Part {
    at++;
    let whole: Part | undefined;
    for (;;) {
      const part = item();
      const separator = expression.charAt(at++);
      whole = whole === undefined ? part : pending === '|' ? either(whole, part) : after(whole, part);
      if (separator === ')') return often(whole);
      pending = separator;
    }
  }

  function after(left: Part, right: Part): Part {
    link(left.last, right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    };
  }

  let pending = '';
  function item(): Part {
    if (expression.charAt(at) === '(') {
      const outer = pending;
      pending = '';
      const part = group();
      pending = outer;
      return part;
    }
    const written = /^[^!*+|,()]+/.exec(expression.slice(at))?.[0] ?? '';
    at += written.length;
    if (written.startsWith('#')) {
      places.push({ symbol: -1, type: undefined, other: written.replace(/[#~]/g, ''), lax: written.endsWith('~') });
    } else places.push({ ...reference(written), other: '', lax: false });
    follow.push(new Set());
    const place = [places.length - 1];
    return often({ nullable: false, first: place, last: place });
  }

  const whole = item();
  const accept = follow.map((_, state) => (state === 0 ? whole.nullable : whole.last.includes(state - 1)));
  for (const place of whole.first) follow[0]?.add(place);
  return { places, follow: follow.map((set) => [...set]), accept };
}

function either(left: Part, right: Part): Part {
  return { nullable: left.nullable || right.nullable, first: [...left.first, ...right.first], last: [...left.last, ...right.last] };
}
