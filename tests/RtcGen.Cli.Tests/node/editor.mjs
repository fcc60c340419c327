// Speaks to the YAML language server as an editor does: node editor.mjs FILE FOLDER [SETTINGS]. Prints what a reader of the file would be shown, one JSON object.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const file = resolve(process.argv[2]);
const uri = pathToFileURL(file).href;
const root = pathToFileURL(resolve(process.argv[3])).href;
const settings = JSON.parse(process.argv[4] ?? "{}");
const text = readFileSync(file, "utf8");
const home = dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json"));
const server = spawn(process.execPath, [resolve(home, "bin/yaml-language-server"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });

const answers = new Map();
let number = 0;
let diagnosed;
const diagnostics = new Promise(done => { diagnosed = done; });

function write(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function ask(method, params) {
  write({ id: ++number, method, params });
  return new Promise(done => answers.set(number, done));
}

function receive(message) {
  if (message.method === "textDocument/publishDiagnostics" && message.params.uri === uri) {
    diagnosed(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    write({ id: message.id, result: message.method === "workspace/configuration" ? message.params.items.map(item => settingsOf(item.section)) : null });
  } else if (answers.has(message.id)) {
    answers.get(message.id)(message.result);
  }
}

function settingsOf(section) {
  const all = Object.entries(settings).filter(([name]) => name.startsWith(`${section}.`));
  return Object.fromEntries(all.map(([name, value]) => [name.slice(section.length + 1), value]));
}

let left = Buffer.alloc(0);
server.stdout.on("data", data => {
  left = Buffer.concat([left, data]);
  for (let end; (end = left.indexOf("\r\n\r\n")) >= 0;) {
    const length = Number(/Content-Length: (\d+)/i.exec(left.subarray(0, end).toString())[1]);
    if (left.length < end + 4 + length) {
      break;
    }

    const body = left.subarray(end + 4, end + 4 + length).toString();
    left = left.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});

// The places are marked in the file: a comment in the line above says what to ask.
function placeOf(mark) {
  const lines = text.split("\n");
  const at = lines.findIndex(line => line.includes(`# ${mark}: `));
  const word = lines[at].split(`# ${mark}: `)[1].trim();
  return { line: at + 1, character: lines[at + 1].indexOf(word) + (mark === "complete" ? word.length : 1) };
}

await ask("initialize", { processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "root" }], capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] } } } });
write({ method: "initialized", params: {} });
write({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
const textDocument = { uri };
const found = await diagnostics;
const completion = await ask("textDocument/completion", { textDocument, position: placeOf("complete") });
const hover = await ask("textDocument/hover", { textDocument, position: placeOf("hover") });
console.log(JSON.stringify({
  diagnostics: found.map(each => `${each.range.start.line + 1}: ${each.message}`),
  completions: (completion.items ?? completion).map(item => item.label),
  hover: hover?.contents?.value ?? null,
}));
await ask("shutdown");
write({ method: "exit" });
