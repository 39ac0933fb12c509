import { catalogue } from '../../packages/einvoice/src/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';

/** docs/reference/rules.md: every rule an invoice is held against. */
export const rulesPage: GeneratedPage = {
  path: 'docs/reference/rules.md',
  make() {
    const rules = catalogue();
    return page(
      'Rules',
      `Made from the catalogue of \`packages/einvoice\`: ${rules.length} rules. An \`error\` refuses the deposit, a \`warning\` is shown and lets it through. Rules bear their official id where they have one.`,
      table(
        ['Rule', 'Severity', 'Business terms', 'Source'],
        rules.map((rule) => [code(rule.id), rule.severity, rule.terms.join(', '), rule.source]),
      ),
    );
  },
};
