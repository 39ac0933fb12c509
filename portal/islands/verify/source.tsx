import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../page-words.ts';
import type { ToldFinding } from '../verdict/messages.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { lineStartsOf, mostLines, piecesOf, shownLine } from './source-lines.ts';

/** Height of a line in pixels; the style sheet says the same. */
const rowHeight = 22;
/** Lines drawn beyond what is seen. */
const beyond = 20;
const grave = { error: 0, warning: 1, info: 2 } as const;

/** A line to go to; a new object each time, so that going twice to the same line works. */
export interface Destination {
  line: number;
}

interface Props {
  say: Words;
  text: string;
  findings: readonly ToldFinding[];
  destination: Destination | undefined;
}

/** The source with its findings marked. Only the lines in sight are in the page, so that a hundred thousand of them scroll like ten. */
export function Source({ say, text, findings, destination }: Props): JSX.Element {
  const starts = useMemo(() => lineStartsOf(text), [text]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ from: 0, count: 60 });
  const [current, setCurrent] = useState<number>();

  const look = (): void => {
    const { scrollTop = 0, clientHeight = 600 } = box.current ?? {};
    const from = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
    setSeen({ from, count: Math.ceil(clientHeight / rowHeight) + 2 * beyond });
  };
  const go = (line: number): void => {
    setCurrent(line);
    if (box.current) box.current.scrollTop = Math.max(0, (line - 1) * rowHeight - box.current.clientHeight / 3);
    look();
  };
  useLayoutEffect(() => {
    setCurrent(undefined);
    if (box.current) box.current.scrollTop = 0;
    look();
  }, [text]);
  useEffect(() => {
    if (destination) go(destination.line);
  }, [destination]);
  // The line gone to takes the focus once it is drawn: it is read out, and the keyboard goes on from it.
  useEffect(() => {
    if (current !== undefined) box.current?.querySelector<HTMLElement>(`[data-line="${current}"]`)?.focus({ preventScroll: true });
  }, [current, destination]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = current ?? Math.floor((box.current?.scrollTop ?? 0) / rowHeight) + 1;
    const next = target(event, from, starts.length, [...marks.keys()]);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  const rows = Array.from({ length: Math.max(0, Math.min(seen.count, starts.length - seen.from)) }, (_none, index) => seen.from + index);
  const label = say('source-label', { count: starts.length });
  return (
    <>
      <ScrollRegion look="source" label={label} box={box} onScroll={look} onKeyDown={onKeyDown}>
        <div class="source-all" style={{ height: `${starts.length * rowHeight}px` }}>
          <div class="source-seen" style={{ transform: `translateY(${seen.from * rowHeight}px)` }}>
            {rows.map((index) => (
              <Row
                key={index}
                say={say}
                text={text}
                starts={starts}
                index={index}
                mark={marks.get(index + 1)}
                isCurrent={current === index + 1}
              />
            ))}
          </div>
        </div>
      </ScrollRegion>
      <Said findings={findings} line={current} />
      <p class="muted source-help">
        {say('source-help')}
        {starts.length === mostLines && ` ${say('source-cut', { count: mostLines })}`}
      </p>
    </>
  );
}

/** What was found on the line gone to, under the source: nobody has to go back to read it. */
function Said({ findings, line }: { findings: readonly ToldFinding[]; line: number | undefined }): JSX.Element | null {
  const list = useRef<HTMLUListElement>(null);
  // On a phone this stands below the screen: it is brought into sight, with the source above it.
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [line]);
  const here = findings.filter((finding) => finding.line === line);
  if (line === undefined || here.length === 0) return null;
  return (
    <ul class="source-said" ref={list}>
      {here.map((finding, index) => (
        <li key={index} class={`source-said-${finding.severity}`}>
          <strong>{finding.message}</strong> {finding.remedy}
        </li>
      ))}
    </ul>
  );
}

function Row(props: {
  say: Words;
  text: string;
  starts: readonly number[];
  index: number;
  mark: ToldFinding | undefined;
  isCurrent: boolean;
}): JSX.Element {
  const { say, text, starts, index, mark, isCurrent } = props;
  const line = index + 1;
  const classes = ['source-line', mark && `source-${mark.severity}`, isCurrent && 'source-current'].filter(Boolean).join(' ');
  return (
    <div class={classes} data-line={line} tabIndex={-1} title={mark?.message}>
      <span class="source-number">{line}</span>
      {mark && <span class="govuk-visually-hidden">{`(${say(`marked.${mark.severity}`)}) `}</span>}
      <code>
        {piecesOf(shownLine(text, starts, index, mark?.column)).map(([kind, piece], at) =>
          kind === 'text' ? (
            piece
          ) : (
            <span key={at} class={`source-${kind}`}>
              {piece}
            </span>
          ),
        )}
      </code>
    </div>
  );
}

/** The gravest finding of each line, in the order of the lines. */
function marksOf(findings: readonly ToldFinding[]): Map<number, ToldFinding> {
  const marks = new Map<number, ToldFinding>();
  for (const finding of findings) {
    if (finding.line === undefined) continue;
    const known = marks.get(finding.line);
    if (known === undefined || grave[finding.severity] < grave[known.severity]) marks.set(finding.line, finding);
  }
  return new Map([...marks].sort(([one], [other]) => one - other));
}

/** Where a key leads from a line; undefined for keys that lead nowhere. */
function target({ key, shiftKey }: KeyboardEvent, from: number, lines: number, marked: readonly number[]): number | undefined {
  const within = (line: number): number => Math.min(lines, Math.max(1, line));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + 20);
    case 'PageUp':
      return within(from - 20);
    case 'Home':
      return 1;
    case 'End':
      return lines;
    case 'e':
    case 'E':
      return shiftKey ? marked.findLast((line) => line < from) : marked.find((line) => line > from);
    default:
      return undefined;
  }
}
