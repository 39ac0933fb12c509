import type { JSX } from 'preact';
import { encode } from 'uqr';

/** A QR code, drawn in the page itself: what it holds is sent to nobody. Dark on white in every theme, with the quiet zone readers need (ISO/IEC 18004 § 6.3.8). */
export function QrCode({ content, label }: { content: string; label: string }): JSX.Element {
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
