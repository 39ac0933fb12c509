import type { ComponentChildren, JSX } from 'preact';
import { IslandWords } from './island-words.tsx';

/**
 * A part of the page that follows the server. With the `live-status` island, an event `changed` from `url` makes it fetch `fragmentUrl` (HTML of the new content,
 * see `renderFragment`) or, when there is none, say that the page changed and offer to reload it.
 */
export function LiveStatus({
  url,
  fragmentUrl,
  children,
}: {
  url: string;
  fragmentUrl?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div data-island="live-status" data-live-url={url} data-fragment-url={fragmentUrl}>
      <IslandWords prefix="live" />
      <div data-live-content="">{children}</div>
      <div class="live" role="status" />
    </div>
  );
}
