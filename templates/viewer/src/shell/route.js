// The address of what is shown, in location.hash: `#/`, `#/asset/NAME?form=FORM`, `#/run/NAME`.

/** { page: "" | "asset" | "run", name, options } of a hash; one that cannot be read is the start page. */
export function routeOf(hash) {
  const [path, query] = hash.replace(/^#\/?/, "").split("?");
  const options = Object.fromEntries(new URLSearchParams(query ?? ""));
  const [page, ...rest] = path.split("/");
  if (page !== "asset" && page !== "run") return { page: "", name: null, options };
  try {
    return { page, name: decodeURIComponent(rest.join("/")), options };
  } catch {
    return { page: "", name: null, options };
  }
}

/** The hash of a route. */
export function hashOf({ page, name, options }) {
  const query = new URLSearchParams(Object.entries(options ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  const path = page ? `${page}/${encodeURIComponent(name)}` : "";
  return `#/${path}${query.size ? `?${query}` : ""}`;
}
