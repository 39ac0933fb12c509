/** A whole platform under test: its processes, a client that speaks to it, papers to send. Shared by the crash test and the bench. */
export type { ApiClient } from './api-client.ts';
export { answerJson, apiClient } from './api-client.ts';
export type { Answer, Ask, Question } from './http.ts';
export { httpClient } from './http.ts';
export type { Paper, PaperFormat } from './papers.ts';
export { drawFormat, kindOf, makePaper, sendableTemplates } from './papers.ts';
export type { Part, Place, RunningPart } from './parts.ts';
export { startPart, untilReady } from './parts.ts';
export { fillSmallWorld, makeSmallWorld } from './small-world.ts';
