// Judges values by schemas of a document, as any JSON Schema validator would: node judge.mjs document.json values.json
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [document, values] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
["int32", "int64", "double", "password"].forEach((format) => ajv.addFormat(format, true));
ajv.addSchema(document, "document");
for (const { name, pointer, value } of values) {
  const judge = ajv.compile({ $ref: `document#${pointer}` });
  const valid = judge(value);
  console.log(JSON.stringify({ name, valid, errors: (judge.errors ?? []).map((error) => `${error.instancePath} ${error.message}`) }));
}
