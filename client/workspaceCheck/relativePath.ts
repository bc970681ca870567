/** Ways from folders to files, as links have them. */

/**
 * How a link in a file of `folder` names `file`, both of them absolute paths with slashes; undefined where they have nothing in
 * common and the link would tell how the machine is laid out.
 *
 *     relativePath('/home/me/notes', '/home/me/essays/a b.md')   // ../essays/a%20b.md
 */
export function relativePath(folder: string, file: string): string | undefined {
  const [from, to] = [parts(folder), parts(file)];
  const different = from.findIndex((part, at) => part !== to[at]);
  const common = different === -1 ? from.length : different;
  if (common === 0 && from.length > 0) return undefined;
  const down = to.slice(common).map(encodeURIComponent);
  // Brackets would end the link.
  const path = [...from.slice(common).map(() => '..'), ...down].join('/');
  return path.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

const parts = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');
