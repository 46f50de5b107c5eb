// The grid of people: a placeholder.
export function mount(element, contents) {
  for (const person of contents.people) {
    const link = document.createElement("a");
    link.href = `#/asset/${encodeURIComponent(person.name)}`;
    link.textContent = person.name;
    element.append(link, " ");
  }
  return { update() {}, unmount() {} };
}
