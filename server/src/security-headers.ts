import type { IncomingMessage } from 'node:http';

/**
 * Everything from ourselves only, nothing inline, no frames. Styles alone may be inline: antd writes them at run time,
 * and a style cannot act. HSTS is set where the connection is encrypted (app.ts).
 */
export const securityHeaders = (boxPort: () => number) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'worker-src': ["'self'"],
      // Pages cast into the ballot box, which is another port of the same host.
      'connect-src': ["'self'", ({ headers: { host = '' } }: IncomingMessage) => boxOrigin(host, boxPort())],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' as const },
  frameguard: { action: 'deny' as const },
});

/** Without a scheme it is that of the page; a host that is none of a name is answered by nobody anyway. */
function boxOrigin(host: string, port: number): string {
  const name = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.exec(host)?.[1] ?? 'localhost';
  return `${name}:${port}`;
}

/** Nothing of the device is asked for; taking a photo goes through the file dialog, which is the reader's own act. */
export const permissionsPolicy = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
  ...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');
