import { create } from 'qrcode';
import type { ReactElement } from 'react';
import { useMemo } from 'react';

interface QrCodeProps {
  readonly words: string;
  readonly label: string;
  /** In pixels, its quiet zone included. */
  readonly width?: number;
}

/** A QR code (ISO/IEC 18004) drawn as one path, so that it prints sharp; correction level M bears a crease. */
export function QrCode({ words, label, width = 104 }: QrCodeProps): ReactElement {
  const { size, path } = useMemo(() => draw(words), [words]);
  return (
    <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} width={width} height={width} role="img" aria-label={label}>
      <path d={path} fill="#1e1b17" shapeRendering="crispEdges" />
    </svg>
  );
}

function draw(words: string): { readonly size: number; readonly path: string } {
  const { modules } = create(words, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 0) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
}
