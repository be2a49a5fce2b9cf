/** A format is made once for what it depends on: making one takes longer than drawing the row it stands in. */
export function onceFor<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
