/** Where a path of the service is; the service may be below a path of its host itself. */
export function urlOf(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/+$/, "") + path;
}
