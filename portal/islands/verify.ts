import { startVerify } from './verify/start.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-island="verify"]')) startVerify(root);
