/** What the page says that tells people how their device comes to trust this installation; it is printed and hung up. */
export interface TrustWords {
  readonly title: string;
  readonly why: string;
  readonly address: string;
  readonly download: string;
  readonly fingerprint: string;
  readonly compare: string;
  readonly thumbprint: string;
  readonly devices: readonly { readonly name: string; readonly steps: readonly string[] }[];
}

export const trustWords: { readonly zh: TrustWords; readonly en: TrustWords } = {
  zh: {
    title: '让手机和电脑信任本系统',
    why: '本系统在单位内部网络上运行，用自己的证书加密。每台手机、电脑只需做一次；没做之前浏览器会提示“不安全”，请不要在提示下输入密码。',
    address: '系统地址',
    download: '下载证书',
    fingerprint: '指纹（SHA-256）',
    compare:
      '安装前请核对指纹：与单位张贴或管理员告知的完全一致，才能安装。下载时浏览器提示“不安全”，只为下载证书可以选择继续。',
    thumbprint: 'Windows 显示的“指纹”（SHA-1）',
    devices: [
      {
        name: 'Windows 电脑',
        steps: [
          '下载证书，双击打开，在“详细信息”最下面找到“指纹”，与上面的 SHA-1 核对。',
          '点“安装证书”，选“当前用户”，再选“将所有的证书都放入下列存储”，浏览到“受信任的根证书颁发机构”，完成；再次询问时选“是”。',
          '关闭浏览器，重新打开系统地址。',
        ],
      },
      {
        name: '安卓、鸿蒙手机',
        steps: [
          '下载证书，在“设置”里搜索“CA 证书”或“安装证书”（一般在“安全—加密与凭据”里；各品牌叫法不同），选择刚下载的文件。手机须先设锁屏密码。',
          '在“信任的凭据—用户”里点开它，核对 SHA-256 指纹；不一致请立即删除。',
          '用手机自带的浏览器或 Chrome 打开系统地址。',
        ],
      },
      {
        name: 'iPhone、iPad',
        steps: [
          '用 Safari 打开本页并下载证书，选“允许”。',
          '打开“设置—已下载描述文件”，点“更多详细信息”核对 SHA-256 指纹，一致再点“安装”。',
          '打开“设置—通用—关于本机—证书信任设置”，打开这张证书的开关。少了这一步仍会提示不安全。',
        ],
      },
      {
        name: '微信',
        steps: [
          '安卓手机上，微信自带的网页不认手机里自己安装的证书，会打不开：请点右上角“…”，选“在浏览器打开”。',
          'iPhone 上，完成上面三步后可以在微信里打开。',
          '微信可能拦截数字形式的地址，这时同样改用浏览器。要在微信里直接打开，须由单位用域名向公共证书机构申请证书，交管理员换上。',
        ],
      },
    ],
  },
  en: {
    title: 'How your device comes to trust this system',
    why: 'The system runs on the network of the organization and encrypts with a certificate of its own. Each phone and computer needs this once; until then the browser warns, and no password should be typed under a warning.',
    address: 'Address',
    download: 'Download the certificate',
    fingerprint: 'Fingerprint (SHA-256)',
    compare:
      'Compare the fingerprint with the one put up by the organization or told by the administrator, and install only if every sign agrees. Going on in spite of the warning is right for the download alone.',
    thumbprint: 'What Windows shows as thumbprint (SHA-1)',
    devices: [
      {
        name: 'Windows',
        steps: [
          'Download the certificate and open it; compare “Thumbprint” at the end of “Details” with the SHA-1 above.',
          '“Install Certificate”, “Current User”, “Place all certificates in the following store”, “Trusted Root Certification Authorities”, finish, and “Yes” when asked.',
          'Close the browser and open the address again.',
        ],
      },
      {
        name: 'Android, HarmonyOS',
        steps: [
          'Download the certificate, search the settings for “CA certificate” (usually under “Security, Encryption and credentials”), and choose the file. The phone needs a screen lock.',
          'Open it under “Trusted credentials, User” and compare the SHA-256 fingerprint; remove it if it differs.',
          'Open the address in the browser of the phone or in Chrome.',
        ],
      },
      {
        name: 'iPhone, iPad',
        steps: [
          'Open this page in Safari, download the certificate and choose “Allow”.',
          'In “Settings, Profile Downloaded” open “More Details”, compare the SHA-256 fingerprint, then “Install”.',
          'In “Settings, General, About, Certificate Trust Settings” switch this certificate on. Without this the warning stays.',
        ],
      },
      {
        name: 'WeChat',
        steps: [
          'On Android, pages inside WeChat do not trust certificates you installed and will not open: choose “…”, “Open in browser”.',
          'On the iPhone they open inside WeChat once the three steps above are done.',
          'WeChat may stop addresses made of numbers; use the browser then as well. To open inside WeChat everywhere, the organization needs a domain name and a certificate from a public authority.',
        ],
      },
    ],
  },
};
