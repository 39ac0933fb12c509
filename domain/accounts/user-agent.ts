/** Browsers by what their name is written as; the first that fits, because each names others it resembles. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChromium\//, 'Chromium'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const nameIn = (table: typeof browsers, text: string): string | undefined => table.find(([pattern]) => pattern.test(text))?.[1];

/** What a browser says it is, in a word or two that need no translation: `Firefox (Windows)`; undefined when it says nothing we know. */
export function deviceName(userAgent: string | null | undefined): string | undefined {
  const text = (userAgent ?? '').slice(0, 400);
  const [browser, system] = [nameIn(browsers, text), nameIn(systems, text)];
  return browser && system ? `${browser} (${system})` : (browser ?? system);
}
