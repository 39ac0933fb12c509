import { catalogue, type ExplainLanguage, sentencesOf } from '../../packages/einvoice/src/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';

const layers: Readonly<Record<string, Readonly<Record<ExplainLanguage, string>>>> = {
  en16931: { fr: 'EN 16931', en: 'EN 16931' },
  'br-fr': { fr: 'Règles françaises (BR-FR)', en: 'French rules (BR-FR)' },
  'extended-ctc-fr': { fr: 'Profil EXTENDED-CTC-FR', en: 'Profile EXTENDED-CTC-FR' },
  cdar: { fr: 'Messages de cycle de vie (CDAR)', en: 'Life-cycle messages (CDAR)' },
  facturx: { fr: 'Profils Factur-X', en: 'Factur-X profiles' },
  'chorus-pro': { fr: 'Contrôles du secteur public', en: 'Controls of the public sector' },
};

const texts = {
  fr: {
    title: 'Règles',
    head: ['Règle', 'Gravité', 'Syntaxes', 'Termes', 'Ce qui ne va pas', 'Que faire'],
    introduction: (count: number) =>
      `Tiré du catalogue de \`packages/einvoice\` : ${count} règles. Une \`error\` refuse le document, un \`warning\` est montré et le laisse passer, une \`info\` ne demande rien. Les accolades tiennent la place des valeurs. [In English](rules.md).`,
  },
  en: {
    title: 'Rules',
    head: ['Rule', 'Severity', 'Syntaxes', 'Terms', 'What is wrong', 'What to do'],
    introduction: (count: number) =>
      `Made from the catalogue of \`packages/einvoice\`: ${count} rules. An \`error\` refuses the document, a \`warning\` is shown and lets it through, an \`info\` asks for nothing. Braces stand for values. [En français](rules.fr.md).`,
  },
} as const;

const nothing = { message: '', remedy: '' };

function rulesIn(language: ExplainLanguage, path: string): GeneratedPage {
  return {
    path,
    make() {
      const rules = catalogue();
      const { title, head, introduction } = texts[language];
      const sections = Object.entries(layers).flatMap(([layer, names]) => {
        const own = rules.filter((rule) => rule.layer === layer);
        if (own.length === 0) return [];
        const rows = own.map((rule) => {
          const { message, remedy } = sentencesOf(rule.id, language) ?? nothing;
          return [
            `<a id="${layer}-${rule.id.toLowerCase()}"></a>${code(rule.id)}`,
            rule.severity,
            rule.syntaxes.join(', '),
            rule.terms.join(', '),
            message,
            remedy,
          ];
        });
        return [`## ${names[language]}`, `${own[0]?.source} : ${own.length}`, table(head, rows)];
      });
      return page(title, introduction(rules.length), ...sections);
    },
  };
}

/** docs/reference/rules.md and rules.fr.md: every rule a document is held against. */
export const rulesPages: readonly GeneratedPage[] = [rulesIn('en', 'docs/reference/rules.md'), rulesIn('fr', 'docs/reference/rules.fr.md')];

/** packages/einvoice/catalogue.json: the same for machines, in both languages. */
export const catalogueFile: GeneratedPage = {
  path: 'packages/einvoice/catalogue.json',
  make() {
    const rules = catalogue().map((rule) => {
      const [fr, en] = [sentencesOf(rule.id, 'fr') ?? nothing, sentencesOf(rule.id, 'en') ?? nothing];
      return JSON.stringify({ ...rule, message: { fr: fr.message, en: en.message }, remedy: { fr: fr.remedy, en: en.remedy } });
    });
    return `[\n${rules.join(',\n')}\n]\n`;
  },
};
