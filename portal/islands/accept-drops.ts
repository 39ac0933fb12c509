/** Lets files be dropped on a zone. */
export function acceptDrops(zone: HTMLElement, take: (files: Iterable<File>) => void): void {
  const over = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    zone.classList.toggle('drop-zone-over', inside);
  };
  zone.addEventListener('dragover', (event) => over(event, true));
  zone.addEventListener('dragleave', (event) => over(event, event.relatedTarget instanceof Node && zone.contains(event.relatedTarget)));
  zone.addEventListener('drop', (event) => {
    over(event, false);
    take(event.dataTransfer?.files ?? []);
  });
}
