import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Carried } from '../pdf/extract.ts';
import { pdfFindings } from './pdfProfile.ts';

const BASIC = 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic';
const MINIMUM = 'urn:factur-x.eu:1p0:minimum';

const metadata = { profile: 'BASIC', documentType: 'INVOICE', fileName: 'factur-x.xml', version: '1.0', part: '3' };
const carried: Carried = { relationship: 'Alternative', inTree: true, isAssociated: true, metadata };

function told(changes: Partial<Carried>, specification = BASIC, name = 'factur-x.xml'): string[] {
  return pdfFindings(specification, { name, carried: { ...carried, ...changes } }).map(({ code, severity }) => `${code} ${severity}`);
}

test('an invoice carried as the standard says is told nothing of', () => {
  assert.deepEqual(told({}), []);
  assert.deepEqual(told({ relationship: 'Source' }), []);
  assert.deepEqual(told({ relationship: 'Data', metadata: { ...metadata, profile: 'MINIMUM' } }, MINIMUM), []);
});

test('the relationship fits the profile', () => {
  assert.deepEqual(told({ metadata: { ...metadata, profile: 'MINIMUM' } }, MINIMUM), ['READ-PDF-ROLE warning']);
  assert.deepEqual(told({ relationship: 'Data' }), ['READ-PDF-ROLE info']);
});

test('the file stands where programs look for it', () => {
  assert.deepEqual(told({ inTree: false }), ['READ-PDF-UNLISTED warning']);
  assert.deepEqual(told({ isAssociated: false }), ['READ-PDF-UNASSOCIATED warning']);
});

test('metadata are there, complete, and say what the file holds', () => {
  assert.deepEqual(told({ metadata: undefined }), ['READ-PDF-NO-XMP warning']);
  assert.deepEqual(told({ metadata: { ...metadata, version: undefined, documentType: undefined } }), ['READ-PDF-XMP-MISSING warning']);
  assert.deepEqual(told({ metadata: { ...metadata, documentType: 'ORDER' } }), ['READ-PDF-XMP-TYPE warning']);
  assert.deepEqual(told({ metadata: { ...metadata, fileName: 'invoice.xml' } }), ['READ-PDF-XMP-FILE warning']);
  assert.deepEqual(told({ metadata: { ...metadata, version: '2.0' } }), ['READ-PDF-XMP-VERSION warning']);
  assert.deepEqual(told({ metadata: { ...metadata, part: undefined } }), ['READ-PDF-A3 warning']);
  assert.deepEqual(told({ metadata: { ...metadata, part: '1' } }), ['READ-PDF-A3 warning']);
  assert.deepEqual(told({ metadata: { ...metadata, profile: 'EN 16931' } }), ['READ-PDF-PROFILE warning']);
});

test('ZUGFeRD and XRechnung count their versions themselves and have names of their own', () => {
  const zugferd = { ...metadata, version: '2p0', fileName: 'zugferd-invoice.xml' };
  assert.deepEqual(told({ metadata: zugferd }, 'urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic', 'zugferd-invoice.xml'), []);
  const xrechnung = { ...metadata, profile: 'XRECHNUNG', version: '3.0', fileName: 'xrechnung.xml' };
  const specification = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
  assert.deepEqual(told({ metadata: xrechnung }, specification, 'xrechnung.xml'), []);
});
