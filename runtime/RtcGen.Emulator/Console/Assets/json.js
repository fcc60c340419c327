const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** JSON with lines; other text as it is. Names and values keep their characters: a parser would round numbers and drop what is there twice. */
export function pretty(text) {
  try { JSON.parse(text); } catch { return text; }
  const all = text.match(tokens);
  let depth = 0, result = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (let i = 0; i < all.length; i++) {
    const [one, next] = [all[i], all[i + 1]];
    if (one === '{' || one === '[') {
      const isEmpty = next === '}' || next === ']';
      if (!isEmpty) depth++;
      result += isEmpty ? one + all[++i] : one + line();
    } else if (one === '}' || one === ']') {
      depth--;
      result += line() + one;
    } else {
      result += one === ',' ? one + line() : one === ':' ? ': ' : one;
    }
  }
  return result;
}
