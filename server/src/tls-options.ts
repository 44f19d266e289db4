import { constants } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { InUse } from './certificates/certificates.ts';

/**
 * TLS 1.2 and 1.3, with suites that keep what was recorded yesterday closed even to who gets the key tomorrow: an exchange
 * of keys per connection and authenticated encryption (RFC 9325, 4.2). Chromium 108 and Safari 16.4 have them all.
 */
export function tlsOptions(certificates: InUse): ServerOptions {
  const { key, certificate } = certificates.current();
  return {
    key,
    cert: certificate,
    minVersion: 'TLSv1.2',
    ciphers: [
      ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
      ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
      ...['ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
      ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
    ].join(':'),
    honorCipherOrder: true,
    handshakeTimeout: 10_000,
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
}
