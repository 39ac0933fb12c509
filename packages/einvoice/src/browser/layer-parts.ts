import type { SideKit } from '../verdict/layers.ts';
import type { Layer } from '../verdict/verdict.ts';

/** Puts the rules of a layer into a kit that has those of the norm. */
export type LayerSetUp = (kit: SideKit) => void;

/** The layers that no kit brings along: how each is loaded. A layer without rules for the kit's syntax leaves it as it is. */
export const layerParts = {
  'br-fr': async () => {
    const { brFr } = await import('../rules/br-fr/index.ts');
    return (kit) => {
      if (kit.side !== 'cdar') kit.sets['br-fr'] = { name: 'br-fr', patterns: brFr.patterns };
    };
  },
  'extended-ctc-fr': async () => {
    const { widened } = await import('../verdict/widened.ts');
    return (kit) => {
      if (kit.side !== 'cdar')
        kit.sets['extended-ctc-fr'] = { name: 'extended-ctc-fr', patterns: widened(kit.sets.en16931?.patterns ?? [], kit.side) };
    };
  },
  facturx: async () => {
    const { facturx } = await import('../rules/facturx/index.ts');
    return (kit) => {
      if (kit.side === 'cii') kit.sets.facturx = facturx;
    };
  },
  'chorus-pro': async () => {
    const { controlInvoice } = await import('../rules/chorus-pro/index.ts');
    return (kit) => {
      if (kit.side !== 'cdar') kit.control = controlInvoice;
    };
  },
} as const satisfies Partial<Record<Layer, () => Promise<LayerSetUp>>>;

export type LayerPart = keyof typeof layerParts;

/** Whether a layer comes by itself. */
export function isLayerPart(name: string): name is LayerPart {
  return Object.hasOwn(layerParts, name);
}
