import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../page-words.ts';
import type { ReportFormat } from '../verdict/messages.ts';
import { Findings } from './findings.tsx';
import { Fixes } from './fixes.tsx';
import { Paper } from './paper.tsx';
import type { Verified } from './paper-of-file.ts';
import { Reports } from './reports.tsx';
import { type Destination, Source } from './source.tsx';
import { Summary } from './summary.tsx';
import { Tabs } from './tabs.tsx';

export interface ResultsProps {
  say: Words;
  verified: Verified;
  onApply: (chosen: readonly number[]) => void;
  onReport: (format: ReportFormat) => void;
}

/** All there is to see of a file that was judged. */
export function Results({ say, verified, onApply, onReport }: ResultsProps): JSX.Element {
  const { judged } = verified;
  const [view, setView] = useState('source');
  const [destination, setDestination] = useState<Destination>();
  const views = useRef<HTMLDivElement>(null);
  useEffect(() => setDestination(undefined), [verified]);
  const goTo = (line: number): void => {
    setView('source');
    setDestination({ line });
    views.current?.scrollIntoView({ block: 'nearest' });
  };
  const hasViews = judged.source !== undefined || judged.invoice !== undefined;
  const source =
    judged.source === undefined ? (
      <p>{say('no-source')}</p>
    ) : (
      <Source say={say} text={judged.source} findings={judged.findings} destination={destination} />
    );
  const paper =
    judged.invoice === undefined ? <p>{say('no-paper')}</p> : <Paper say={say} invoice={judged.invoice} lineCount={judged.lineCount} />;
  return (
    <>
      <Summary say={say} verified={verified} />
      <div class={hasViews ? 'verify-columns' : undefined}>
        <div class="verify-said">
          <Fixes say={say} verified={verified} onApply={onApply} onLine={goTo} />
          <Findings say={say} judged={judged} onLine={goTo} />
          <Reports say={say} onReport={onReport} />
        </div>
        {hasViews && (
          <div class="verify-views" ref={views}>
            <Tabs
              label={say('views')}
              open={view}
              onOpen={setView}
              tabs={[
                { id: 'source', label: say('source'), content: source },
                { id: 'paper', label: say('paper'), content: paper },
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}
