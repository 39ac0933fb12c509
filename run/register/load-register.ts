import type { OnProgress, StockLoad } from '#domain/register';
import { loadStock } from '#domain/register';
import type { Context } from '#kernel';
import { openStockFile } from './open-stock-file.ts';

/** Paths of the stock files: .csv, .csv.gz or .zip. */
export interface StockPaths {
  readonly units: string;
  readonly establishments: string;
  readonly successions?: string;
}

/** Loads the register of companies from files. Throws what `openStockFile` and `loadStock` throw. */
export async function loadRegister(context: Context, paths: StockPaths, onProgress?: OnProgress): Promise<StockLoad> {
  const units = await openStockFile(paths.units);
  const establishments = await openStockFile(paths.establishments);
  const successions = paths.successions === undefined ? undefined : await openStockFile(paths.successions);
  try {
    return await loadStock(context, { units, establishments, ...(successions && { successions }) }, onProgress);
  } finally {
    // A load that failed leaves the files after the faulty one unread, and open.
    for (const file of [units, establishments, successions]) file?.destroy();
  }
}
