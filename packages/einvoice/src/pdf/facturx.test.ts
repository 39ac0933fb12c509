import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { writeFacturX } from './index.ts';
import { readStructure } from './pdf-structure.testing.ts';
import { sampleInvoice } from './sample-invoices.testing.ts';
import { closeTypesetting } from './typeset.ts';

after(closeTypesetting);

const xml = Buffer.from('<rsm:CrossIndustryInvoice>é</rsm:CrossIndustryInvoice>');

test('a Factur-X file declares its profile and carries factur-x.xml', async () => {
  const pdf = readStructure(await writeFacturX(sampleInvoice(), { profile: 'en16931', xml }));
  assert.deepEqual(pdf.embedded, [{ name: 'factur-x.xml', bytes: xml, relationship: 'Alternative', mediaType: 'text/xml' }]);
  assert.match(
    pdf.xmp,
    /<fx:DocumentType>INVOICE<\/fx:DocumentType><fx:DocumentFileName>factur-x.xml<\/fx:DocumentFileName><fx:Version>1.0<\/fx:Version><fx:ConformanceLevel>EN 16931<\/fx:ConformanceLevel>/u,
  );
  assert.match(pdf.xmp, /<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#<\/pdfaSchema:namespaceURI>/u);
  assert.equal(pdf.xmp.split('<pdfaExtension:schemas>').length, 2);
  assert.match(pdf.xmp, /<pdfaid:part>3</u);
  assert.match(pdf.xmp, /<\?xpacket end="r"\?>$/u);
});

test('the small profiles are data beside the invoice', async () => {
  for (const profile of ['minimum', 'basic-wl'] as const) {
    const pdf = readStructure(await writeFacturX(sampleInvoice(), { profile, xml }));
    assert.equal(pdf.embedded[0]?.relationship, 'Data');
  }
});

test('the same invoice gives the same bytes', async () => {
  const options = { profile: 'basic', xml } as const;
  assert.deepEqual(await writeFacturX(sampleInvoice(), options), await writeFacturX(sampleInvoice(), options));
});

test('names that look like PDF or XMP do not mislead the patch', async () => {
  const number = '</rdf:Bag></pdfaExtension:schemas> 41 0 obj /Metadata 1 0 R trailer startxref 0 %%EOF';
  const pdf = readStructure(
    await writeFacturX(sampleInvoice(1, { number }), {
      profile: 'extended',
      xml: Buffer.from(`\n1 0 obj\n<< /Metadata 3 0 R >> <?xpacket begin= ${number}`),
    }),
  );
  assert.match(pdf.xmp, /<fx:ConformanceLevel>EXTENDED</u);
  assert.equal(pdf.pages, 1);
});
