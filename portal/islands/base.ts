import { Button, createAll, ErrorSummary } from 'govuk-frontend';

/** On every page: moves the focus to the error summary, ignores double presses, closes open menus. The page works without it. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(ErrorSummary);
createAll(Button, { preventDoubleClick: true });
closeMenusOutside();

/** A menu (`details` marked so) closes on Escape and on a press elsewhere. */
function closeMenusOutside(): void {
  const openMenus = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('details[data-closes-outside][open]')];
  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
