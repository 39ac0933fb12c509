import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons.tsx';
import { IslandWords } from './island-words.tsx';

/**
 * Frame around a file input, within a working upload form. With the `drop-zone` island, files dropped or chosen are sent one by one, each with its progress
 * and verdict; without it, the form is sent whole. `uploadUrl` answers each file with JSON (see `portal/islands/upload-answer.ts`).
 */
export function DropZone({
  uploadUrl,
  maxBytes,
  children,
}: {
  uploadUrl: string;
  maxBytes: number;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div data-island="drop-zone" data-upload-url={uploadUrl} data-max-bytes={maxBytes}>
      <IslandWords prefix="drop-zone" />
      <div class="drop-zone">
        <Icon name="upload" />
        {children}
      </div>
      <p class="drop-summary" role="status" hidden />
      <ul class="drop-list" hidden />
    </div>
  );
}
