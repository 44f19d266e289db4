const mebibyte = 1024 * 1024;
/** JSON is small; what a whole meeting typed in is pasted in one piece: 5,000 cells with reasons, 20,000 ballot totals. */
const jsonBytesMost = mebibyte;
const pastedBytesMost = 4 * mebibyte;
/** The contract's 20 MiB for a file, and the form around it. */
export const uploadBytesMost = 21 * mebibyte;

/** A photo or a document that proves something, 10 MiB, and the form around it. */
const attachmentBytesMost = 11 * mebibyte;

const pasted = [
  /^\/api\/branches\/[^/]+\/sheets\/[^/]+\/cells$/,
  // The rows of a whole table, to be had as a spreadsheet.
  /^\/api\/spreadsheets$/,
  /^\/api\/branches\/[^/]+\/paper-ballots\/[^/]+\/totals$/,
  // A key and a message of the length of a key for each score.
  /^\/api\/ballots\/[^/]+\/(claim|tickets\/\d+)$/,
];
const uploads = [
  /^\/api\/ballots\/[^/]+\/count$/,
  /^\/api\/imports\/roster(-marked)?$/,
  /^\/api\/branches\/[^/]+\/sheets\/[^/]+\/import(-marked)?$/,
  /^\/api\/branches\/[^/]+\/event-names$/,
  /^\/api\/branches\/[^/]+\/imports\/(?!.*template$)[a-z-]+$/,
];

const attachments = [
  /^\/api\/branches\/[^/]+\/entries\/[^/]+\/attachments$/,
  /^\/api\/declarations\/[^/]+\/photos$/,
  /^\/api\/paper-templates\/(?!.*\/standard$)[a-z]+$/,
  /^\/api\/star-wall\/[^/]+\/photo$/,
  /^\/api\/supervision-visits\/[^/]+\/files$/,
];

/** The media type a path takes and how many bytes of it; files only where the contract has one. */
export function bodyLimit(path: string): { readonly type: string; readonly bytesMost: number } {
  if (uploads.some((pattern) => pattern.test(path))) return { type: 'multipart/form-data', bytesMost: uploadBytesMost };
  if (attachments.some((pattern) => pattern.test(path)))
    return { type: 'multipart/form-data', bytesMost: attachmentBytesMost };
  const bytesMost = pasted.some((pattern) => pattern.test(path)) ? pastedBytesMost : jsonBytesMost;
  return { type: 'application/json', bytesMost };
}
