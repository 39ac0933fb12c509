export type Paint = 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim';

const CODES: Readonly<Record<Paint, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
};

/** Puts ANSI colours on text, or leaves it alone. */
export function painter(colour: boolean): (paint: Paint, text: string) => string {
  return (paint, text) => (colour && text !== '' ? `\u001b[${CODES[paint][0]}m${text}\u001b[${CODES[paint][1]}m` : text);
}
