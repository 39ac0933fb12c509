import {
  applyFixes,
  checkDocument,
  convert,
  explain,
  type Finding,
  proposeFixes,
  readInvoice,
  type Verdict,
  type VerdictLayer,
} from '#einvoice';
import { embedInPdf } from '../../packages/einvoice/src/pdf/embed.ts';
import { reportFormats, writeReport } from '../../packages/einvoice/src/report/index.ts';
import { decodeXml } from '../../packages/einvoice/src/read/xml/decode.ts';
import type { Tried } from './documents.ts';
import type { Random } from './random.ts';

/** What must hold of every document; thrown where it does not. */
export class Broken extends Error {}

const LAYERS: readonly VerdictLayer[] = ['structure', 'en16931', 'br-fr', 'extended-ctc-fr', 'facturx', 'cdar', 'chorus-pro'];
/** Findings a document may have, for each of its bytes and besides. */
const FINDINGS_PER_BYTE = 1;
const FINDINGS_BESIDES = 600;

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}

/** Seconds of processor that one call may take. */
const LONGEST = 1;

const processorSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** Calls the engine, and holds it to its time. */
export function inTime<Result>(call: () => Result): Result {
  const from = processorSeconds();
  const result = call();
  const took = processorSeconds() - from;
  must(took <= LONGEST, `took ${took.toFixed(1)} s`);
  return result;
}

/** Lengths of the lines of the XML that findings speak of; undefined where it cannot be had. */
function lineLengths(tried: Tried, verdict: Verdict): number[] | undefined {
  const xml = tried.kind === 'pdf' ? verdict.document?.xml : tried.bytes;
  if (xml === undefined) return undefined;
  try {
    return decodeXml(xml)
      .text.split('\n')
      .map((line) => line.length);
  } catch {
    return undefined;
  }
}

function checkFindings(findings: readonly Finding[], lines: number[] | undefined, bytes: number): void {
  must(findings.length <= bytes * FINDINGS_PER_BYTE + FINDINGS_BESIDES, `${findings.length} findings on ${bytes} bytes`);
  for (const [index, finding] of findings.entries()) {
    if (finding.where !== undefined && lines !== undefined) {
      const { line, column } = finding.where;
      must(line >= 1 && line <= Math.max(1, lines.length), `${finding.code} at line ${line} of ${lines.length}`);
      must(column >= 1 && column <= (lines[line - 1] ?? 0) + 1, `${finding.code} at column ${column} of ${lines[line - 1]}`);
    }
    must((finding.seen?.length ?? 0) <= 400, `${finding.code} shows ${finding.seen?.length} characters`);
    if (index >= 300) continue;
    for (const language of ['fr', 'en'] as const) {
      const said = explain(finding, language);
      must(said !== undefined && said.message !== '' && said.remedy !== '', `no ${language} words for ${finding.code}`);
    }
  }
}

/** The verdict as plain data. */
function summary({ syntax, container, profile, layers, valid, structure, fired, findings, reading }: Verdict): string {
  return JSON.stringify({ syntax, container, profile, layers, valid, structure, fired, findings, reading });
}

function judged(tried: Tried, layers?: readonly VerdictLayer[]): string {
  const verdict = inTime(() => checkDocument(tried.bytes, layers && { layers }));
  const findings = inTime(() => verdict.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  must(verdict.valid === (errors === 0), `${verdict.valid ? 'valid' : 'not valid'} with ${errors} errors`);
  must(verdict.reading !== 'refused' || errors > 0, 'refused without saying why');
  checkFindings(
    findings,
    findings.length === 0 ? undefined : lineLengths(tried, verdict),
    tried.bytes.length * (tried.kind === 'pdf' ? 1000 : 1),
  );
  return summary(verdict);
}

function repaired(bytes: Uint8Array): void {
  const reading = readInvoice(bytes);
  if (reading.kind !== 'invoice') return;
  const fixes = inTime(() => proposeFixes(reading.document));
  JSON.stringify(fixes);
  const after = readInvoice(applyFixes(reading.document.xml, fixes));
  must(after.kind === 'invoice', 'repaired, and then not read');
}

function converted(bytes: Uint8Array, random: Random): void {
  const target = random.pick(['ubl', 'cii', 'facturx', 'json'] as const);
  const result = inTime(() => convert(bytes, target));
  if (result.kind === 'refused') must(result.findings.length > 0, 'conversion refused without saying why');
  else {
    must(!result.report.some(({ code }) => code === 'CONVERT-UNREADABLE'), 'converted to what cannot be read');
    JSON.stringify([result.report, result.findings]);
  }
}

const INVOICE_FOR_EMBEDDING = Buffer.from(
  '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext></rsm:CrossIndustryInvoice>',
);

/**
 * Puts a document through everything that reads documents. Returns its verdict as text.
 * @throws Broken, or whatever the engine throws
 */
export function tryDocument(tried: Tried, random: Random): string {
  const { bytes, kind } = tried;
  if (kind === 'json') {
    converted(bytes, random);
    return '';
  }
  const said = judged(tried);
  if (random.oneIn(2)) judged(tried, LAYERS);
  const reading = inTime(() => readInvoice(bytes));
  must((reading.kind === 'invoice') === said.endsWith('"reading":"invoice"}'), `read as ${reading.kind}, judged otherwise`);
  if (random.oneIn(4)) repaired(bytes);
  if (random.oneIn(5)) converted(bytes, random);
  if (random.oneIn(16)) reported(bytes, random);
  if (kind === 'pdf' && random.oneIn(4)) embedInPdf(bytes, INVOICE_FOR_EMBEDDING, { replace: random.oneIn(2), timestamp: new Date(0) });
  return said;
}

function reported(bytes: Uint8Array, random: Random): void {
  const verdict = checkDocument(bytes);
  const source = (): string | undefined => (verdict.container === 'pdf' ? undefined : Buffer.from(bytes).toString());
  const report = writeReport([{ file: 'a.xml', verdict, source }], random.pick(reportFormats), {
    language: random.pick(['fr', 'en'] as const),
  });
  must(
    report.length <= 40_000 + verdict.findings.length * 20_000,
    `a report of ${report.length} characters on ${verdict.findings.length} findings`,
  );
}
