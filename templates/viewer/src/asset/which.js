// Which asset a route means, and what stands beside it.

/** { name, person, people, asset, forms } of a route, or null where contents hold no such asset. `forms` are the person's assets. */
export function assetOf(contents, route) {
  if (contents.kind === "asset") {
    return { name: contents.asset.name, person: null, people: [], asset: contents.asset, forms: [contents.asset] };
  }
  if (contents.kind !== "people" || route.page !== "asset") return null;
  const person = contents.people.find((person) => person.name === route.name);
  if (!person || person.assets.length === 0) return null;
  const asset = person.assets.find((asset) => asset.form === (route.options.form ?? null)) ?? person.assets[0];
  return { name: person.name, person, people: contents.people, asset, forms: person.assets };
}

/** The people before and after one, of those that can be shown; null at the ends. */
export function neighboursOf(people, person) {
  const shown = people.filter((other) => other.assets.length > 0);
  const at = shown.indexOf(person);
  return { before: shown[at - 1] ?? null, after: shown[at + 1] ?? null };
}
