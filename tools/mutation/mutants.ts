import { type TreeNode, treeOf } from './syntax-tree.ts';

/** What kind of thing is changed. */
export type MutantKind =
  | 'comparison'
  | 'arithmetic'
  | 'logic'
  | 'condition'
  | 'negation'
  | 'number'
  | 'text'
  | 'boolean'
  | 'pattern'
  | 'array'
  | 'returned'
  | 'call'
  | 'statement';

/** One change of one place in a file. */
export interface Mutant {
  kind: MutantKind;
  start: number;
  end: number;
  by: string;
  /** From 1. */
  line: number;
  was: string;
}

type Add = (kind: MutantKind, start: number, end: number, by: string) => undefined;

const BINARY: Readonly<Record<string, readonly [MutantKind, readonly string[]]>> = {
  '===': ['comparison', ['!==']],
  '!==': ['comparison', ['===']],
  '<': ['comparison', ['<=', '>=']],
  '<=': ['comparison', ['<', '>']],
  '>': ['comparison', ['>=', '<=']],
  '>=': ['comparison', ['>', '<']],
  '+': ['arithmetic', ['-']],
  '-': ['arithmetic', ['+']],
  '*': ['arithmetic', ['/']],
  '/': ['arithmetic', ['*']],
  '%': ['arithmetic', ['*']],
  '**': ['arithmetic', ['*']],
  '<<': ['arithmetic', ['>>']],
  '>>': ['arithmetic', ['<<']],
  '&': ['arithmetic', ['|']],
  '|': ['arithmetic', ['&']],
  '&&': ['logic', ['||']],
  '||': ['logic', ['&&']],
  '??': ['logic', ['&&']],
};

/** Methods and their opposites. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  trim: 'toString',
  min: 'max',
  max: 'min',
  plus: 'minus',
  minus: 'plus',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
};

/** Between two nodes stands an operator, perhaps with comments or parentheses around it. */
function operatorPlace(text: string, left: TreeNode, right: TreeNode, operator: string): number {
  return text.slice(left.end, right.start).indexOf(operator) + left.end;
}

function mutateBinary(text: string, node: TreeNode, add: Add): undefined {
  const operator = String(node.field('operator'));
  const [left, right] = [node.child('left'), node.child('right')];
  const known = BINARY[operator];
  if (known === undefined || left === undefined || right === undefined) return;
  const isText = operator === '+' && [left, right].some(({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral');
  const start = operatorPlace(text, left, right, operator);
  if (!isText) for (const by of known[1]) add(known[0], start, start + operator.length, by);
}

function mutateCondition(node: TreeNode, add: Add): undefined {
  const test = node.child('test');
  if (test === undefined) return;
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') add('condition', test.start, test.end, 'true');
  add('condition', test.start, test.end, 'false');
}

function mutateCall(text: string, node: TreeNode, add: Add): undefined {
  const property = node.child('callee')?.child('property');
  const name = property === undefined ? '' : text.slice(property.start, property.end);
  const by = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (property !== undefined && by !== undefined) add('call', property.start, property.end, by);
}

function mutateReturned(node: TreeNode, add: Add): undefined {
  const value = node.type === 'ReturnStatement' ? node.child('argument') : node.child('body');
  if (value === undefined || value.type === 'BlockStatement' || value.type === 'Identifier') return;
  if (value.type === 'BooleanLiteral' || value.type === 'NumericLiteral' || value.type === 'StringLiteral') return;
  add('returned', value.start, value.end, 'undefined');
}

function mutatePattern(text: string, node: TreeNode, add: Add): undefined {
  const source = text.slice(node.start, node.end);
  const flags = source.lastIndexOf('/');
  if (source.startsWith('/^')) add('pattern', node.start + 1, node.start + 2, '');
  if (source[flags - 1] === '$' && source[flags - 2] !== '\\') add('pattern', node.start + flags - 1, node.start + flags, '');
  for (const { index, 0: sign } of source.matchAll(/(?<=[\])\w.])[+*?](?![?:=!<])/g))
    add('pattern', node.start + index, node.start + index + 1, sign === '*' ? '+' : '*');
}

function mutateNode(text: string, node: TreeNode, field: string, add: Add): undefined {
  const { type, start, end } = node;
  switch (type) {
    case 'BinaryExpression':
      return mutateBinary(text, node, add);
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
    case 'ForStatement':
      return mutateCondition(node, add);
    case 'UnaryExpression':
      if (node.field('operator') === '!' || node.field('operator') === '-') add('negation', start, start + 1, '');
      return;
    case 'UpdateExpression':
      return add(
        'arithmetic',
        start,
        end,
        text.slice(start, end).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')),
      );
    case 'AssignmentExpression':
      if (node.field('operator') === '+=' || node.field('operator') === '-=')
        add(
          'arithmetic',
          start,
          end,
          text.slice(start, end).replace(/[+-]=/, (sign) => (sign === '+=' ? '-=' : '+=')),
        );
      return;
    case 'BooleanLiteral':
      return add('boolean', start, end, text.slice(start, end) === 'true' ? 'false' : 'true');
    case 'NumericLiteral':
      return field === 'key' ? undefined : add('number', start, end, `(${text.slice(start, end)} + 1)`);
    case 'BigIntLiteral':
      return add('number', start, end, `(${text.slice(start, end)} + 1n)`);
    case 'StringLiteral':
      return field === 'key' ? undefined : add('text', start, end, end - start > 2 ? "''" : "'mutated'");
    case 'RegExpLiteral':
      return mutatePattern(text, node, add);
    case 'ArrayExpression':
      return node.children.length > 0 ? add('array', start, end, '[]') : undefined;
    case 'CallExpression':
      return mutateCall(text, node, add);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return mutateReturned(node, add);
    case 'ExpressionStatement': {
      const { type: expression } = node.child('expression') ?? node;
      return expression === 'CallExpression' || expression === 'AssignmentExpression' ? add('statement', start, end, ';') : undefined;
    }
    default:
  }
}

/** Imports, types and the like, where nothing is computed. */
const isSilent = (type: string): boolean =>
  type.startsWith('Ts') ? !/^Ts(As|NonNull|Satisfies|Const)/.test(type) : type.startsWith('Import') || type === 'ExportAllDeclaration';

/** Every mutant of a text, in the order of their places. */
export function mutantsOf(text: string): Mutant[] {
  const found: Mutant[] = [];
  const add: Add = (kind, start, end, by) => {
    const was = text.slice(start, end);
    if (was !== by && start >= 0) found.push({ kind, start, end, by, line: text.slice(0, start).split('\n').length, was });
    return undefined;
  };
  const walk = (node: TreeNode, field: string): void => {
    if (isSilent(node.type) || field === 'source') return;
    mutateNode(text, node, field, add);
    for (const [name, child] of node.children) walk(child, name);
  };
  walk(treeOf(text), '');
  return found.sort((a, b) => a.start - b.start);
}

/** The text with one place changed. */
export function mutated(text: string, { start, end, by }: Mutant): string {
  return text.slice(0, start) + by + text.slice(end);
}
