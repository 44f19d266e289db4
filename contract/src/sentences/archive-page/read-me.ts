interface Told {
  readonly organization: string;
  readonly committee: string;
  readonly year: number;
  readonly fingerprint: string;
}

/** What a package is saved as. */
export function archiveFileName({ organization, year }: Pick<Told, 'organization' | 'year'>, revision: number): string {
  const name = organization.replaceAll(/[\p{C}"*:<>?|/\\]/gu, '');
  return `${name}-${year}年度档案${revision === 1 ? '' : `-第${revision}版`}.zip`;
}

/** What a package says of itself first of all, in both languages: each a file of its own. */
export function archiveReadMe(told: Told): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: '说明.txt', text: inChinese(told) },
    { name: 'README.txt', text: inEnglish(told) },
  ];
}

function inChinese({ organization, committee, year, fingerprint }: Told): string {
  return `${organization} ${year} 年度档案
${committee}

一、怎么看
用任何浏览器打开 index.html，可以看、可以打印，不用联网，也不用安装程序。

二、里面有什么
manifest.json     目录：每个文件的名称、大小、SHA-256，以及签名
year.json         年度、积分办法的通过、认定评定的会议
scheme.yaml       积分办法，通过时的原文
evidence.json     评定所依据的证据
ratings.json      每个人的评定和得来的过程
notices.json      公示：时间、校验码、公示以后的更正
notices/          每份公示当时的内容
objections.json   异议和申诉：编号、结果、答复（没有是谁提的）
meetings.json     会议记录和活动
ledger.json       积分台账，逐笔相连
ballots.json      民主测评；ballots/ 里是无记名测评的设定
checkpoints.json  台账和操作记录当时所在的位置，有签名

没有：身份证号、电话、处置材料、谁投了什么、是谁提的异议。

三、怎么核对
1. 签名人的指纹是 ${fingerprint}。
   向党委另外核实这个指纹；只看档案里写的不算数。
2. 有先锋程序的：xianfeng archive-verify 档案.zip --key "${fingerprint}"
3. 没有的，可以自己核对：
   manifest.json 里 signature 是 Ed25519 签名（RFC 8032，base64url），
   签的是 "xianfeng-archive-1" 后面紧接 body 的规范 JSON（RFC 8785）；
   公钥是 publicKey（32 字节，base64url），指纹是公钥 SHA-256 的前 16 位。
   然后逐个文件核对 SHA-256 和大小。
   档案文件本身不压缩、不带时间，只有一种写法，所以改动任何一个字节都查得出来。
   完整的格式见程序附带的 docs/archive-package.md。
`;
}

function inEnglish({ organization, committee, year, fingerprint }: Told): string {
  return `Archive of the year ${year} of ${organization}
${committee}

To read it, open index.html in any browser. Nothing is fetched and nothing is run.

manifest.json lists every other file with its size and SHA-256, and is signed.
year.json, scheme.yaml, evidence.json, ratings.json, notices.json, notices/, objections.json, meetings.json, ledger.json,
ballots.json, ballots/ and checkpoints.json hold the year itself. There are no identity numbers, no telephone numbers, no
case files, nothing about who gave what in a ballot, and nobody who objected is named.

To check it:  xianfeng archive-verify PACKAGE.zip --key "${fingerprint}"
Learn the fingerprint from the committee in another way; the one that stands here proves nothing by itself.

Without the program: "signature" in manifest.json is Ed25519 (RFC 8032, base64url) over "xianfeng-archive-1" followed by
"body" as canonical JSON (RFC 8785). "publicKey" is the key (32 bytes, base64url); its fingerprint is the first 16
hexadecimal digits of the key's SHA-256. Then compare size and SHA-256 of each file. The package itself is a ZIP without
compression and without times that can be written in one way only, so that a change of any byte is found.
docs/archive-package.md of the program describes all of it.
`;
}
