import { pageWords } from '../page-words.ts';
import { exampleNames } from '../verdict/messages.ts';
import { acceptDrops } from '../accept-drops.ts';
import { VerifyPage } from './page.ts';

/** Judges what is dropped, chosen, pasted or tried, and shows what was found. Nothing is sent anywhere. */
export function startVerify(root: HTMLElement): void {
  const form = root.querySelector<HTMLElement>('[data-verify-form]');
  const profile = root.querySelector<HTMLSelectElement>('#profile');
  const status = root.querySelector<HTMLElement>('[data-verify-status]');
  const progress = root.querySelector<HTMLProgressElement>('progress');
  const results = root.querySelector<HTMLElement>('[data-verify-results]');
  const input = root.querySelector<HTMLInputElement>('input[type="file"]');
  const zone = root.querySelector<HTMLElement>('.drop-zone');
  const pasted = root.querySelector<HTMLTextAreaElement>('textarea');
  if (!form || !profile || !status || !progress || !results || !input || !zone || !pasted) return;
  const page = new VerifyPage(
    pageWords(root),
    { profile, status, progress, results },
    Number(root.dataset.maxBytes),
    root.dataset.maxSize ?? '',
  );
  form.hidden = false;
  acceptDrops(zone, (files) => void page.file([...files][0]));
  input.addEventListener('change', () => {
    const [file] = [...(input.files ?? [])];
    // Choosing the same file again, once mended, is a change too.
    input.value = '';
    void page.file(file);
  });
  root.querySelector('[data-verify-paste]')?.addEventListener('click', () => void page.text(pasted.value));
  profile.addEventListener('change', () => void page.again());
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
    const name = exampleNames.find((one) => one === button.dataset.example);
    if (name !== undefined) button.addEventListener('click', () => void page.example(name));
  }
}
