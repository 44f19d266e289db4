import { type TrustWords, trustWords } from '@xianfeng/contract';
import type { FastifyInstance } from 'fastify';
import { create } from 'qrcode';
import type { Certificates } from './certificates.ts';

const authorityFile = 'xianfeng-authority.crt';

/** Where people learn how to trust our authority, and get its certificate; without a script, for any browser at all. */
export function serveTrustPage(app: FastifyInstance, certificates: Certificates): void {
  const { authority } = certificates;
  if (authority === null) return;
  app.get('/trust', (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(trustPage(certificates, `https://${request.host}`)),
  );
  app.get(`/trust/${authorityFile}`, (_request, reply) =>
    // The type by which phones offer to install it, in place of showing it.
    reply.header('cache-control', 'no-store').type('application/x-x509-ca-cert').send(authority.bytes),
  );
}

function trustPage({ fingerprints }: Certificates, address: string): string {
  const part = (words: TrustWords, language: string) => `
<section lang="${language}">
<h1>${words.title}</h1>
<p>${words.why}</p>
<table>
<tr><th>${words.address}</th><td>${address}</td></tr>
<tr><th>${words.fingerprint}</th><td><code>${fingerprints.sha256}</code></td></tr>
<tr><th>${words.thumbprint}</th><td><code>${fingerprints.sha1}</code></td></tr>
</table>
<p class="download"><a href="/trust/${authorityFile}">${words.download}</a></p>
<p>${words.compare}</p>
<div class="devices">${words.devices.map(device).join('')}</div>
</section>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trustWords.zh.title}</title><style>${styles}</style></head>
<body><main>${code(`${address}/trust`)}${part(trustWords.zh, 'zh-CN')}${part(trustWords.en, 'en')}</main></body></html>`;
}

function device({ name, steps }: TrustWords['devices'][number]): string {
  return `<h2>${name}</h2><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`;
}

/** The page's own address as a QR code, so that the sheet on the wall leads a phone here. */
function code(words: string): string {
  const { modules } = create(words, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 0) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  const edge = modules.size + 8;
  return `<svg class="code" viewBox="-4 -4 ${edge} ${edge}" width="128" height="128" role="img" aria-label="QR"><path d="${path}" shape-rendering="crispEdges"/></svg>`;
}

const styles = `
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1e1b17; background: #fff; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
.code { float: right; margin: 0 0 .5rem .5rem; } section + section { margin-top: 2rem; border-top: 1px solid #d8d0c4; padding-top: 1.5rem; }
table { border-collapse: collapse; } th { text-align: left; font-weight: 600; padding: .25rem .75rem .25rem 0; vertical-align: top; }
td { padding: .25rem 0; overflow-wrap: anywhere; } code { font-size: .85rem; }
@media (max-width: 480px) { th, td { display: block; padding: 0; } td { margin-bottom: .5rem; } }
.download a { display: inline-block; padding: .6rem 1.2rem; border: 1px solid #b3202a; border-radius: 6px; color: #b3202a; text-decoration: none; }
ol { margin: 0; padding-left: 1.4rem; }
@media print { body { font-size: 11pt; padding: 0; } .download { display: none; } section + section { break-before: page; border: 0; } h2, ol { break-inside: avoid; } }
`;
