import type { Reading, ReadLimits, SourceDocument, Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import { bindRows, compiledRows } from '../read/bindRows.ts';
import { headlineOf } from '../read/headline.ts';
import { readFinding } from '../read/codes.ts';
import { limitsOf } from '../read/limits.ts';
import { openXml, type OpenXml } from '../read/open.ts';
import { path } from '../rules/engine/path.ts';
import { type Program, type Run, runRules, type Unjudged } from '../rules/engine/run.ts';
import { View } from '../rules/engine/view.ts';
import type { Circumstances } from '../rules/chorus-pro/index.ts';
import type { StructureFault } from '../structure/faults.ts';
import { withoutEchoes } from './echoes.ts';
import { distinct, FindingMaker } from './findings.ts';
import { canJudge, programOf, type SideKit } from './layers.ts';
import { claimedProfile, type Profile, PROFILES } from './profiles.ts';
import type { FiredRule, Layer, Verdict } from './verdict.ts';

/** What to judge a document by. */
export interface CheckOptions {
  /** The layers to run; by default those of the profile. */
  layers?: readonly Layer[];
  /** A named choice of layers; by default the one the content claims. */
  profile?: Profile;
  /** Which release of CII the structure is held against; by default D22B for the French profiles and those of Factur-X, whose standards say so, else D16B as EN 16931 binds it. */
  cii?: 'D16B' | 'D22B';
  /** Layers of the profile that are not wanted here. */
  leaveOut?: readonly Layer[];
  /** Layers wanted besides those of the profile. */
  also?: readonly Layer[];
  limits?: ReadLimits;
  /** What the public sector's platform knows besides the invoice, for the layer `chorus-pro`. */
  platform?: Circumstances;
}

/** Finds the kit for a kind of document; undefined when none is loaded. */
export type Kits = (root: OpenXml['root']) => SideKit | undefined;

const GUIDELINE = path({
  ubl: 'cbc:CustomizationID',
  cii: 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
  cdar: 'cdar:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
});
const PROCESS = path({
  ubl: 'cbc:ProfileID',
  cii: 'rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID',
});

/** How one document is judged. */
interface Plan {
  kit: SideKit;
  layers: readonly Layer[];
  /** Asked for, and not made for this kind of document. */
  unjudged: readonly Layer[];
  program: Program;
  cii: 'D16B' | 'D22B';
}

/** Judges the bytes of an XML document. */
export function checkXml(bytes: Uint8Array, kits: Kits, options: CheckOptions = {}): Verdict {
  let plan: Plan | undefined;
  const opened = openXml(bytes, limitsOf(options.limits), (root, tree) => {
    const kit = kits(root);
    if (kit === undefined) return;
    const layers = layersFor(new View(tree, kit.side), root, options);
    const isD22B = options.layers === undefined && (layers.includes('br-fr') || layers.includes('facturx'));
    const cii = options.cii ?? (isD22B ? 'D22B' : 'D16B');
    kit.prepare?.(layers, cii);
    if (root !== 'cdar') compiledRows(kit.fields(root));
    // Compiled before the tree is given out, so that the names these layers speak of are known to it.
    const judged = layers.filter((layer) => canJudge(kit, layer));
    plan = { kit, layers: judged, unjudged: layers.filter((layer) => !judged.includes(layer)), program: programOf(kit, judged), cii };
  });
  if (opened.kind === 'refused') return refusal(opened.findings);
  return plan === undefined ? refusal(opened.findings) : new XmlVerdict(bytes, opened, plan, options.platform);
}

function layersFor(view: View, root: OpenXml['root'], { layers, profile, leaveOut = [], also = [] }: CheckOptions): readonly Layer[] {
  if (root === 'cdar') return layers === undefined ? PROFILES.lifecycle : messageLayers(layers);
  if (layers !== undefined) return layers;
  const chosen = PROFILES[profile ?? claimedProfile(view.text(0, GUIDELINE), view.text(0, PROCESS))];
  if (leaveOut.length === 0 && also.length === 0) return chosen;
  return [...chosen.filter((layer) => !leaveOut.includes(layer)), ...also.filter((layer) => !chosen.includes(layer))];
}

/** The French rules on a life-cycle message are those of its own layer. */
function messageLayers(layers: readonly Layer[]): readonly Layer[] {
  return [...new Set(layers.map((layer) => (layer === 'br-fr' ? 'cdar' : layer)))];
}

/** The verdict on what could not be read. */
export function refusal(findings: readonly Finding[], container?: Verdict['container'], reading: Reading['kind'] = 'refused'): Verdict {
  return {
    syntax: undefined,
    container,
    profile: undefined,
    layers: [],
    valid: findings.every(({ severity }) => severity !== 'error') && reading !== 'refused',
    structure: undefined,
    fired: [],
    findings,
    document: undefined,
    reading,
  };
}

/** Says which layers were asked for in vain; an error when no rules are left to judge by, so that nothing is called valid unseen. */
function notJudged(root: OpenXml['root'], judged: readonly Layer[], unjudged: readonly Layer[]): readonly Finding[] {
  if (unjudged.length === 0) return [];
  const severity = judged.some((layer) => layer !== 'structure') ? 'warning' : 'error';
  return [readFinding('READ-NOT-JUDGED', severity, { params: { syntax: root, layers: unjudged.join(', ') } })];
}

class XmlVerdict implements Verdict {
  readonly syntax: Syntax | 'cdar';
  readonly container = 'xml';
  readonly profile: string | undefined;
  readonly layers: readonly Layer[];
  readonly structure: { valid: boolean } | undefined;
  readonly valid: boolean;
  readonly #bytes: Uint8Array;
  readonly #opened: OpenXml;
  readonly #view: View;
  readonly #kit: SideKit;
  readonly #run: Run;
  readonly #platform: Circumstances | undefined;
  readonly #faults: readonly StructureFault[];
  readonly #notJudged: readonly Finding[];
  /** Of the platform's controls, which judge the model. */
  readonly #controls: readonly Finding[];
  #fired: FiredRule[] | undefined;
  #findings: Finding[] | undefined;
  #document: SourceDocument | undefined;

  constructor(bytes: Uint8Array, opened: OpenXml, { kit, layers, unjudged, program, cii }: Plan, platform: Circumstances | undefined) {
    this.#bytes = bytes;
    this.#platform = platform;
    this.#opened = opened;
    this.#kit = kit;
    this.syntax = opened.root;
    this.#view = new View(opened.tree, kit.side);
    this.profile = this.#view.text(0, GUIDELINE)?.trim();
    this.layers = layers;
    const asked = this.layers.includes('structure');
    this.#faults = asked ? kit.structure(opened.tree, opened.root, cii) : [];
    this.structure = asked ? { valid: this.#faults.length === 0 } : undefined;
    this.#notJudged = notJudged(opened.root, layers, unjudged);
    this.#run = runRules(this.#view, program);
    this.#controls = layers.includes('chorus-pro') ? this.#control() : [];
    this.valid =
      this.#notJudged.every(({ severity }) => severity !== 'error') &&
      this.#faults.length === 0 &&
      this.#run.unjudged.length === 0 &&
      this.#run.failures.every(({ rule }) => rule.flag !== 'fatal') &&
      this.#controls.every(({ severity }) => severity !== 'error');
  }

  get reading(): Verdict['reading'] {
    return this.syntax === 'cdar' ? 'message' : 'invoice';
  }

  get fired(): readonly FiredRule[] {
    this.#fired ??= counted(this.#run, this.#controls);
    return this.#fired;
  }

  get findings(): readonly Finding[] {
    if (this.#findings === undefined) {
      const maker = new FindingMaker(this.#view, this.#opened.root, this.syntax === 'cdar' ? [] : this.#kit.fields(this.syntax));
      const findings = [
        ...this.#opened.findings,
        ...this.#notJudged,
        ...(this.document?.findings.filter(({ code }) => code === 'READ-UNKNOWN-ELEMENTS') ?? []),
        ...this.#faults.map((fault) => maker.ofStructure(fault)),
        ...this.#unreadable().map((one) => maker.ofUnjudged(one)),
        ...this.#run.failures.map((failure) => maker.ofFailure(failure)),
        ...(this.#controls.length > 0 ? this.#control(this.document?.sources) : []),
      ];
      this.#findings = distinct(withoutEchoes(findings));
    }
    return this.#findings;
  }

  /** What kept rules from being judged, once a place, and not where the structure says it already. */
  #unreadable(): readonly Unjudged[] {
    const told = new Set(this.#faults.map(({ node }) => node));
    return this.#run.unjudged.filter(({ fault: { node } }) => {
      const isNew = !told.has(node);
      told.add(node);
      return isNew;
    });
  }

  get document(): SourceDocument | undefined {
    if (this.syntax === 'cdar') return undefined;
    this.#document ??= bindRows(this.#opened.tree, this.#kit.fields(this.syntax), this.syntax, this.#bytes, this.#opened.findings);
    return this.#document;
  }

  /** The platform's controls; with sources, when somebody wants to know where. */
  #control(sources?: SourceDocument['sources']): readonly Finding[] {
    const { control, fields } = this.#kit;
    if (this.syntax === 'cdar' || control === undefined) return [];
    const { invoice, attachments } = headlineOf(this.#opened.tree, fields(this.syntax), this.syntax);
    const spoken = new Set([...(this.#platform?.spoken ?? []), ...this.#run.failures.map(({ rule }) => rule.id)]);
    const files = [...(this.#platform?.attachments ?? []), ...attachments];
    return control(invoice, { ...this.#platform, ...(sources && { sources }), attachments: files, spoken });
  }
}

const FLAGS = { error: 'fatal', warning: 'warning', info: 'information' } as const;

function counted({ failures }: Run, controls: readonly Finding[]): FiredRule[] {
  const byRule = new Map<string, FiredRule>();
  const count = (id: string, layer: Layer, severity: FiredRule['severity']): void => {
    const key = `${layer} ${id} ${severity}`;
    const known = byRule.get(key);
    if (known === undefined) byRule.set(key, { id, layer, severity, count: 1 });
    else known.count++;
  };
  // A set is named as its layer.
  for (const { rule, set } of failures) count(rule.id, set as Layer, rule.flag);
  for (const { code, severity } of controls) count(code, 'chorus-pro', FLAGS[severity]);
  return [...byRule.values()].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}
