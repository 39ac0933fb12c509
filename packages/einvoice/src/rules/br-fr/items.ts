import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { at, cii, type In, LINE, ublHead, ublLine } from './places.ts';
import { isBlank } from './xpath.ts';

const UNIT = symbolFor('unitCode');

const name = path({ ubl: 'cbc:Name', cii: 'ram:Description' });
const code = path({ ubl: 'cbc:NameCode', cii: 'ram:TypeCode' });
const value = path({ ubl: 'cbc:Value', cii: 'ram:Value' });
const measure = path({ ubl: 'cbc:ValueQuantity', cii: 'ram:ValueMeasure' });

const CHARACTERISTIC = cii(`${LINE}/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic`);

/** The UBL artefact looks for items outside lines, where none stand. */
const UBL_CHARACTERISTIC = 'cac:Item/cac:AdditionalItemProperty';

function below(ubl: string, ram: string): In {
  return { ubl: ublHead(`${UBL_CHARACTERISTIC}/${ubl}`), cii: `${CHARACTERISTIC}/${ram}` };
}

function isFilled(node: number, view: View): boolean {
  return !isBlank(view.value(node));
}

/** Either a text or a measure with its unit, not both. */
function hasOneValue(node: number, view: View): boolean {
  if (view.has(node, value)) return !view.has(node, measure);
  return view.all(node, measure).some((one) => (view.attribute(one, UNIT) ?? '') !== '');
}

export const items: readonly Pattern[] = [
  at(
    { ubl: ublHead(UBL_CHARACTERISTIC), cii: CHARACTERISTIC },
    rule('BR-FR-27_BG-32', 'BT-160 EXT-FR-FE-159 BG-32', (node, view) => view.has(node, name) || view.has(node, code)),
  ),
  at(below('cbc:Name', 'ram:Description'), rule('BR-FR-27_BT-160', 'BT-160', isFilled)),
  at(below('cbc:NameCode', 'ram:TypeCode'), rule('BR-FR-27_EXT-FR-FE-159', 'EXT-FR-FE-159', isFilled)),
  at({ ubl: ublLine('cac:Item/cac:AdditionalItemProperty'), cii: CHARACTERISTIC }, rule('BR-FR-28-Value', 'BT-161 BG-32', hasOneValue)),
];
