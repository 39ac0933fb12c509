import { h, render } from 'preact';
import { Results, type ResultsProps } from './results.tsx';

/** Draws the results of a check, in place of those drawn before. */
export function drawResults(place: HTMLElement, props: ResultsProps): void {
  render(h(Results, props), place);
}
