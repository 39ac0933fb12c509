import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specificationOf } from './specifications.ts';
import { claimedProfile } from './verdict/profiles.ts';

const EN = 'urn:cen.eu:en16931:2017';

test('identifiers are recognised by name, family and profile', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['urn:factur-x.eu:1p0:minimum', 'Factur-X MINIMUM', 'factur-x', 'minimum'],
    ['urn:factur-x.eu:1p0:basicwl', 'Factur-X BASIC WL', 'factur-x', 'basicwl'],
    [`${EN}#compliant#urn:factur-x.eu:1p0:basic`, 'Factur-X BASIC', 'factur-x', 'basic'],
    [`${EN}:compliant:factur-x.eu:1p0:basic`, 'Factur-X BASIC', 'factur-x', 'basic'],
    [EN, 'EN 16931', 'en16931', 'en16931'],
    [`  ${EN}\n`, 'EN 16931', 'en16931', 'en16931'],
    [`${EN}#conformant#urn:factur-x.eu:1p0:extended`, 'Factur-X EXTENDED', 'factur-x', 'extended'],
    [`${EN}#conformant#urn:zugferd.de:2p0:extended`, 'ZUGFeRD 2.0 EXTENDED', 'zugferd', 'extended'],
    [`${EN}#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr`, 'EXTENDED-CTC-FR', 'extended-ctc-fr', 'extended'],
    ['urn:ferd:CrossIndustryDocument:invoice:1p0:comfort', 'ZUGFeRD 1.0 COMFORT', 'zugferd-1', undefined],
    [`${EN}#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0`, 'XRechnung 3.0', 'xrechnung', 'en16931'],
    [`${EN}#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2`, 'XRechnung 1.2', 'xrechnung', 'en16931'],
    [
      `${EN}#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0`,
      'XRechnung 3.0 Extension',
      'xrechnung',
      'en16931',
    ],
    [`${EN}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0`, 'Peppol BIS Billing 3.0', 'peppol', 'en16931'],
    [`${EN}#compliant#urn:example:cius`, 'EN 16931, urn:example:cius', 'other', 'en16931'],
  ];
  for (const [identifier, name, family, profile] of cases)
    assert.deepEqual(specificationOf(identifier), { name, family, profile }, identifier);
  for (const unknown of [undefined, '', 'urn:other', 'urn:factur-x.eu:1p0:huge']) assert.equal(specificationOf(unknown), undefined);
});

test('a document claims the profile its identifier names', () => {
  assert.equal(claimedProfile('urn:factur-x.eu:1p0:minimum', undefined), 'facturx-minimum');
  assert.equal(claimedProfile(`${EN}#compliant#urn:zugferd.de:2p0:basic`, undefined), 'facturx-basic');
  assert.equal(claimedProfile(`${EN}#conformant#urn:factur-x.eu:1p0:extended`, 'B1'), 'facturx-extended');
  assert.equal(claimedProfile(`${EN}#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr`, 'B1'), 'extended-ctc-fr');
  assert.equal(claimedProfile(EN, 'B1'), 'fr');
  assert.equal(claimedProfile(EN, undefined), 'core');
});
