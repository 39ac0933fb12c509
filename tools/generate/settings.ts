import { type Setting, settingsTable } from '../../platform/config/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';
import { bothLanguages } from './sentences.ts';

/** docs/reference/settings.md: every environment variable. */
export const settingsPage: GeneratedPage = {
  path: 'docs/reference/settings.md',
  make() {
    const settings: [string, Setting<unknown>][] = Object.entries(settingsTable);
    const rows = settings.map(([name, setting]) => {
      const { en, fr } = bothLanguages(`settings.${name}`);
      return [
        code(setting.variable),
        code(setting.type),
        setting.default === undefined ? '' : code(setting.default),
        notes(setting),
        `${en}<br>*${fr}*`,
      ];
    });
    return page(
      'Settings',
      'All settings come from the environment and are checked at start, all faults at once. Without any, `npm start` runs a demo platform.',
      table(['Variable', 'Takes', 'Default', 'Notes', 'What for'], rows),
    );
  },
};

const notes = (setting: Setting<unknown>): string =>
  [setting.requiredInProduction ? 'required in production' : '', setting.secret ? 'secret: never shown or logged' : '']
    .filter((note) => note !== '')
    .join('; ');
