/**
 * Who may import whom. The arrows are those of docs/architecture.md:
 *
 *   run → api, portal → documents → domain → packages/einvoice, kernel
 *
 * Every rule says why it stands; tools/checks/directions.test.ts proves that each one can fail.
 * Type-only imports count as imports: a type from the wrong room ties two rooms together just as a value does.
 */

/** Proofs look inside what they prove: tests, their set-ups, benches, stories and tools reach where code may not. */
const proofs = String.raw`\.(test|testing|arbitrary)\.tsx?$|(^|/)testing(\.tsx?$|/)|^(bench|conformance|tools)/`;

/** A folder of ours that holds code. */
const ours = '^(api|bench|conformance|documents|domain|kernel|packages|platform|portal|run|tools|words)/';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circular', 'Two files that import each other can only be read, tested and changed together.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A file that nothing imports and that imports nothing is dead, or was forgotten. Vite finds the islands by their folder.',
      { orphan: true, path: ours, pathNot: [proofs, String.raw`\.d\.ts$`, '^(run|portal/islands)/'] },
      {},
    ),
    forbid(
      'no-unresolvable',
      'An import that leads nowhere hides from every other rule here.',
      { path: ours },
      { couldNotResolve: true, pathNot: '^(bun|virtual):' },
    ),
    forbid(
      'no-undeclared-package',
      'What we use stands in package.json: a package met by chance in node_modules goes away with the next install.',
      { path: ours, pathNot: proofs },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-package',
      'A platform installed without development packages must run: only proofs and tools use them.',
      { path: ours, pathNot: proofs },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional', 'npm-peer'] },
    ),

    forbid(
      'kernel-imports-nothing',
      'The kernel holds the nouns everyone uses; if it knew a room, every room would know that one.',
      { path: '^kernel/', pathNot: proofs },
      { path: ours, pathNot: '^kernel/' },
    ),
    forbid(
      'einvoice-imports-nothing',
      'packages/einvoice is published: it must work in a program that has nothing else of ours.',
      { path: '^packages/einvoice/', pathNot: proofs },
      { path: ours, pathNot: '^packages/einvoice/' },
    ),
    forbid(
      'platform-knows-kernel-only',
      'Database, jobs, files, mail and HTTP are machines: they carry any business and know none.',
      { path: '^platform/', pathNot: proofs },
      { path: ours, pathNot: '^(platform|kernel)/' },
    ),
    forbid(
      'words-know-no-room',
      'Sentences are looked up by code; a dictionary that knew the code behind them could not be translated apart.',
      { path: '^words/', pathNot: proofs },
      { path: ours, pathNot: '^(words|kernel|packages)/' },
    ),
    forbid(
      'domain-faces-inward',
      'What the platform does stands without the ways in (HTTP, pages, command line) and without any language.',
      { path: '^domain/', pathNot: proofs },
      { path: '^(api|bench|conformance|documents|portal|run|tools|words)/' },
    ),
    forbid(
      'only-stores-reach-platform',
      'SQL stands in domain/*/store*.ts (or a folder store/) alone: rules and operations are handed what they need through the ports of the kernel.',
      { path: '^domain/', pathNot: [String.raw`^domain/[^/]+/store[^/]*\.ts$`, '^domain/[^/]+/store/', proofs] },
      { path: '^platform/' },
    ),
    forbid(
      'documents-face-inward',
      'Documents (readable PDF, slips, mails) are used by both ways in, so they know neither.',
      { path: '^documents/', pathNot: proofs },
      { path: '^(api|bench|conformance|portal|run|tools)/' },
    ),
    forbid(
      'api-apart-from-portal',
      'The ways in never import each other: what they share is the domain and its tables.',
      { path: '^api/', pathNot: proofs },
      { path: '^(portal|run|bench|conformance|tools)/' },
    ),
    forbid(
      'portal-apart-from-api',
      'The ways in never import each other: what they share is the domain and its tables.',
      { path: '^portal/', pathNot: proofs },
      { path: '^(api|run|bench|conformance|tools)/' },
    ),
    forbid(
      'apis-apart',
      'Our API and the compatible one have different masters: they never import each other. The gateway (tokens, quotas) serves both.',
      { path: '^api/(?!gateway/)([^/]+)/', pathNot: proofs },
      { path: '^api/(?!gateway/)[^/]+/', pathNot: '^api/$1/' },
    ),
    forbid(
      'islands-stay-in-the-browser',
      'An island is sent to the browser: one import of server code would send that too. The engine has a door for browsers; types vanish when built, so they may come from anywhere.',
      { path: '^portal/islands/', pathNot: proofs },
      { path: ours, pathNot: ['^portal/islands/', '^packages/einvoice/src/browser/index\\.ts$'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'islands-without-node',
      "A browser has none of Node's modules.",
      { path: '^portal/islands/', pathNot: proofs },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'nothing-imports-run',
      'run composes everything: whoever imported it would import the whole house.',
      { path: ours, pathNot: ['^run/', proofs] },
      { path: '^run/' },
    ),
    forbid(
      'nothing-imports-proofs',
      'Code that ships never needs its tests, benches, stories or tools.',
      { path: ours, pathNot: proofs },
      { path: proofs },
    ),

    forbid(
      'domain-rooms-by-their-door',
      'A room of the domain is entered by its index.ts: what stands behind may change without asking others.',
      { path: '^domain/([^/]+)/', pathNot: proofs },
      { path: '^domain/[^/]+/', pathNot: ['^domain/$1/', String.raw`^domain/[^/]+/index\.ts$`] },
    ),
    forbid(
      'platform-rooms-by-their-door',
      'A machine is entered by its index.ts.',
      { path: '^platform/([^/]+)/', pathNot: proofs },
      { path: '^platform/[^/]+/', pathNot: ['^platform/$1/', String.raw`^platform/[^/]+/index\.ts$`] },
    ),
    ...[
      { room: 'kernel', door: String.raw`^kernel/index\.ts$` },
      { room: 'words', door: String.raw`^words/index\.ts$` },
      { room: 'documents', door: String.raw`^documents/index\.ts$` },
      { room: 'domain', door: String.raw`^domain/([^/]+/index|glossary)\.ts$` },
      { room: 'platform', door: String.raw`^platform/[^/]+/index\.ts$` },
      {
        room: 'packages',
        door: [
          String.raw`^packages/[^/]+/src/index\.ts$`,
          String.raw`^packages/[^/]+/src/(rules/)?[^/]+/index\.ts$`,
          String.raw`^packages/[^/]+/build\.ts$`,
        ],
      },
    ].map(({ room, door }) =>
      forbid(
        `${room}-by-its-door`,
        `From outside, ${room} is entered by its index.ts: what stands behind may change without asking others.`,
        { path: ours, pathNot: [`^${room}/`, proofs] },
        { path: `^${room}/`, pathNot: door },
      ),
    ),
  ],
  options: {
    // TypeScript 7 ships no compiler API for dependency-cruiser to call; swc reads the same files (docs/adr).
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|artefacts)/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
