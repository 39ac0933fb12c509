// After `npm ci`: builds the e-invoice engine, so that its commands start at once. Never fails: without the build they start from the sources.
import process from 'node:process';

const [major] = process.versions.node.split('.').map(Number);
if (major >= 24) {
  try {
    const { buildPackage } = await import('../packages/einvoice/build.ts');
    const { fileURLToPath } = await import('node:url');
    await buildPackage(fileURLToPath(new URL('../packages/einvoice/dist', import.meta.url)), { types: false });
  } catch (problem) {
    console.error('The commands of the e-invoice engine were not built and will start from the sources.', problem);
  }
}
