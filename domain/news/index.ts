/** News: what a room wants people told, without knowing how. All that others may import. */
export type { News, NewsKind, Reader } from './news.ts';
export { newsKinds, tell } from './news.ts';
