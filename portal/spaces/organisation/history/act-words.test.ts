import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActKind } from '#domain/journal';
import { actKinds } from '#domain/journal';
import { serviceFields } from '#domain/structures';
import { languages } from '#kernel';
import { actLines, actorWords, actSentence } from './act-words.ts';

const rights = { role: 'user', spaces: { 'invoices-received': 'read' }, services: null };
const more = { role: 'secondary-manager', spaces: { 'invoices-received': 'write', organisation: 'read' }, services: 3 };
const id = '0192f7a4-ffff-7000-8000-000000000000';
const account = { iban: 'FR76 **** 0189', holder: 'Mairie' };
const delegation = { delegationId: id, giver: 'Mairie', delegate: 'Agence', delegationKind: 'media-agency' };
const given = { spaces: { 'invoices-received': 'read' }, services: ['PUB'], startsOn: '2026-11-02', endsOn: '2026-12-31' };
const values = Object.fromEntries(
  serviceFields.map((field) => [field, field.startsWith('valid') ? '2026-11-02' : field === 'country' ? 'FR' : 'Texte']),
);
const parameters = Object.fromEntries(
  [
    'serviceRequired',
    'commitmentRequired',
    'serviceOrCommitment',
    'paymentStatusReturned',
    'ediEmitter',
    'ediRecipient',
    'isWorksClient',
    'isWorksClientOnly',
    'delegatesValidation',
  ].map((name) => [name, true]),
);
const sheet = [
  'name',
  'first_name',
  'last_name',
  'line1',
  'line2',
  'line3',
  'postCode',
  'city',
  'country',
  'email',
  'phone',
  'legal_form',
  'rcs_number',
  'vat_number',
];
const filled = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

/** Details as the operations keep them; a kind that is absent keeps none. */
const samples: Partial<Record<ActKind, Record<string, unknown>>> = {
  'structures.created': { identifier: '21750001600019', name: 'Mairie' },
  'structures.changed': { before: filled(sheet, null), after: filled(sheet, 'Autre') },
  'structures.parameters-changed': { before: filled(Object.keys(parameters), false), after: parameters },
  'structures.updated-from-register': {
    before: { firstName: null, lastName: null, name: 'A' },
    after: { firstName: 'X', lastName: 'Y', name: 'B' },
  },
  'structures.spaces-changed': { before: ['invoices-issued'], after: ['invoices-issued', 'invoices-received'] },
  'structures.file-added': { name: 'RIB.pdf' },
  'structures.file-removed': { name: 'RIB.pdf' },
  'structures.siret-changed': { from: '21750001600019', to: '21750001600027' },
  'structures.absorption-started': { absorbed: id, absorbing: id },
  'structures.absorption-abandoned': { absorbed: id, absorbing: id },
  'structures.absorbed': { absorbed: 'Une, 217', absorbing: 'Deux, 218' },
  'structures.ceased': { reason: 'activity-ended', on: '2026-11-02' },
  'services.created': { serviceId: id, code: 'TECH', after: values },
  'services.changed': {
    serviceId: id,
    code: 'TECH',
    before: { isEnabled: true, paymentStatusReturned: null },
    after: { isEnabled: false, paymentStatusReturned: true },
  },
  'services.imported': { count: 3, created: 1, changed: 2, inactivated: 1, leftOut: 4, fileName: 'services.csv' },
  'bank-accounts.proposed': account,
  'bank-accounts.confirmed': account,
  'bank-accounts.refused': { ...account, motive: 'Inconnu' },
  'bank-accounts.closed': account,
  'bank-accounts.chosen': account,
  'mandates.signed': { capacity: 'Maire', version: '1' },
  'mandates.revoked': { motive: 'Fin' },
  'memberships.requested': { requestId: id, request: 'attachment', wanted: rights },
  'memberships.request-withdrawn': { requestId: id },
  'memberships.request-approved': { requestId: id, request: 'subscription', before: rights, after: more },
  'memberships.request-refused': { requestId: id, request: 'attachment', motive: 'Inconnu ici' },
  'memberships.created': { role: 'user', because: 'absorption' },
  'memberships.changed': { before: rights, after: more },
  'memberships.ended': { before: rights, because: 'account-closed' },
  'memberships.duplicated': { source: 'Camille', after: more },
  'memberships.principal-transferred': { from: 'Camille', to: 'Dominique' },
  'memberships.principal-taken-over': { from: null, to: 'Dominique' },
  'memberships.invited': { login: 'a@b.fr', after: rights },
  'memberships.invitation-cancelled': { login: 'a@b.fr' },
  'delegations.given': { ...delegation, after: given },
  'delegations.changed': { ...delegation, before: given, after: { ...given, endsOn: '2027-01-31', services: null } },
  'delegations.ended': { ...delegation, before: given, people: 2 },
  'delegations.assigned': delegation,
  'delegations.unassigned': { ...delegation, because: 'left' },
  'accounts.signed-in': { way: 'password' },
  'accounts.name-changed': { before: 'Camille A', after: 'Camille B' },
  'accounts.passkey-added': { passkey: 'Clé' },
  'accounts.passkey-removed': { passkey: 'Clé' },
  'accounts.provider-linked': { provider: 'Agence' },
  'accounts.provider-unlinked': { provider: 'Agence' },
  'accounts.sessions-ended': { count: 2 },
};

