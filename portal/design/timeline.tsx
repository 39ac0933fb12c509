import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';
import { useWords } from './words.ts';

/** One step in the life of a paper. */
export interface TimelineStep {
  /** Status or act. */
  title: ComponentChildren;
  /** As read: “21 novembre 2026 à 14:05”. */
  date: string;
  /** As machines read it: ISO 8601. */
  instant: string;
  actor?: ComponentChildren | undefined;
  comment?: ComponentChildren | undefined;
  /** More about the step: order number, attached files. */
  more?: ComponentChildren | undefined;
  icon?: IconName | undefined;
}

/** The tracking of a paper, in the order given; `current` is the index of the step it stands at. */
export function Timeline({
  steps,
  current,
  label,
}: {
  steps: readonly TimelineStep[];
  current?: number | undefined;
  label: string;
}): JSX.Element {
  const say = useWords();
  return (
    <ol class="timeline" aria-label={label}>
      {steps.map((step, index) => (
        <li key={`${step.instant}-${index}`} aria-current={index === current ? 'step' : undefined}>
          <span class="timeline-mark">
            <Icon name={step.icon ?? 'dot'} />
          </span>
          <div class="timeline-body">
            <p class="timeline-title">
              {step.title}
              {index === current && <span class="govuk-visually-hidden"> ({say('timeline.now')})</span>}
            </p>
            <p class="timeline-when">
              <time dateTime={step.instant}>{step.date}</time>
              {step.actor !== undefined && <span> · {step.actor}</span>}
            </p>
            {step.comment !== undefined && (
              <blockquote class="timeline-comment">
                <span class="govuk-visually-hidden">{say('timeline.comment')} </span>
                {step.comment}
              </blockquote>
            )}
            {step.more !== undefined && <div>{step.more}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
