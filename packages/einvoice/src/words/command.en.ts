import type fr from './command.fr.ts';

/** What the command line says. */
const command: { readonly [Key in keyof typeof fr]: string } = {
  help: `Usage: unisson <command> [options]

Commands on invoices (no database, no account):
  validate FILE…      checks invoices and says all that is wrong
  convert FILE        converts an invoice (UBL, CII, Factur-X, JSON)
  render FILE         makes it a PDF that people can read
  extract FILE        takes out its data and attachments
  explain RULE…       explains a rule

unisson <command> --help says more.
Exit codes: 0 done, all valid; 1 an invoice is invalid; 2 a file is not readable; 64 the command line is wrong.`,
  'validate.help': `Usage: unisson validate [options] FILE…

Checks invoices (UBL, CII, Factur-X) and says all that is wrong, where, and what to do.
FILE: a file, a folder (read whole), a pattern ("batch/**/*.xml"), an archive (.zip, .tar, .tar.gz, .tgz, .gz)
or - for standard input.

  --format FORM       text (default), json, jsonl (one line a file), sarif, html
  --layers LIST       checks to run, parted by commas: structure, en16931, br-fr, extended-ctc-fr, cdar, facturx, chorus-pro
  --profile PROFILE   the checks of a profile: core, fr, chorus-pro-b2g, extended-ctc-fr, facturx-minimum, facturx-basicwl,
                      facturx-basic, facturx-en16931, facturx-extended, lifecycle; by default the one the content claims
  --lang fr|en        language (by default the terminal's: UNISSON_LANG, LANG)
  --all               shows mere notes too
  --most N            findings shown of a file in text and html (100); the others are counted
  --rules-url ADDRESS where the pages of rules are, {rule} in it standing for the rule (or UNISSON_RULES_URL)
  -o, --output FILE   writes the report into a file
  --fix               shows what can be repaired without changing the meaning and writes the result to FILE.fixed.xml
  --in-place          with --fix: replaces the file itself
  --force             with --fix: replaces a FILE.fixed.xml that exists
  --watch             starts over whenever something changes
  -h, --help          this help

Exit codes: 0 all valid; 1 at least one invoice is invalid; 2 at least one file is not readable or refused;
64 the command line is wrong.

Examples:
  unisson validate invoice.xml
  unisson validate batch/ --format jsonl > verdicts.jsonl
  unisson validate batch.zip --profile chorus-pro-b2g --format html -o report.html
  cat invoice.pdf | unisson validate -`,
  'convert.help': `Usage: unisson convert [options] --to FORM FILE

Converts an invoice and tells everything that could not be carried.

  --to FORM           ubl, cii, facturx (a PDF), json
  --profile PROFILE   of Factur-X: minimum, basic-wl, basic, en16931, extended, extended-ctc-fr; by default the smallest that
                      is enough
  --release VERSION   of CII: D16B, D22B (default)
  --xml               with facturx: the XML alone, without PDF
  -o, --output FILE   where to write (standard output by default)
  --force             replaces a file that exists
  --lang fr|en        language
  -h, --help          this help

Exit codes: 0 done; 1 done, but the result is faulty; 2 not readable or nothing written; 64 the command line is wrong.`,
  'render.help': `Usage: unisson render [options] FILE

Makes an invoice a PDF that people can read (PDF/A-3), its data attached.

  -o, --output FILE   where to write (by default beside the invoice, as .pdf; - for standard output)
  --force             replaces a file that exists
  --lang fr|en        language of the document
  -h, --help          this help

Exit codes: 0 done; 2 not readable or nothing written; 64 the command line is wrong.`,
  'extract.help': `Usage: unisson extract [options] FILE

Takes the XML data and the attachments out of an invoice (Factur-X PDF, UBL, CII). Names are made harmless.

  --to FOLDER         where to write (the current folder by default)
  --list              only shows sizes and names
  --force             replaces files that exist
  --lang fr|en        language
  -h, --help          this help

Exit codes: 0 done; 2 not readable, nothing in it or nothing written; 64 the command line is wrong.`,
  'explain.help': `Usage: unisson explain [options] RULE…

Explains rules by their names (BR-CO-10, BR-FR-05…): what they say, what to do, their terms, their source.

  --format FORM       text (default) or json
  --rules-url ADDRESS where the pages of rules are (or UNISSON_RULES_URL)
  --list              all rules
  --lang fr|en        language
  -h, --help          this help

Exit codes: 0 done; 64 unknown rule or wrong command line.`,
  'usage.unknown-command': 'Unknown command: {command}',
  'usage.unknown-option': 'Unknown option: {option}',
  'usage.option-value': 'The option {option} is not used rightly (a value is missing, or is one too many).',
  'usage.choice': '{option} cannot be “{value}”; it can be: {choices}',
  'usage.number': '{option} takes a whole number, not “{value}”.',
  'usage.missing': 'Say on what.',
  'usage.too-many': 'One at a time: “{operand}” is one too many.',
  'usage.several': '“{operand}” holds several documents; give only one.',
  'usage.required': '{option} is missing.',
  'usage.together': '{option} and {other} do not go together.',
  'usage.needs': '{option} asks for {other}.',
  'usage.hint': '“unisson {command} --help” says more.',
  progress: '{done}/{total} files, {rate} a second',
  'archive.left-aside':
    '{archive}: {count} other file left aside (neither .xml nor .pdf) | {archive}: {count} other files left aside (neither .xml nor .pdf)',
  'watch.waiting': 'Waiting for changes; Ctrl-C to stop.',
  'output.failed': 'The report cannot be written to {path}: {reason}',
  'save.exists': '{path} exists already; --force replaces it.',
  'save.failed': '{path} could not be written: {reason}',
  'save.done': '{path}: written',
  'fix.offered': '{place}: {code}, “{before}” becomes “{after}”: {why}',
  'fix.nowhere': '{file} is no file by itself: the repair is shown, not written.',
  'fix.not-in-pdf': '{file}: a PDF is not repaired in place; without --in-place its repaired XML is written beside it.',
  'convert.losses': '{file}: {count} point of the conversion to look at | {file}: {count} points of the conversion to look at',
  'extract.nothing': '{file} holds no other file.',
  'explain.unknown': 'Unknown rule: {rule}. “unisson explain --list” gives them all.',
  'explain.near': 'Unknown rule: {rule}. Perhaps: {rules}',
  'explain.source': 'Source: {source}; check: {layer}',
  'explain.reading': 'Said by the reading of the file, before any rule.',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'information',
};

export default command;
