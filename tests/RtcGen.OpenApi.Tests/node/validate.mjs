// Judges documents by the JSON Schema of their version of OpenAPI, and their patterns by the engine that JSON Schema asks for.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";

for (const file of process.argv.slice(2)) {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(file);
  const document = validator.specification ?? JSON.parse(readFileSync(file, "utf8"));
  const patterns = [];
  JSON.stringify(document, (key, value) => {
    if (key === "pattern" && typeof value === "string") patterns.push(value);
    if (key === "patternProperties") patterns.push(...Object.keys(value));
    return value;
  });
  patterns.forEach((pattern) => new RegExp(pattern, "u"));
  console.log(JSON.stringify({ valid, version: validator.version, patterns: patterns.length, errors: errors ?? [] }));
}
