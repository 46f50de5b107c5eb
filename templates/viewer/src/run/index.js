// Training runs: a placeholder.
export function mount(element) {
  element.append("runs");
  return { update() {}, unmount() {} };
}