/** Codes of ours that must not reach people: kebab or snake case, camel case, ids, placeholders. */
const raw =
  /[{}]|undefined|\[object|invoices-|media-agency|[a-z]_[a-z]|activity-ended|account-closed|secondary-manager|\b[a-z]+[A-Z][a-z]+\b|0192f7a4|\btrue\b|\bfalse\b|\bnull\b|acts\.|history\.|\d{4}-\d{2}-\d{2}/;

for (const kind of actKinds)
  test(`${kind} is told in words, in both languages`, () => {
    const act = { kind, details: samples[kind] ?? {} };
    for (const language of languages) {
      const sentence = actSentence(language, act);
      assert.notEqual(sentence, '');
      for (const line of [sentence, ...actLines(language, act)]) assert.doesNotMatch(line, raw);
    }
  });

test('every field of a sheet, of a service, of the parameters, and every right is told before and after', () => {
  const count = (kind: ActKind) => actLines('fr', { kind, details: samples[kind] ?? {} }).length;
  assert.equal(count('structures.changed'), sheet.length);
  assert.equal(count('structures.parameters-changed'), Object.keys(parameters).length);
  assert.equal(count('services.created'), serviceFields.length);
  assert.deepEqual(actLines('fr', { kind: 'memberships.changed', details: samples['memberships.changed'] ?? {} }), [
    'Rôle : Gestionnaire secondaire (avant : Utilisateur simple)',
    'Espaces : Factures reçues (modification), Organisation (consultation) (avant : Factures reçues (consultation))',
    'Services : 3 services (avant : tous)',
  ]);
  assert.deepEqual(actLines('en', { kind: 'delegations.changed', details: samples['delegations.changed'] ?? {} }), [
    'Services: all (before: PUB)',
    'Last day: 31 Jan 2027 (before: 31 Dec 2026)',
    'Kind: Media agency',
  ]);
});

test('what details hold beyond what is known is not told', () => {
  const details = { before: { token: 'secret', constructor: 'x' }, after: { token: 'other' }, hash: 'y' };
  assert.deepEqual(actLines('fr', { kind: 'memberships.changed', details }), []);
});

test('people, software and the platform itself are told apart', () => {
  assert.equal(actorWords('fr', { actorKind: 'person', actorName: 'Camille' }), 'Camille');
  assert.equal(actorWords('fr', { actorKind: 'client', actorName: 'ERP' }), 'ERP (logiciel)');
  assert.equal(actorWords('en', { actorKind: 'system', actorName: null }), 'The platform');
});
